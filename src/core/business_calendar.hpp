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

class BusinessCalendar {
public:
    // `work_days` must not be empty: without one there is no next business day. Holidays may come in any order.
    BusinessCalendar(WorkDays work_days, std::vector<Day> holidays);

    bool is_business_day(Day day) const;
    // The number of business days after `from`, up to and including `to`; 0 where `to` is not after `from`.
    std::chrono::days elapsed(Day from, Day to) const;
    // `day` itself where it is a business day, else the next one.
    Day on_or_after(Day day) const;
    Day next_after(Day day) const { return on_or_after(day + std::chrono::days{1}); }
    // The first day on which elapsed(from, day) is at least `count`.
    Day after_elapsed(Day from, std::chrono::days count) const;

private:
    std::int64_t ordinal(Day day) const; // business days from the epoch up to and including `day`, holidays taken out

    WorkDays work_days_;
    std::vector<Day> holidays_; // sorted, unique, work days only
};

} // namespace ringback
