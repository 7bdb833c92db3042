#include "core/business_calendar.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

namespace ringback {
namespace {

constexpr std::int64_t days_a_week = 7;

bool works_on(WorkDays work_days, Day day) { return work_days[std::chrono::weekday{day}.c_encoding()]; }

std::int64_t floor_divide(std::int64_t value, std::int64_t by) { return value / by - (value % by < 0 ? 1 : 0); }

} // namespace

BusinessCalendar::BusinessCalendar(WorkDays work_days, std::vector<Day> holidays, std::vector<DaySpan> time_off)
    : work_days_(work_days)
    , holidays_(std::move(holidays)) {
    assert(work_days_.any());
    std::erase_if(holidays_, [&](Day day) { return !works_on(work_days_, day); });
    std::ranges::sort(holidays_);
    holidays_.erase(std::unique(holidays_.begin(), holidays_.end()), holidays_.end());
    if (!time_off.empty()) take_time_off(std::move(time_off));
}

void BusinessCalendar::take_time_off(std::vector<DaySpan> spans) {
    constexpr std::chrono::days one{1};
    std::erase_if(spans, [&](const DaySpan& span) {
        return span.to < span.from || weekdays(span.to) == weekdays(span.from - one);
    });
    std::ranges::sort(spans, {}, &DaySpan::from);
    for (const DaySpan& span : spans) {
        if (!pauses_.empty() && span.from <= pauses_.back().to + one)
            pauses_.back().to = std::max(pauses_.back().to, span.to);
        else
            pauses_.push_back({span.from, span.to});
    }
    std::int64_t lost = 0;
    for (Pause& pause : pauses_) pause.lost = lost += weekdays(pause.to) - weekdays(pause.from - one);
    std::erase_if(holidays_, [&](Day day) { return pause_at(day) != nullptr; });
}

bool BusinessCalendar::is_business_day(Day day) const {
    return works_on(work_days_, day) && pause_at(day) == nullptr && !std::ranges::binary_search(holidays_, day);
}

const BusinessCalendar::Pause* BusinessCalendar::pause_at(Day day) const {
    if (pauses_.empty()) return nullptr;
    const auto after = std::ranges::upper_bound(pauses_, day, {}, &Pause::from);
    return after != pauses_.begin() && day <= std::prev(after)->to ? &*std::prev(after) : nullptr;
}

std::int64_t BusinessCalendar::weekdays(Day day) const {
    // 1970-01-01 was a Thursday: counting from the Sunday before it keeps weeks whole.
    constexpr std::int64_t sunday_to_epoch = 4;
    const std::int64_t since_sunday = day.time_since_epoch().count() + sunday_to_epoch;
    const std::int64_t weeks = floor_divide(since_sunday, days_a_week);
    const auto weekday = static_cast<unsigned>(since_sunday - weeks * days_a_week);
    const WorkDays up_to_day{(1u << (weekday + 1)) - 1};
    const auto whole = weeks * static_cast<std::int64_t>(work_days_.count());
    const auto begun = static_cast<std::int64_t>((work_days_ & up_to_day).count());
    return whole + begun;
}

std::int64_t BusinessCalendar::ordinal(Day day) const {
    const auto free = std::upper_bound(holidays_.begin(), holidays_.end(), day) - holidays_.begin();
    const std::int64_t worked = weekdays(day) - free;
    if (pauses_.empty()) return worked;
    const auto after = std::ranges::upper_bound(pauses_, day, {}, &Pause::from);
    if (after == pauses_.begin()) return worked;
    const Pause& last = *std::prev(after);
    return worked - last.lost + (day < last.to ? weekdays(last.to) - weekdays(day) : 0);
}

std::chrono::days BusinessCalendar::elapsed(Day from, Day to) const {
    if (to <= from) return std::chrono::days{0};
    return std::chrono::days{ordinal(to) - ordinal(from)};
}

Day BusinessCalendar::on_or_after(Day day) const {
    while (!is_business_day(day)) { // ends: some day of the week is worked, and holidays are finitely many
        const Pause* pause = pause_at(day);
        day = (pause == nullptr ? day : pause->to) + std::chrono::days{1};
    }
    return day;
}

Day BusinessCalendar::after_elapsed(Day from, std::chrono::days count) const {
    if (count.count() <= 0) return from;
    const std::int64_t aim = ordinal(from) + count.count();
    // A first guess that is never too late: no more than seven business days in a week.
    Day day = from + count;
    for (std::int64_t missing = aim - ordinal(day); missing > 0; missing = aim - ordinal(day)) {
        day += std::chrono::days{missing};
        if (const Pause* pause = pause_at(day)) day = pause->to; // nothing elapses in it
    }
    return day;
}

Day BusinessCalendar::could_be_done(Day since, Day today) const {
    Day day = on_or_after(since);
    for (const Pause& pause : pauses_)
        if (pause.from > since && pause.from <= today)
            day = std::max(day, on_or_after(pause.to + std::chrono::days{1}));
    return day;
}

} // namespace ringback
