// Owns: what is recorded about the user. Must not know: where it is edited or stored.
#pragma once

#include "core/business_calendar.hpp"
#include "core/opaque.hpp"

#include <string>
#include <vector>

namespace ringback {

inline constexpr unsigned default_words_per_minute = 150;

struct Profile {
    std::string name;
    std::string company;
    std::string phone;
    std::string email;
    std::string time_zone = "UTC"; // IANA name
    WorkDays work_days{0b0111110}; // Monday to Friday
    std::vector<Day> holidays;
    unsigned words_per_minute = default_words_per_minute;
    OpaqueFields opaque;

    BusinessCalendar calendar() const { return {work_days, holidays}; }
    friend bool operator==(const Profile&, const Profile&) = default;
};

} // namespace ringback
