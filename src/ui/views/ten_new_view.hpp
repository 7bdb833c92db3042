// Owns: the counter of ten new prospects for a case that waits (D2). Must not know: how new ones are counted (insight).
#pragma once

#include "ui/context.hpp"

namespace ringback::ui {

// Draws nothing where nobody waits. 62 high.
void draw_ten_new(const Context& context, ImVec2 at, float width);

} // namespace ringback::ui
