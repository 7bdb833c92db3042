// Owns: the question for the truth after an answer, answered with one click (T9, V5). Must not know: what follows from
// it (core/truth_plan.hpp).
#pragma once

#include "ui/context.hpp"

namespace ringback::ui {

// They were heard last, nobody knows the truth yet, and the question was not put off since.
bool wants_truth(const Context& context, const Prospect& prospect);

// The question, or after a final answer the offer to close with thanks; returns the height, 0 where there is neither.
float draw_truth_card(const Context& context, const Prospect& prospect, ImVec2 at, float width);

// A final answer was just recorded: the card offers to close.
bool offers_thanks(const Context& context, const Prospect& prospect);

// Records it and says what follows; offers to close where that is the answer.
void record_truth(const Context& context, const Prospect& prospect, Truth truth);

} // namespace ringback::ui
