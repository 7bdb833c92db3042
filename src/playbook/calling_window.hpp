// Owns: when a person may be called, in their own zone. Must not know: playbooks, prospects, which limits there are
// (calling_limits.hpp).
#pragma once

#include "core/business_calendar.hpp"
#include "core/calling_limit.hpp"
#include "core/moment.hpp"
#include "core/zone.hpp"
#include "playbook/advice.hpp"

#include <array>
#include <chrono>
#include <optional>
#include <vector>

namespace ringback::playbook {

// Of one day, local time.
struct CallingHours {
    std::chrono::minutes from = std::chrono::hours{9};
    std::chrono::minutes to = std::chrono::hours{18};

    friend bool operator==(const CallingHours&, const CallingHours&) = default;
};

// The hours of each day of the week; bit and place 0 are Sunday.
class CallingWeek {
public:
    // The same hours on every day; none where they are empty.
    explicit CallingWeek(CallingHours hours);

    // What is left of them within a limit.
    void cut(const CallingLimit& limit);
    const std::vector<CallingHours>& on(Day day) const { return days_[std::chrono::weekday{day}.c_encoding()]; }
    friend bool operator==(const CallingWeek&, const CallingWeek&) = default;

private:
    std::array<std::vector<CallingHours>, 7> days_; // in their order, apart from each other
};

// The first window not yet over at `now` on or after `due`, on a business day of the user. The days are those of the
// calendar on the wall in `zone`. None where no day of the week has both.
std::optional<CallingWindow> first_window(const CallingWeek& week, Day due, Instant now, const TimeZone& zone,
                                          const BusinessCalendar& calendar);

} // namespace ringback::playbook
