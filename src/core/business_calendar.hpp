// Owns: counting in the user's own business days (domain.md, "elapsed"). Must not know: zones, prospects, rules.
#pragma once

#include "core/moment.hpp"

#include <bitset>
#include <chrono>
#include <cstdint>
#include <vector>

namespace ringback {

// Days of the week on which the user works; bit 0 is Sunday (std::chrono::weekday::c_encoding).
using WorkDays = std::bitset<7>;

// Days in a row, both included; none where `to` is before `from`.
struct DaySpan {
    Day from;
    Day to;
};

class BusinessCalendar {
public:
    // `work_days` must not be empty: without one there is no next business day. Holidays and time off may come in any
    // order; time off costs memory by its spans, not by its days.
    BusinessCalendar(WorkDays work_days, std::vector<Day> holidays, std::vector<DaySpan> time_off = {});

    bool is_business_day(Day day) const;
    // The number of business days after `from`, up to and including `to`; 0 where `to` is not after `from`.
    std::chrono::days elapsed(Day from, Day to) const;
    // `day` itself where it is a business day, else the next one.
    Day on_or_after(Day day) const;
    Day next_after(Day day) const { return on_or_after(day + std::chrono::days{1}); }
    // The first day on which elapsed(from, day) is at least `count`.
    Day after_elapsed(Day from, std::chrono::days count) const;
    // The first business day on which what was to be done from `since` on could have been done, seen from `today`: time
    // off that began in between puts it off to its end, so that on return nothing is left undone.
    Day could_be_done(Day since, Day today) const;

private:
    struct Pause {
        Day from;
        Day to;
        std::int64_t lost = 0; // business days, in this one and all before it
    };

    void take_time_off(std::vector<DaySpan> spans);
    std::int64_t weekdays(Day day) const; // worked days of the week from the epoch up to and including `day`
    std::int64_t ordinal(Day day) const;  // the same, holidays and time off taken out
    const Pause* pause_at(Day day) const; // null where the day is in none

    WorkDays work_days_;
    std::vector<Day> holidays_; // sorted, unique, work days only, none in a pause
    std::vector<Pause> pauses_; // sorted, apart from each other, with a work day at least
};

} // namespace ringback
