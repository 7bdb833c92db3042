// Owns: the hours in which sales calls are lawful at a place, as a record. Must not know: which limits there are
// (data/calling_limits.json), how they cut a window. No legal advice.
#pragma once

#include "core/business_calendar.hpp"
#include "core/moment.hpp"
#include "core/opaque.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace ringback {

// On these days from `from` up to, not including, `to`, local time. 24:00 is the end of the day.
struct CallingSpan {
    WorkDays days{0b1111111};
    std::chrono::minutes from{};
    std::chrono::minutes to = std::chrono::hours{24};
    OpaqueFields opaque;

    friend bool operator==(const CallingSpan&, const CallingSpan&) = default;
};

// Holds for a prospect whose zone or one of whose tags is named. A zone is often shared by several states, so that the
// zone alone cannot tell them apart: what holds for one state goes by tag.
struct CallingLimit {
    std::string place;              // "United States, federal"; names the limit
    std::vector<std::string> zones; // IANA names, or a prefix that ends in "/"
    std::vector<std::string> tags;  // of prospects; case does not matter
    std::vector<CallingSpan> hours; // calls are lawful within any of them
    std::string source;             // the rule it comes from, in words
    std::optional<Day> as_of;       // when it was looked up
    OpaqueFields opaque;

    friend bool operator==(const CallingLimit&, const CallingLimit&) = default;
};

} // namespace ringback
