// Owns: the case review sheet (D4) on screen: exactly what leaves, and the ways out. Must not know: how it is made.
#pragma once

#include "ui/context.hpp"

namespace ringback::ui {

void draw_case_sheet(const Context& context, const ImRect& sheet);

} // namespace ringback::ui
