// Owns: the dialog for the follow-up guidelines agreed with a prospect (G1). Must not know: how changes are carried
// out.
#pragma once

#include "ui/context.hpp"

namespace ringback::ui {

void begin_agreement(UiState& state, const Prospect& prospect, const Moment& moment);

// Shown while UiState::agreement_draft is set.
void draw_agreement_form(const Context& context);

} // namespace ringback::ui
