#include "playbook/calling_window.hpp"

#include <algorithm>

namespace ringback::playbook {
namespace {

constexpr int business_days_to_try = 400; // where none of so many has hours, none ever has

}

CallingWeek::CallingWeek(CallingHours hours) {
    if (hours.from < hours.to) days_.fill({hours});
}

void CallingWeek::cut(const CallingLimit& limit) {
    for (std::size_t day = 0; day < days_.size(); ++day) {
        std::vector<CallingHours> left;
        for (const CallingHours& hours : days_[day])
            for (const CallingSpan& span : limit.hours) {
                const CallingHours both{std::max(hours.from, span.from), std::min(hours.to, span.to)};
                if (span.days[day] && both.from < both.to) left.push_back(both);
            }
        std::ranges::sort(left, {}, &CallingHours::from);
        days_[day].clear();
        for (const CallingHours& hours : left) {
            if (!days_[day].empty() && hours.from <= days_[day].back().to)
                days_[day].back().to = std::max(days_[day].back().to, hours.to);
            else
                days_[day].push_back(hours);
        }
    }
}

std::optional<CallingWindow> first_window(const CallingWeek& week, Day due, Instant now, const TimeZone& zone,
                                          const BusinessCalendar& calendar) {
    const auto at = [&](Day day, std::chrono::minutes time) { return zone.instant(LocalTime{day} + time); };
    // What is long past needs no walk through the days between.
    Day day = calendar.on_or_after(std::max(due, zone.day(now)));
    for (int tried = 0; tried < business_days_to_try; ++tried, day = calendar.next_after(day))
        for (const CallingHours& hours : week.on(day))
            if (at(day, hours.to) > now) return CallingWindow{at(day, hours.from), at(day, hours.to)};
    return std::nullopt;
}

} // namespace ringback::playbook
