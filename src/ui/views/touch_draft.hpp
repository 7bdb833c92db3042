// Owns: the way between a touch and the texts of its form. Must not know: how the form looks.
#pragma once

#include "core/zone.hpp"
#include "ui/ui_state.hpp"

#include <optional>

namespace ringback::ui {

// Day, time and length as the form writes them.
void write_when(TouchDraft& draft, const TimeZone& user_zone);

// The touch that the draft describes. None where something is wrong: then the draft's errors say what to do. A time
// that was not touched stays exact, and may lie ahead; any other must not.
std::optional<Touch> touch_of(TouchDraft& draft, const TimeZone& user_zone, Instant now);

} // namespace ringback::ui
