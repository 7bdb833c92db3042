// Owns: the dialogs by which the user puts an advice off or does it another way, with the reason. Must not know: what
// hides a snoozed prospect (playbook/queue.hpp).
#pragma once

#include "ui/context.hpp"

#include <vector>

namespace ringback::ui {

void begin_snooze(UiState& state, const Prospect& prospect, const Moment& moment);
// Many at once, in one step.
void begin_snooze_many(UiState& state, std::vector<ProspectId> who, const Moment& moment);
void begin_another_way(UiState& state, const Prospect& prospect);

// Shown while UiState::decision_draft is set.
void draw_decision_form(const Context& context);

} // namespace ringback::ui
