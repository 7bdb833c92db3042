#include "ui/data_state.hpp"

#include <doctest/doctest.h>

namespace ringback::ui {
namespace {

Day day(const char* text) { return day_from_text(text).value(); }

} // namespace

TEST_CASE("exports and the drill come back from their text, and what is no record is left out") {
    const std::vector<ExportRecord> exports{{day("2026-11-12"), "harrow pine.ringback.json", 418'000},
                                            {day("2026-11-02"), "a.json", 0}};
    CHECK(exports_from_text(text_from_exports(exports)) == exports);
    CHECK(exports_from_text("").empty());
    CHECK(exports_from_text("nonsense\n2026-13-01 4 x\n2026-11-02 -4 x\n2026-11-02 4 \n").empty());
    const Drill passed{.on = day("2026-11-02"), .passed = true, .prospects = 39, .fault = {}};
    const Drill failed{.on = day("2026-11-02"), .passed = false, .prospects = 0, .fault = "/prospects/3: not so"};
    CHECK(drill_from_text(text_from_drill(passed)) == passed);
    CHECK(drill_from_text(text_from_drill(failed)) == failed);
    CHECK_FALSE(drill_from_text("").has_value());
    CHECK_FALSE(drill_from_text("2026-11-02 maybe 3 ").has_value());
}

TEST_CASE("the next file is due by the reminder, from the last one on") {
    DataState data;
    CHECK_FALSE(next_export_due(data).has_value());
    data.exports = {{day("2026-11-10"), "a.json", 1}};
    CHECK(next_export_due(data) == day("2026-11-24"));
    data.reminder = Reminder::weekly;
    CHECK(next_export_due(data) == day("2026-11-17"));
    data.reminder = reminder_from_word("monthly");
    CHECK(next_export_due(data) == day("2026-12-10"));
    data.reminder = Reminder::never;
    CHECK_FALSE(next_export_due(data).has_value());
    data.reminder = Reminder::weekly;
    data.folder.written_on = "2026-11-12";
    CHECK(last_saved_on(data) == day("2026-11-12"));
    CHECK(next_export_due(data) == day("2026-11-19"));
    data.folder.written_on = "2026-11-02";
    CHECK(last_saved_on(data) == day("2026-11-10"));
    data.exports.clear();
    CHECK(last_saved_on(data) == day("2026-11-02"));
    for (const Reminder each : {Reminder::weekly, Reminder::fortnightly, Reminder::monthly, Reminder::never})
        CHECK(reminder_from_word(word_of(each)) == each);
    CHECK(reminder_from_word("hourly") == Reminder::fortnightly);
}

} // namespace ringback::ui
