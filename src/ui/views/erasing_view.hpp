// Owns: deleting everything on this device: where it stands on the data screen, and the question before it. Must not
// know: where anything is stored.
#pragma once

#include "ui/context.hpp"

namespace ringback::ui {

// Gives its height.
float draw_erasing(const Context& context, ImVec2 at, float width);
// The question, while UiState::data says that it is asked.
void draw_erasing_dialog(const Context& context);

} // namespace ringback::ui
