// Owns: who stands behind the methods and the software, and the licences. Must not know: anything else.
#pragma once

#include "ui/context.hpp"

namespace ringback::ui {

void draw_about(const Context& context, const ImRect& sheet);

} // namespace ringback::ui
