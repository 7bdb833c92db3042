// Owns: the screen of the process review (D3, D5): what the first meetings of the silent lacked, over all and case by
// case, and that it was reviewed. Must not know: how silence is counted (insight).
#pragma once

#include "ui/context.hpp"

namespace ringback::ui {

void draw_review(const Context& context, const ImRect& sheet);

} // namespace ringback::ui
