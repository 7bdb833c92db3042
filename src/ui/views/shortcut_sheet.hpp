// Owns: the dialog that lists every command with a key, and the switch for keys of one letter. Must not know: what
// commands do.
#pragma once

#include "ui/context.hpp"

namespace ringback::ui {

// Shown while UiState::shortcut_sheet is set.
void draw_shortcut_sheet(const Context& context);

} // namespace ringback::ui
