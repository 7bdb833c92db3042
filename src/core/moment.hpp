// Owns: the types for points in time and their ISO 8601 text. Must not know: time zones (zone.hpp), clocks, locales.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace ringback {

using Instant = std::chrono::sys_time<std::chrono::milliseconds>;     // a point in time, UTC
using LocalTime = std::chrono::local_time<std::chrono::milliseconds>; // a wall clock reading in some zone
using Day = std::chrono::local_days;                                  // a calendar day in some zone

// "2026-11-21"; none where the text is no date of the calendar (year 0001 to 9999).
std::optional<Day> day_from_text(std::string_view text);
std::string text_from_day(Day day);

// RFC 3339: "2026-11-21T15:00:00Z", with optional fraction of a second, or an offset "+01:00" that is converted.
std::optional<Instant> instant_from_text(std::string_view text);
// In UTC with "Z"; milliseconds only where there are any.
std::string text_from_instant(Instant instant);

// A time of the day: "08:30", up to "24:00".
std::optional<std::chrono::minutes> minutes_from_text(std::string_view text);
std::string text_from_minutes(std::chrono::minutes time);

// The same day `months` later; the last one of the month where it has no such day.
Day months_after(Day day, std::chrono::months months);

inline Day day_of(LocalTime time) { return std::chrono::floor<std::chrono::days>(time); }

} // namespace ringback
