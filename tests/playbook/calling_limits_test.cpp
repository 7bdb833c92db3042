// The legal limits on calling hours: what the file says, by zone and by tag, and the user's own in their stead.
#include "playbook/calling_limits.hpp"

#include "exchange/playbook_json.hpp"
#include "platform/native/native_zones.hpp"
#include "playbook/calling_window.hpp"
#include "playbook/recommend.hpp"
#include "support/made_prospect.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <vector>

using namespace ringback;
using namespace ringback::playbook;
using std::chrono::hours;
using test::at;
using test::day;

namespace {

// The window of a call to somebody there, asked at half past midnight UTC, with hours from 6 to 23 in the playbook.
std::string window_of(const char* zone, std::vector<std::string> tags, std::string_view on, WorkDays work_days,
                      std::vector<CallingLimit> own = {}) {
    static platform::NativeZones zones;
    Playbook playbook = exchange::built_in_playbook("blended");
    for (Parameter& parameter : playbook.parameters) {
        if (parameter.name == "call_from") parameter.value = 6 * 60;
        if (parameter.name == "call_to") parameter.value = 23 * 60;
    }
    Profile profile;
    profile.time_zone = zone; // the user sits beside them
    profile.work_days = work_days;
    profile.calling_limits = std::move(own);
    Prospect prospect = test::Made().touch("2026-10-01 out call spoke").zone(zone);
    prospect.tags = std::move(tags);
    Recommender recommender{playbook, profile, zones, at(std::string(on) + "T00:30:00Z")};
    const Advice advice = recommender.advise(prospect);
    if (!advice.window) return "none";
    const TimeZone& place = *zones.find(zone);
    const auto words = [&](Instant instant) {
        const LocalTime local = place.local(instant);
        return text_from_day(day_of(local)) + " " +
               text_from_minutes(std::chrono::floor<std::chrono::minutes>(local - LocalTime{day_of(local)}));
    };
    CHECK(advice.notes.has(Note::window_cut) ==
          (words(advice.window->start).substr(11) != "06:00" || words(advice.window->end).substr(11) != "23:00"));
    return words(advice.window->start) + " to " + words(advice.window->end).substr(11);
}

} // namespace

TEST_CASE("the built-in limits are dated, name their source, and know their zones") {
    platform::NativeZones zones;
    std::set<std::string> places;
    for (const CallingLimit& limit : CallingLimits::built_in().limits) {
        CAPTURE(limit.place);
        CHECK(places.insert(limit.place).second);
        CHECK(limit.as_of);
        CHECK_FALSE(limit.source.empty());
        CHECK_FALSE(limit.hours.empty());
        CHECK_FALSE((limit.zones.empty() && limit.tags.empty()));
        for (const std::string& zone : limit.zones) {
            CAPTURE(zone);
            CHECK((zone.ends_with('/') || zones.find(zone) != nullptr));
        }
        for (const CallingSpan& span : limit.hours) CHECK(span.from < span.to);
    }
    CHECK(CallingLimits::caution().contains("no legal advice"));
}

TEST_CASE("each place cuts the hours as its rule says") {
    const WorkDays every_day{0b1111111};
    struct Row {
        const char* zone;
        std::vector<std::string> tags;
        const char* on; // a day of November 2026; the 16th is a Monday
        const char* window;
    };
    const std::vector<Row> rows{
        {"America/New_York", {}, "2026-11-16", "2026-11-15 08:00 to 21:00"}, // still Sunday evening there
        {"America/Chicago", {"vip"}, "2026-11-17", "2026-11-16 08:00 to 21:00"},
        {"America/New_York", {"florida"}, "2026-11-17", "2026-11-16 08:00 to 20:00"},
        {"America/New_York", {"US-CT"}, "2026-11-17", "2026-11-16 09:00 to 20:00"},
        {"America/Chicago", {"Texas"}, "2026-11-16", "2026-11-15 12:00 to 21:00"},
        {"America/Chicago", {"Texas"}, "2026-11-17", "2026-11-16 09:00 to 21:00"},
        {"America/Chicago", {"Alabama"}, "2026-11-16", "2026-11-16 08:00 to 20:00"}, // none on Sunday
        {"America/Kentucky/Louisville", {"Kentucky"}, "2026-11-17", "2026-11-16 10:00 to 21:00"},
        {"America/Toronto", {}, "2026-11-15", "2026-11-15 10:00 to 18:00"},
        {"America/Toronto", {}, "2026-11-17", "2026-11-16 09:00 to 21:30"},
        {"Europe/London", {}, "2026-11-15", "2026-11-15 09:00 to 21:00"},
        {"Europe/Paris", {}, "2026-11-16", "2026-11-16 10:00 to 13:00"},
        {"Europe/Paris", {}, "2026-11-14", "2026-11-16 10:00 to 13:00"},
        {"Europe/Madrid", {}, "2026-11-14", "2026-11-16 09:00 to 21:00"},
        {"Europe/Rome", {}, "2026-11-14", "2026-11-14 10:00 to 19:00"},
        {"Europe/Berlin", {}, "2026-11-16", "2026-11-16 06:00 to 23:00"},
        {"Asia/Tokyo", {}, "2026-11-16", "2026-11-16 06:00 to 23:00"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.zone);
        CAPTURE(row.on);
        CHECK(window_of(row.zone, row.tags, row.on, every_day) == row.window);
    }
}

TEST_CASE("hours in two parts: after the first one comes the second one") {
    CallingWeek week{CallingHours{}};
    const auto& limits = CallingLimits::built_in();
    week.cut(*limits.of_zone("Europe/Paris"));
    const TimeZone utc = TimeZone::utc();
    const BusinessCalendar calendar = Profile{}.calendar();
    const auto first = [&](std::string_view now) { return first_window(week, Day{}, at(now), utc, calendar)->start; };
    CHECK(first("2026-11-16T12:59:00Z") == at("2026-11-16T10:00:00Z"));
    CHECK(first("2026-11-16T13:00:00Z") == at("2026-11-16T14:00:00Z"));
    CHECK(first("2026-11-16T18:00:00Z") == at("2026-11-17T10:00:00Z"));
}

TEST_CASE("the user's own limit stands in the built-in one's stead, or comes in addition") {
    const WorkDays every_day{0b1111111};
    const CallingLimit france{
        .place = "France", .zones = {"Europe/Paris"}, .hours = {{.from = hours{8}, .to = hours{22}}}};
    CHECK(window_of("Europe/Paris", {}, "2026-11-14", every_day, {france}) == "2026-11-14 08:00 to 22:00");
    const CallingLimit calm{.place = "After lunch only", .tags = {"calm"}, .hours = {{.from = hours{13}}}};
    CHECK(window_of("America/Chicago", {"calm"}, "2026-11-17", every_day, {calm}) == "2026-11-16 13:00 to 21:00");
    CHECK(window_of("America/Chicago", {}, "2026-11-17", every_day, {calm}) == "2026-11-16 08:00 to 21:00");
}

TEST_CASE("where the law leaves no hour on the user's days there is no window, and no hang") {
    const WorkDays sundays{0b0000001};
    CHECK(window_of("Europe/Madrid", {}, "2026-11-14", sundays) == "none");
    CHECK(window_of("America/Chicago", {"x"}, "2026-11-14", sundays, {{.place = "Never", .tags = {"X"}}}) == "none");
}
