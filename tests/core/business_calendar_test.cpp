// Counting business days against counting on one's fingers.
#include "core/business_calendar.hpp"
#include "support/made_prospect.hpp"

#include <doctest/doctest.h>

#include <random>

using namespace ringback;
using ringback::test::day;
using std::chrono::days;

namespace {

constexpr WorkDays monday_to_friday{0b0111110};

int counted(const BusinessCalendar& calendar, Day from, Day to) {
    int count = 0;
    for (Day at = from + days{1}; at <= to; at += days{1}) count += calendar.is_business_day(at);
    return count;
}

} // namespace

TEST_CASE("Friday to Monday is 1") {
    const BusinessCalendar calendar{monday_to_friday, {}};
    CHECK_EQ(calendar.elapsed(day("2026-11-13"), day("2026-11-16")), days{1});
    CHECK_EQ(calendar.elapsed(day("2026-11-13"), day("2026-11-15")), days{0});
    CHECK_EQ(calendar.elapsed(day("2026-11-14"), day("2026-11-16")), days{1});
    CHECK_EQ(calendar.elapsed(day("2026-11-16"), day("2026-11-16")), days{0});
    CHECK_EQ(calendar.elapsed(day("2026-11-16"), day("2026-11-13")), days{0});
}

TEST_CASE("holidays are left out, in any order, given twice or on a day off") {
    const BusinessCalendar calendar{monday_to_friday,
                                    {day("2026-12-25"), day("2026-12-24"), day("2026-12-26"), day("2026-12-25")}};
    CHECK_FALSE(calendar.is_business_day(day("2026-12-25")));
    CHECK_FALSE(calendar.is_business_day(day("2026-12-26")));
    CHECK_EQ(calendar.elapsed(day("2026-12-23"), day("2026-12-28")), days{1});
    CHECK_EQ(calendar.on_or_after(day("2026-12-24")), day("2026-12-28"));
    CHECK_EQ(calendar.next_after(day("2026-12-23")), day("2026-12-28"));
}

TEST_CASE("the first day on which so many have elapsed") {
    const BusinessCalendar calendar{monday_to_friday, {day("2026-11-26")}};
    CHECK_EQ(calendar.after_elapsed(day("2026-11-20"), days{3}), day("2026-11-25"));
    CHECK_EQ(calendar.after_elapsed(day("2026-11-20"), days{4}), day("2026-11-27"));
    CHECK_EQ(calendar.after_elapsed(day("2026-11-21"), days{0}), day("2026-11-21"));
    CHECK_EQ(calendar.after_elapsed(day("2026-11-21"), days{1}), day("2026-11-23"));
}

TEST_CASE("every set of work days, with holidays by chance, before and after 1970") {
    std::mt19937 random{3};
    const auto near = [&] { return Day{days{static_cast<int>(random() % 800) - 400}}; };
    for (unsigned work_days = 1; work_days < 128; ++work_days) {
        std::vector<Day> holidays;
        for (int i = 0; i < 40; ++i) holidays.push_back(near());
        const BusinessCalendar calendar{WorkDays{work_days}, holidays};
        for (int i = 0; i < 40; ++i) {
            const Day from = near();
            const Day to = near();
            CAPTURE(work_days);
            CHECK_EQ(calendar.elapsed(from, to), days{counted(calendar, from, to)});
            const days count{1 + static_cast<int>(random() % 20)};
            const Day after = calendar.after_elapsed(from, count);
            CHECK_EQ(calendar.elapsed(from, after), count);
            CHECK_EQ(calendar.elapsed(from, after - days{1}), count - days{1});
        }
    }
}
