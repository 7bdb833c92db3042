// Owns: the words for an advice, merge fields filled in and marked, with copying, other words, and the notes they draw
// on. Must not know: how words are chosen or rendered.
#pragma once

#include "ui/acts.hpp"
#include "ui/context.hpp"

#include <vector>

namespace ringback::ui {

// Returns the height.
float draw_words(const Context& context, const Prospect& prospect, const playbook::QueueEntry& entry,
                 const std::vector<Words>& words, ImVec2 at, float width);

} // namespace ringback::ui
