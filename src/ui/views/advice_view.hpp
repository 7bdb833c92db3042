// Owns: the sheet of Today: what to do about one prospect, when, why, in which words, and the keys to log what came of
// it. Must not know: the queue beside it.
#pragma once

#include "ui/context.hpp"

namespace ringback::ui {

void draw_advice(const Context& context, const Prospect& prospect, const ImRect& sheet);
// The sheet when nobody is chosen.
void draw_nobody(const Context& context, const ImRect& sheet);
// That nobody is waiting, with the way to add somebody. Returns the height.
float draw_nobody_waiting(const Context& context, ImVec2 at, float width, bool card = true);

} // namespace ringback::ui
