// Owns: on phones, the way to the screens that have no tab. Must not know: those screens.
#pragma once

#include "ui/context.hpp"

namespace ringback::ui {

void draw_more(const Context& context, const ImRect& sheet);

} // namespace ringback::ui
