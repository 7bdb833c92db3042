// Owns: finding words in all scripts, and writing others in their place after a look at every hit. Must not know: how
// they are found.
#pragma once

#include "ui/context.hpp"

namespace ringback::ui {

void draw_script_search_dialog(const Context& context);

} // namespace ringback::ui
