// Owns: the dialog that edits the calling hours of one place, and going back to the built-in ones. Must not know: the
// screen.
#pragma once

#include "core/calling_limit.hpp"
#include "ui/context.hpp"

namespace ringback::ui {

void begin_calling(UiState& state, const CallingLimit& limit, bool built_in);
void begin_new_calling(UiState& state, const Moment& moment);
// The user's own one goes; where there is a built-in one of the place, that holds again.
void reset_calling(const Context& context, const CallingLimit& limit, bool built_in);
void draw_calling_form(const Context& context);

} // namespace ringback::ui
