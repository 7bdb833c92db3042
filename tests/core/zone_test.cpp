// Wall clocks and instants around clock changes.
#include "core/zone.hpp"
#include "platform/native/native_zones.hpp"
#include "support/made_prospect.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace ringback;
using ringback::test::at;

namespace {

LocalTime local(std::string_view text) { // "2026-03-08T02:30:00"
    return LocalTime{at(std::string{text} + "Z").time_since_epoch()};
}
std::string text(LocalTime time) { return text_from_instant(Instant{time.time_since_epoch()}); }

// UTC until noon of 1 January 2026, then two hours ahead of it, back on 2 January.
TimeZone odd_zone() {
    using namespace std::chrono;
    const auto start = time_point_cast<seconds>(at("2026-01-01T12:00:00Z"));
    return {"Odd/Zone", {{start - days{365}, 0s, "A"}, {start, 2h, "B"}, {start + 24h, 0s, "A"}}};
}

} // namespace

TEST_CASE("UTC is UTC") {
    const TimeZone utc = TimeZone::utc();
    CHECK_EQ(text(utc.local(at("2026-01-01T12:34:56.789Z"))), "2026-01-01T12:34:56.789Z");
    CHECK_EQ(utc.instant(local("1969-12-31T23:59:59")), at("1969-12-31T23:59:59Z"));
}

TEST_CASE("the change itself is the first instant of the new offset; the first entry holds for all time before") {
    const TimeZone zone = odd_zone();
    CHECK_EQ(text(zone.local(at("2026-01-01T11:59:59.999Z"))), "2026-01-01T11:59:59.999Z");
    CHECK_EQ(text(zone.local(at("2026-01-01T12:00:00Z"))), "2026-01-01T14:00:00Z");
    CHECK_EQ(text(zone.local(at("1800-01-01T12:00:00Z"))), "1800-01-01T12:00:00Z");
}

TEST_CASE("a skipped reading means as far after the change as it lies in the gap") {
    const TimeZone zone = odd_zone();
    CHECK_EQ(zone.instant(local("2026-01-01T11:59:59")), at("2026-01-01T11:59:59Z"));
    CHECK_EQ(zone.instant(local("2026-01-01T12:00:00")), at("2026-01-01T12:00:00Z"));
    CHECK_EQ(zone.instant(local("2026-01-01T13:30:00")), at("2026-01-01T13:30:00Z"));
    CHECK_EQ(zone.instant(local("2026-01-01T14:00:00")), at("2026-01-01T12:00:00Z"));
}

TEST_CASE("a reading that occurs twice means the first") {
    const TimeZone zone = odd_zone();
    CHECK_EQ(zone.instant(local("2026-01-02T11:59:59")), at("2026-01-02T09:59:59Z"));
    CHECK_EQ(zone.instant(local("2026-01-02T12:00:00")), at("2026-01-02T10:00:00Z"));
    CHECK_EQ(zone.instant(local("2026-01-02T13:59:59")), at("2026-01-02T11:59:59Z"));
    CHECK_EQ(zone.instant(local("2026-01-02T14:00:00")), at("2026-01-02T14:00:00Z"));
}

TEST_CASE("real zones around their changes") {
    struct ZoneRow {
        std::string_view zone;
        std::string_view utc;
        std::string_view wall;
    };
    platform::NativeZones zones;
    for (const ZoneRow& row : std::vector<ZoneRow>{
             {"America/New_York", "2026-03-08T06:59:59Z", "2026-03-08T01:59:59Z"},
             {"America/New_York", "2026-03-08T07:00:00Z", "2026-03-08T03:00:00Z"},
             {"America/New_York", "2026-11-01T05:59:59Z", "2026-11-01T01:59:59Z"},
             {"America/New_York", "2059-07-01T12:00:00Z", "2059-07-01T08:00:00Z"},
             {"Europe/Dublin", "2026-07-01T12:00:00Z", "2026-07-01T13:00:00Z"},
             {"Australia/Lord_Howe", "2026-07-01T12:00:00Z", "2026-07-01T22:30:00Z"},
             {"Australia/Lord_Howe", "2027-01-01T12:00:00Z", "2027-01-01T23:00:00Z"},
             {"Asia/Kathmandu", "2026-07-01T12:00:00Z", "2026-07-01T17:45:00Z"},
             {"Pacific/Apia", "2011-12-30T09:59:59Z", "2011-12-29T23:59:59Z"},
             {"Pacific/Apia", "2011-12-30T10:00:00Z", "2011-12-31T00:00:00Z"},
             {"Africa/Casablanca", "2026-07-01T12:00:00Z", "2026-07-01T13:00:00Z"},
         }) {
        CAPTURE(row.zone);
        CAPTURE(row.utc);
        const TimeZone* zone = zones.find(row.zone);
        REQUIRE(zone);
        CHECK_EQ(text(zone->local(at(row.utc))), std::string{row.wall});
    }
}

TEST_CASE("there and back: every instant whose reading occurs once") {
    platform::NativeZones zones;
    for (const char* name :
         {"America/New_York", "Europe/London", "Asia/Tehran", "Pacific/Apia", "Australia/Lord_Howe"}) {
        const TimeZone* zone = zones.find(name);
        REQUIRE(zone);
        std::size_t twice = 0;
        for (Instant instant = at("2005-01-01T00:15:00Z"); instant < at("2030-01-01T00:00:00Z");
             instant += std::chrono::hours{5}) {
            const Instant back = zone->instant(zone->local(instant));
            if (back == instant) continue;
            ++twice; // the second occurrence: then the first is as far back as the clock was put back
            CHECK_LT(back, instant);
            CHECK_EQ(zone->local(back), zone->local(instant));
        }
        CHECK_LT(twice, 50);
    }
}
