// Owns: the dialog that adds a prospect or edits their details. Must not know: how changes are carried out.
#pragma once

#include "ui/context.hpp"

namespace ringback::ui {

// Quick add, with "we last spoke on ... by ...".
void begin_add(UiState& state, const Moment& moment);
void begin_edit(UiState& state, const Prospect& prospect);

// Shown while UiState::prospect_draft is set.
void draw_prospect_form(const Context& context);

} // namespace ringback::ui
