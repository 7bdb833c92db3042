// Owns: the sheet of Today: what to do about one prospect, when, why, in which words, and the keys to log what came of
// it. Must not know: the queue beside it.
#pragma once

#include "ui/context.hpp"

#include <string>

namespace ringback::ui {

void draw_advice(const Context& context, const Prospect& prospect, const ImRect& sheet);
// The sheet when nobody is chosen.
void draw_nobody(const Context& context, const ImRect& sheet);
// That nobody is waiting, with the way to add somebody. Returns the height.
float draw_nobody_waiting(const Context& context, ImVec2 at, float width, bool card = true);
// On a phone: the first of the queue as a card above it. Returns the height.
float draw_first_card(const Context& context, ImVec2 at, float width);

// "Step-back call, today before 6 pm in Chicago"
std::string headline_of(const Context& context, const Prospect& prospect, const playbook::QueueEntry& entry);

} // namespace ringback::ui
