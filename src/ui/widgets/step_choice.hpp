// Owns: the choice between not done, half done and done. Must not know: which step it is of.
#pragma once

#include "core/vocabulary.hpp"
#include "ui/look.hpp"

#include <optional>
#include <string_view>

namespace ringback::ui {

float step_choice_width(const Look& look, StepState chosen, bool touch);
// A radio group of three, its right edge at `right_middle`; 24 high, on phones 44. Returns what was chosen in this
// frame.
std::optional<StepState> draw_step_choice(const Look& look, ImVec2 right_middle, const char* id, std::string_view name,
                                          StepState chosen, bool touch);

} // namespace ringback::ui
