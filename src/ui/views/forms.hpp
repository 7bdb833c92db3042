// Owns: all dialogs that change prospects, as one call for the shell. Must not know: which screen stands behind them.
#pragma once

#include "ui/context.hpp"

namespace ringback::ui {

// Draws every form whose draft in UiState is set. To be called once a frame, after the screen.
void draw_forms(const Context& context);

} // namespace ringback::ui
