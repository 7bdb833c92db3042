// Zone data, rules and files as the native programs see them.
#include "platform/native/files.hpp"
#include "platform/native/native_platform.hpp"
#include "platform/native/native_zones.hpp"
#include "platform/native/posix_rule.hpp"
#include "platform/native/tzif.hpp"

#include "core/moment.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <string>
#include <unistd.h>

using namespace ringback;
namespace fs = std::filesystem;

namespace {

Instant at(std::string_view text) { return *instant_from_text(text); }

struct Folder {
    fs::path path = fs::temp_directory_path() / ("ringback-test-" + std::to_string(getpid()));
    Folder() { fs::create_directories(path); }
    ~Folder() { fs::remove_all(path); }
    std::string file(const char* name) const { return (path / name).string(); }
};

} // namespace

TEST_CASE("zones are found by their IANA names only") {
    platform::NativeZones zones;
    REQUIRE(zones.find("Europe/Berlin"));
    CHECK_EQ(zones.find("Europe/Berlin")->name(), "Europe/Berlin");
    CHECK_EQ(zones.find("Europe/Berlin"), zones.find("Europe/Berlin"));
    CHECK(zones.find("UTC"));
    for (const char* name : {"", "Europe", "Europe/", "/etc/passwd", "../zoneinfo/UTC", "Europe/../UTC", "Mars/Base",
                             "zone.tab", "tzdata.zi", "Europe/Berlin ", "iso3166.tab"}) {
        CAPTURE(name);
        CHECK(zones.find(name) == nullptr);
    }
    platform::NativeZones nowhere{"/nowhere"};
    CHECK(nowhere.find("UTC"));
    CHECK(nowhere.find("Europe/Berlin") == nullptr);
}

TEST_CASE("tables cover 1970 to 2060 and hold real changes only") {
    platform::NativeZones zones;
    const TimeZone* berlin = zones.find("Europe/Berlin");
    REQUIRE(berlin);
    CHECK_EQ(Instant{berlin->changes().front().from}, at("1970-01-01T00:00:00Z"));
    CHECK_EQ(Instant{berlin->changes().back().from}, at("2060-10-31T01:00:00Z"));
    for (const char* name :
         {"Europe/Berlin", "America/Sao_Paulo", "Asia/Tokyo", "Antarctica/Troll", "Africa/Casablanca"}) {
        const auto& changes = zones.find(name)->changes();
        for (std::size_t i = 1; i < changes.size(); ++i) {
            CHECK_LT(changes[i - 1].from, changes[i].from);
            CHECK(
                (changes[i - 1].offset != changes[i].offset || changes[i - 1].abbreviation != changes[i].abbreviation));
        }
    }
}

TEST_CASE("tables agree with the C library, hour by hour") {
    platform::NativeZones zones;
    for (const char* name : {"America/New_York", "Europe/Dublin", "Australia/Lord_Howe", "Asia/Kolkata",
                             "America/Asuncion", "Pacific/Chatham", "Africa/Cairo", "Asia/Gaza"}) {
        const TimeZone* zone = zones.find(name);
        REQUIRE(zone);
        setenv("TZ", name, 1);
        tzset();
        std::size_t differences = 0;
        for (Instant instant = at("2020-01-01T00:00:00Z"); instant < at("2038-01-01T00:00:00Z");
             instant += std::chrono::hours{1}) {
            const std::time_t time =
                std::chrono::duration_cast<std::chrono::seconds>(instant.time_since_epoch()).count();
            std::tm broken{};
            localtime_r(&time, &broken);
            differences += zone->change_at(instant).offset != std::chrono::seconds{broken.tm_gmtoff};
        }
        CAPTURE(name);
        CHECK_EQ(differences, 0);
    }
    unsetenv("TZ");
    tzset();
}

TEST_CASE("yearly rules in all their spellings") {
    const auto rule = platform::PosixRule::from_text("EST5EDT,M3.2.0,M11.1.0");
    REQUIRE(rule);
    const auto changes = rule->changes_in(std::chrono::year{2050});
    REQUIRE_EQ(changes.size(), 2);
    CHECK_EQ(Instant{changes[0].from}, at("2050-03-13T07:00:00Z"));
    CHECK_EQ(changes[0].abbreviation, "EDT");
    CHECK_EQ(Instant{changes[1].from}, at("2050-11-06T06:00:00Z"));

    CHECK(platform::PosixRule::from_text("<+0530>-5:30")->changes_in(std::chrono::year{2050}).empty());
    const auto day_of_year = platform::PosixRule::from_text("AAA0BBB,J60/0,59/-1:30");
    REQUIRE(day_of_year);
    const auto leap = day_of_year->changes_in(std::chrono::year{2028});
    CHECK_EQ(Instant{leap[0].from},
             at("2028-02-28T21:30:00Z")); // day 59 from 0 is 29 February; 22:30 the day before, summer
    CHECK_EQ(Instant{leap[1].from}, at("2028-03-01T00:00:00Z")); // J60 is always 1 March
    for (const char* text :
         {"", "EST", "EST5EDT", "EST5EDT,M13.1.0,M11.1.0", "EST5EDT,M3.2.0", "EST5EDT,M3.2.0,M11.1.0x", "<+05-5"}) {
        CAPTURE(text);
        CHECK_FALSE(platform::PosixRule::from_text(text));
    }
}

TEST_CASE("zone data cut off anywhere is refused and never read past its end") {
    const auto whole = platform::read_file(platform::NativeZones::default_folder() + "/Europe/Berlin");
    REQUIRE(whole);
    std::size_t refused = 0;
    for (std::size_t size = 0; size < whole->size(); ++size)
        refused += !platform::clock_changes_from_tzif(std::string{whole->substr(0, size)});
    CHECK_GT(refused, whole->size() / 2);
}

TEST_CASE("a file is written whole or not at all") {
    const Folder folder;
    const std::string path = folder.file("a.json");
    REQUIRE(platform::write_file(path, "one"));
    REQUIRE(platform::write_file(path, "two"));
    CHECK_EQ(platform::read_file(path), "two");
    CHECK_EQ(std::distance(fs::directory_iterator{folder.path}, fs::directory_iterator{}), 1);

    fs::create_symlink("a.json", folder.file("link"));
    REQUIRE(platform::write_file(folder.file("link"), "three"));
    CHECK(fs::is_symlink(folder.file("link")));
    CHECK_EQ(platform::read_file(path), "three");

    CHECK_FALSE(platform::write_file(folder.file("none/b.json"), "x"));
    CHECK_FALSE(platform::write_file(folder.path.string(), "x"));
    CHECK_FALSE(platform::read_file(folder.file("none")));
    CHECK_FALSE(platform::read_file(folder.path.string()));
}

TEST_CASE("the machine's own zone is one that is known") {
    platform::NativePlatform platform;
    setenv("TZ", ":Asia/Tokyo", 1);
    CHECK_EQ(platform.local_zone_name(), "Asia/Tokyo");
    setenv("TZ", "nonsense", 1);
    CHECK(platform.zones().find(platform.local_zone_name()) != nullptr);
    unsetenv("TZ");
}
