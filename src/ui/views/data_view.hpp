// Owns: the screen that says where the work is kept and lets it in and out as a file. Must not know: storage.
#pragma once

#include "ui/context.hpp"

namespace ringback::ui {

void draw_data(const Context& context, const ImRect& sheet);

} // namespace ringback::ui
