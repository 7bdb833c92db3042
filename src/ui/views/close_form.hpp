// Owns: the dialog that closes a file, or lets it rest until a day (G6, V5). Must not know: how changes are carried
// out.
#pragma once

#include "ui/context.hpp"

namespace ringback::ui {

// With `revisit` the form starts with getting in touch again in three months.
void begin_close(UiState& state, const Prospect& prospect, const Moment& moment, bool revisit = false);

// Shown while UiState::close_draft is set.
void draw_close_form(const Context& context);

} // namespace ringback::ui
