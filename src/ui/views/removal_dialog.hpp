// Owns: the question before prospects are removed. Must not know: how changes are carried out.
#pragma once

#include "ui/context.hpp"

namespace ringback::ui {

void begin_removal(UiState& state, std::vector<ProspectId> ids);

// Shown while UiState::removal is set.
void draw_removal_dialog(const Context& context);

} // namespace ringback::ui
