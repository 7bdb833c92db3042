// Owns: the screen of a call: the words large, one block after the other, the clock, what is known and noted beside
// them, and the outcomes at the foot. Must not know: which words they are, what is logged (call_desk.hpp).
#pragma once

#include "ui/context.hpp"

namespace ringback::ui {

void draw_call(const Context& context, const ImRect& sheet);

} // namespace ringback::ui
