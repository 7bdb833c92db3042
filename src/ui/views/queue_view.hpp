// Owns: the queue of Today: sections of rows, most urgent first. Must not know: the sheet beside it.
#pragma once

#include "ui/context.hpp"

namespace ringback::ui {

void draw_queue(const Context& context, const ImRect& area);

} // namespace ringback::ui
