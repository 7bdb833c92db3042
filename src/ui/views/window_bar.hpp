// Owns: the day at the prospect's place as a bar: when they may be called, and what time it is there now.
// Must not know: what the call is about.
#pragma once

#include "ui/context.hpp"

namespace ringback::ui {

// Only for an advice that has a window. Returns the height.
float draw_window_bar(const Context& context, const Prospect& prospect, const playbook::QueueEntry& entry, ImVec2 at,
                      float width);

} // namespace ringback::ui
