#include "playbook/calling_window.hpp"

#include <algorithm>

namespace ringback::playbook {

CallingHours CallingHours::within(const CallingLimit& limit) const {
    return {std::max(from, limit.from), std::min(to, limit.to)};
}

CallingWindow first_window(const CallingHours& hours, Day due, Instant now, const TimeZone& zone,
                           const BusinessCalendar& calendar) {
    const auto at = [&](Day day, std::chrono::minutes time) { return zone.instant(LocalTime{day} + time); };
    // What is long past needs no walk through the days between.
    Day day = std::max(due, zone.day(now));
    for (day = calendar.on_or_after(day); at(day, hours.to) <= now;) day = calendar.next_after(day);
    return {at(day, hours.from), at(day, hours.to)};
}

} // namespace ringback::playbook
