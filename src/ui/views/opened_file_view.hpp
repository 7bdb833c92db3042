// Owns: the question what becomes of a workspace file that was opened where there is a workspace already. Must not
// know: how it is merged.
#pragma once

#include "ui/context.hpp"

namespace ringback::ui {

void draw_opened_file(const Context& context);

} // namespace ringback::ui
