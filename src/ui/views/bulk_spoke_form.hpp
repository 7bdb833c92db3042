// Owns: the dialog "we last spoke on ... by ..." for all ticked prospects at once. Must not know: how changes are
// carried out.
#pragma once

#include "ui/context.hpp"

namespace ringback::ui {

// Shown while UiState::bulk_spoke_on is set; concerns UiState::marked.
void draw_bulk_spoke_form(const Context& context);

} // namespace ringback::ui
