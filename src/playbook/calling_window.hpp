// Owns: when a person may be called, in their own zone, and the legal limits as dated data. Must not know: playbooks,
// prospects. The limits are a start for the careful, no legal advice.
#pragma once

#include "core/business_calendar.hpp"
#include "core/moment.hpp"
#include "core/zone.hpp"
#include "playbook/advice.hpp"

#include <chrono>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ringback::playbook {

// Sales calls at a place are lawful from `from` to `to`, local time.
struct CallingLimit {
    std::string place;              // "United States, federal"
    std::vector<std::string> zones; // IANA names, or a prefix that ends in "/"
    std::chrono::minutes from{};
    std::chrono::minutes to{};
    std::string source; // the rule it comes from
    Day as_of;          // when it was looked up
};

struct CallingLimits {
    std::vector<CallingLimit> limits;

    static const CallingLimits& built_in();
    // The first one that names the zone; null where none does.
    const CallingLimit* of_zone(std::string_view zone) const;
};

struct CallingHours {
    std::chrono::minutes from = std::chrono::hours{9};
    std::chrono::minutes to = std::chrono::hours{18};

    // What is left of these hours within a limit.
    CallingHours within(const CallingLimit& limit) const;
    bool empty() const { return from >= to; }
    friend bool operator==(const CallingHours&, const CallingHours&) = default;
};

// The first window not yet over at `now` on or after `due`, on a business day of the user. The days are those of the
// calendar on the wall in `zone`. `hours` must not be empty.
CallingWindow first_window(const CallingHours& hours, Day due, Instant now, const TimeZone& zone,
                           const BusinessCalendar& calendar);

} // namespace ringback::playbook
