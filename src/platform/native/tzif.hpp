// Owns: reading compiled zone data (TZif, RFC 9636) into a table of clock changes. Must not know: where the bytes lie.
#pragma once

#include "core/zone.hpp"

#include <expected>
#include <string>
#include <string_view>
#include <vector>

namespace ringback::platform {

// Zone tables cover these years: the first entry is what holds at the start of the first one.
inline constexpr std::chrono::year first_zone_year{1970};
inline constexpr std::chrono::year last_zone_year{2060};

// The clock changes of a TZif file, those of later years by the rule at its end. The error says what is wrong with it.
std::expected<std::vector<ClockChange>, std::string> clock_changes_from_tzif(std::string_view bytes);

} // namespace ringback::platform
