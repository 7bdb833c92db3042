// Owns: the Practice screen: its cases, and a run through one. Must not know: how a case is played.
#pragma once

#include "ui/context.hpp"

namespace ringback::ui {

void draw_practice(const Context& context, const ImRect& sheet);

} // namespace ringback::ui
