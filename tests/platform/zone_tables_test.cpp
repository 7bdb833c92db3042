// The native zone tables for tests/e2e/zones.spec.ts, which holds them against the page's.
#include "platform/native/native_zones.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <string>

using namespace ringback;

namespace {

// The 40 zones that are compared: every continent, half and quarter hours, both hemispheres, places that changed their
// mind, and names that are aliases.
constexpr const char* compared[]{"UTC",
                                 "America/New_York",
                                 "America/Chicago",
                                 "America/Denver",
                                 "America/Los_Angeles",
                                 "America/Phoenix",
                                 "America/Anchorage",
                                 "Pacific/Honolulu",
                                 "America/Halifax",
                                 "America/St_Johns",
                                 "America/Mexico_City",
                                 "America/Havana",
                                 "America/Bogota",
                                 "America/Caracas",
                                 "America/Sao_Paulo",
                                 "America/Santiago",
                                 "America/Asuncion",
                                 "America/Argentina/Buenos_Aires",
                                 "Europe/London",
                                 "Europe/Dublin",
                                 "Europe/Lisbon",
                                 "Europe/Berlin",
                                 "Europe/Athens",
                                 "Europe/Istanbul",
                                 "Europe/Moscow",
                                 "Africa/Cairo",
                                 "Africa/Casablanca",
                                 "Africa/Johannesburg",
                                 "Africa/Monrovia",
                                 "Asia/Jerusalem",
                                 "Asia/Tehran",
                                 "Asia/Kolkata",
                                 "Asia/Kathmandu",
                                 "Asia/Shanghai",
                                 "Asia/Tokyo",
                                 "Asia/Pyongyang",
                                 "Australia/Sydney",
                                 "Australia/Lord_Howe",
                                 "Pacific/Auckland",
                                 "Pacific/Apia"};
static_assert(std::size(compared) == 40);

} // namespace

TEST_CASE("Zone tables: all 40 zones that the page is held against are known, with their clock changes") {
    platform::NativeZones zones;
    std::string tables;
    for (const char* name : compared) {
        CAPTURE(name);
        const TimeZone* zone = zones.find(name);
        REQUIRE(zone != nullptr);
        tables += std::string(name) + "\n";
        for (const ClockChange& change : zone->changes())
            tables += std::to_string(change.from.time_since_epoch().count()) + " " +
                      std::to_string(change.offset.count()) + "\n";
        tables += "\n";
    }
    if (const char* file = std::getenv("RINGBACK_ZONE_TABLES")) std::ofstream(file) << tables;
}
