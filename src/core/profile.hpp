// Owns: what is recorded about the user. Must not know: where it is edited or stored.
#pragma once

#include "core/business_calendar.hpp"
#include "core/calling_limit.hpp"
#include "core/opaque.hpp"
#include "core/review_note.hpp"
#include "core/saved_view.hpp"
#include "core/time_off.hpp"

#include <string>
#include <vector>

namespace ringback {

inline constexpr unsigned default_words_per_minute = 150;
inline constexpr const char* default_playbook = "blended";

struct Profile {
    std::string name;
    std::string company;
    std::string phone;
    std::string email;
    std::string time_zone = "UTC"; // IANA name
    WorkDays work_days{0b0111110}; // Monday to Friday
    std::vector<Day> holidays;
    unsigned words_per_minute = default_words_per_minute;
    std::vector<TimeOff> time_off;            // no business days of the user
    std::string playbook = default_playbook;  // the id of the one in use
    std::vector<CallingLimit> calling_limits; // the user's own; one replaces the built-in one of the same place
    std::vector<ReviewNote> reviews;          // of the process over all silent cases, in the order of their making
    std::vector<SavedView> views;             // of Today, in the order in which they were kept
    std::vector<std::string> checks_off;      // ids of the linter's rules that are switched off
    OpaqueFields opaque;

    BusinessCalendar calendar() const;
    friend bool operator==(const Profile&, const Profile&) = default;
};

} // namespace ringback
