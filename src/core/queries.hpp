// Owns: questions that several layers ask of a prospect's record. Must not know: rules (playbook), words on screen.
#pragma once

#include "core/business_calendar.hpp"
#include "core/prospect.hpp"
#include "core/zone.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace ringback {

// Touches no later than `now`, by time; equal times in the order of the list. The pointers look into `prospect`.
std::vector<const Touch*> time_ordered(const Prospect& prospect, Instant now);

// The last touch that is inbound or a conversation; null where none.
const Touch* last_heard(const Prospect& prospect, Instant now);

// Business days since they were last heard, or since the first touch where they never were; none without a touch.
std::optional<std::chrono::days> silent_for(const Prospect& prospect, Instant now, const TimeZone& user_zone,
                                            const BusinessCalendar& calendar);

} // namespace ringback
