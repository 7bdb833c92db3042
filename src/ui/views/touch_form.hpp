// Owns: the dialog that logs a touch with all its details, or changes an old one. Must not know: how changes are
// carried out, which touches one click on an outcome means (playbook/logging.hpp).
#pragma once

#include "ui/context.hpp"

namespace ringback::ui {

// `defaults` fills the form; its id is not used, and a time of 0 means now.
void begin_log(UiState& state, const Prospect& prospect, Touch defaults, const Moment& moment,
               std::optional<std::size_t> tidbit = std::nullopt);
// `place` is the touch's place in Prospect::touches.
void begin_edit_touch(UiState& state, const Prospect& prospect, std::size_t place, const Moment& moment);

// Shown while UiState::touch_draft is set.
void draw_touch_form(const Context& context);

// Removes the touch at `place`, also one that has no id (undoable, so nothing is asked).
void remove_touch(const Context& context, const Prospect& prospect, std::size_t place);

} // namespace ringback::ui
