// Owns: the list of what was done today, below the queue. Must not know: the queue.
#pragma once

#include "ui/context.hpp"

namespace ringback::ui {

// Draws nothing before the first touch of the day. Returns the height.
float draw_done_today(const Context& context, ImVec2 at, float width);

} // namespace ringback::ui
