// Owns: understanding dates and times as address books and spreadsheets write them. Must not know: columns, prospects.
#pragma once

#include "core/moment.hpp"
#include "core/zone.hpp"

#include <optional>
#include <string_view>

namespace ringback::exchange {

// What a text says: a day, with a time of day or none, in UTC or in whatever zone the reader takes it.
struct WrittenTime {
    Day day;
    std::optional<std::chrono::milliseconds> time_of_day;
    std::optional<Instant> instant; // where the text says its zone, or counts milliseconds

    friend bool operator==(const WrittenTime&, const WrittenTime&) = default;
};

// "2026-11-02", "2026-11-02 14:30", "2026-11-02T14:30:00Z", "11/2/2026 2:30 PM", "02.11.2026", "Nov 2, 2026",
// "2-Nov-26", "1793629800000". `day_first` tells what 03/04/2026 means; dots always put the day first.
std::optional<WrittenTime> written_time(std::string_view text, bool day_first);

// What a slashed or dashed date proves about the order of day and month; none where both orders would do.
std::optional<bool> proves_day_first(std::string_view text);

// It is such a date, and could be read both ways to different days.
bool is_ambiguous(std::string_view text);

} // namespace ringback::exchange
