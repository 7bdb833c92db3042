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

TEST_CASE("time off: no day in it is a business day, however the spans lie") {
    std::mt19937 random{11};
    const auto below = [&](int bound) { return static_cast<int>(random() % static_cast<unsigned>(bound)); };
    const Day start = day("2026-11-01");
    for (int round = 0; round < 300; ++round) {
        const WorkDays work_days{1u + random() % 127u};
        std::vector<Day> holidays;
        std::vector<DaySpan> off;
        for (int i = below(4); i > 0; --i) holidays.push_back(start + days{below(60)});
        for (int i = below(4); i > 0; --i) {
            const Day from = start + days{below(60)};
            off.push_back({from, from + days{below(15) - 1}});
        }
        const BusinessCalendar calendar{work_days, holidays, off};
        std::vector<Day> each = holidays;
        for (const DaySpan& span : off)
            for (Day at = span.from; at <= span.to; at += days{1}) each.push_back(at);
        const BusinessCalendar by_day{work_days, each};
        const Day from = start + days{below(60) - 10};
        const Day to = from + days{below(70)};
        CHECK_EQ(calendar.is_business_day(to), by_day.is_business_day(to));
        CHECK_EQ(calendar.elapsed(from, to).count(), counted(calendar, from, to));
        CHECK_EQ(calendar.elapsed(from, to), by_day.elapsed(from, to));
        CHECK_EQ(calendar.on_or_after(from), by_day.on_or_after(from));
        for (int count = 0; count < 12; ++count)
            CHECK_EQ(calendar.after_elapsed(from, days{count}), by_day.after_elapsed(from, days{count}));
    }
}

TEST_CASE("ages of time off cost nothing") {
    const BusinessCalendar calendar{monday_to_friday, {}, {{day("2026-11-16"), day("9999-12-31")}}};
    CHECK_EQ(calendar.elapsed(day("2026-11-12"), day("9999-12-31")), days{1});
    CHECK_EQ(calendar.on_or_after(day("2026-11-16")), day("9999-12-31") + days{3}); // a Monday
    CHECK_EQ(calendar.after_elapsed(day("2026-11-12"), days{2}), day("9999-12-31") + days{3});
}

TEST_CASE("what was left undone before time off could be done again once it is over") {
    const BusinessCalendar calendar{monday_to_friday, {}, {{day("2026-11-16"), day("2026-11-20")}}};
    CHECK_EQ(calendar.could_be_done(day("2026-11-12"), day("2026-11-13")), day("2026-11-12")); // it lies ahead
    CHECK_EQ(calendar.could_be_done(day("2026-11-12"), day("2026-11-18")), day("2026-11-23")); // in the middle
    CHECK_EQ(calendar.could_be_done(day("2026-11-12"), day("2026-11-23")), day("2026-11-23")); // on return
    CHECK_EQ(calendar.could_be_done(day("2026-11-12"), day("2026-11-25")), day("2026-11-23")); // and two days later
    CHECK_EQ(calendar.could_be_done(day("2026-11-24"), day("2026-11-25")), day("2026-11-24"));
    // A weekend is nothing to come back from.
    const BusinessCalendar weekend{monday_to_friday, {}, {{day("2026-11-14"), day("2026-11-15")}}};
    CHECK_EQ(weekend.could_be_done(day("2026-11-12"), day("2026-11-17")), day("2026-11-12"));
}
