// Owns: on a phone, the first of the queue as a card above it. Must not know: the rest of the queue.
#pragma once

#include "ui/context.hpp"

namespace ringback::ui {

// Returns the height.
float draw_first_card(const Context& context, const playbook::QueueEntry& entry, ImVec2 at, float width);

} // namespace ringback::ui
