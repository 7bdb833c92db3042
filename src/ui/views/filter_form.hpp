// Owns: the dialog that puts a filter of Today together. Must not know: whom it lets through.
#pragma once

#include "ui/context.hpp"

namespace ringback::ui {

void begin_filter(const Context& context);
void draw_filter_form(const Context& context);

} // namespace ringback::ui
