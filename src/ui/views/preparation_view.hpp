// Owns: the three preparations before a call (T5) as one dialog: the history on one page, a quiet breathing guide, the
// words for this call. Must not know: how words are chosen, when frames are drawn.
#pragma once

#include "ui/context.hpp"

#include <chrono>
#include <optional>

namespace ringback::ui {

void begin_preparation(UiState& state, const Prospect& prospect, PreparationState::Step step);

// Shown while UiState::preparation is set.
void draw_preparation(const Context& context);

// The time from now until the next picture of the breathing guide, or of its clock where nothing may move; none while
// it does not run.
std::optional<std::chrono::milliseconds> breathing_wait(const UiState& state, bool still);

} // namespace ringback::ui
