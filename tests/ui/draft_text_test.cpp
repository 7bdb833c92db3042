#include "ui/views/draft_text.hpp"

#include "support/ui_fixture.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <string>

using namespace ringback;
using namespace ringback::ui;

namespace {

Day day(std::string_view text) { return *day_from_text(text); }

} // namespace

TEST_CASE("days are understood as people write them") {
    struct Row {
        std::string_view typed;
        std::string_view expected; // empty: no day
    };
    const Row rows[]{{"2026-11-10", "2026-11-10"},
                     {"  2026-11-10 ", "2026-11-10"},
                     {"today", "2026-11-18"},
                     {"Yesterday", "2026-11-17"},
                     {"tomorrow", "2026-11-19"},
                     {"10 Nov 2026", "2026-11-10"},
                     {"Tue 10 Nov", "2026-11-10"},
                     {"Nov 10, 2025", "2025-11-10"},
                     {"10 november", "2026-11-10"},
                     {"3 Jan", "2027-01-03"}, // nearer than last January
                     {"29 Feb 2028", "2028-02-29"},
                     {"29 Feb 2027", ""},
                     {"31 April", ""},
                     {"10/11/2026", ""}, // month or day first: nobody knows
                     {"10 Nov 10", ""},
                     {"Nov", ""},
                     {"2026", ""},
                     {"", ""},
                     {"soon", ""},
                     {"2026-13-01", ""}};
    for (const Row& row : rows) {
        CAPTURE(row.typed);
        const auto understood = day_from_input(row.typed, day("2026-11-18"));
        CHECK((understood ? text_from_day(*understood) : "") == row.expected);
    }
}

TEST_CASE("times are understood on both clocks") {
    struct Row {
        std::string_view typed;
        int minutes; // -1: no time
    };
    const Row rows[]{{"14:30", 870},   {"2:30 pm", 870}, {"9", 540},     {"9 am", 540},
                     {"12 am", 0},     {"12 p.m.", 720}, {"00:00", 0},   {"23:59", 1439},
                     {"24:00", -1},    {"13 pm", -1},    {"9:5", -1},    {"9:60", -1},
                     {"half ten", -1}, {"", -1},         {"14:30x", -1}, {" 8:05AM ", 485}};
    for (const Row& row : rows) {
        CAPTURE(row.typed);
        const auto understood = clock_from_input(row.typed);
        CHECK((understood ? static_cast<int>(understood->count()) : -1) == row.minutes);
    }
}

TEST_CASE("amounts are understood with either separator") {
    struct Row {
        std::string_view typed;
        double amount; // -1: no amount
    };
    const Row rows[]{{"180000", 180000},
                     {"180,000", 180000},
                     {"180 000", 180000},
                     {"180.000", 180000},
                     {"180,000.50", 180000.5},
                     {"180.000,50", 180000.5},
                     {"1,5", 1.5},
                     {"0", 0},
                     {"1'200", 1200},
                     {"1\xC2\xA0"
                      "200",
                      1200},
                     {"-5", -1},
                     {"12abc", -1},
                     {"", -1},
                     {"1,2,3", -1},
                     {"1,23,456", -1},
                     {"9999999999999999", -1}};
    for (const Row& row : rows) {
        CAPTURE(row.typed);
        CHECK(amount_from_input(row.typed).value_or(-1) == doctest::Approx(row.amount));
    }
    for (const double amount : {0.0, 1.5, 180000.0, 99.99, 0.07})
        CHECK(amount_from_input(input_from_amount(amount)).value() == doctest::Approx(amount));
}

TEST_CASE("email addresses have a shape") {
    for (const char* good : {"a@b.co", "harriet@lindqvist.example.com", "o'neil+x@b-c.org",
                             "\xC5\xBC"
                             "aba@example.pl"})
        CHECK_MESSAGE(looks_like_email(good), good);
    for (const char* bad :
         {"", "a", "@b.co", "a@", "a@b", "a@b.", "a b@c.de", "a@@b.co", "a@b..co", "<a@b.co>", "a@.co"})
        CHECK_MESSAGE(!looks_like_email(bad), bad);
}

TEST_CASE("zones are understood by their city") {
    test::FewZones zones;
    CHECK(zone_from_input("America/Chicago", zones) == "America/Chicago");
    CHECK(zone_from_input("america/new york", zones) == "America/New_York");
    CHECK(zone_from_input(" chicago ", zones) == "America/Chicago");
    CHECK(zone_from_input("Warsaw", zones) == "Europe/Warsaw");
    CHECK_FALSE(zone_from_input("Atlantis", zones).has_value());
    CHECK_FALSE(zone_from_input("", zones).has_value());
}

TEST_CASE("lists lose blanks and keep their order") {
    CHECK(list_from_input(" a ,, b,c ", ",") == std::vector<std::string>{"a", "b", "c"});
    CHECK(list_from_input("\n \n", "\n").empty());
    CHECK(input_from_list({"x", "y"}, ", ") == "x, y");
    CHECK(minutes_from_input("50 min").value().count() == 50);
    CHECK(minutes_from_input("0").value().count() == 0);
    CHECK_FALSE(minutes_from_input("1500").has_value());
    CHECK_FALSE(minutes_from_input("long").has_value());
}
