// Owns: the reasons for an advice, in order, each with its figure and author, and the notes beside it.
// Must not know: how advice is found.
#pragma once

#include "ui/context.hpp"

namespace ringback::ui {

// Returns the height.
float draw_why(const Context& context, const Prospect& prospect, const playbook::QueueEntry& entry, ImVec2 at,
               float width);

} // namespace ringback::ui
