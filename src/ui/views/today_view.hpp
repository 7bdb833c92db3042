// Owns: the screen Today: the queue beside the sheet of the chosen prospect, one over the other where it is narrow.
// Must not know: how rows and advice are drawn.
#pragma once

#include "ui/context.hpp"

namespace ringback::ui {

void draw_today(const Context& context, const ImRect& area);

} // namespace ringback::ui
