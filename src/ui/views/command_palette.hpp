// Owns: the command palette: a field, and below it all that fits what is typed. Must not know: how results are found.
#pragma once

#include "ui/context.hpp"

namespace ringback::ui {

// Shown while UiState::palette is set. To be drawn outside of the page's window.
void draw_command_palette(const Context& context);

} // namespace ringback::ui
