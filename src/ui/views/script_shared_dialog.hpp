// Owns: the dialog in which a block gets a name for other scripts, or changes in all that use it. Must not know: the
// form that opens it.
#pragma once

#include "ui/context.hpp"

namespace ringback::ui {

void draw_shared_block_dialog(const Context& context);

} // namespace ringback::ui
