// A pause moves every due date by business days, and on return nothing is overdue.
#include "exchange/playbook_json.hpp"
#include "platform/native/native_zones.hpp"
#include "playbook/queue.hpp"
#include "playbook/recommend.hpp"
#include "support/made_prospect.hpp"
#include "support/random_prospect.hpp"

#include <doctest/doctest.h>

#include <map>

using namespace ringback;
using std::chrono::days;

namespace {

// A pause about `now`: it has begun, and ends no later than `to`.
Profile pausing(Profile profile, Day from, Day to) {
    profile.time_off.push_back({from, to, "away", {}});
    return profile;
}

Instant noon_of(const Profile& profile, Zones& zones, Day day) {
    return zones.find(profile.time_zone)->instant(LocalTime{day} + std::chrono::hours{12});
}

} // namespace

TEST_CASE("during time off and on the day of return nothing is overdue, by all five playbooks") {
    platform::NativeZones zones;
    std::size_t late_without = 0;
    for (const std::string_view id : exchange::built_in_playbook_ids) {
        const playbook::Playbook& playbook = exchange::built_in_playbook(id);
        test::RandomProspect random{31};
        for (std::size_t round = 0; round < 400; ++round) {
            const Profile usual = random.profile();
            const Instant start = random.now();
            const Day left = zones.find(usual.time_zone)->day(start);
            const Profile profile = pausing(usual, left, left + days{6 + random.below(20)});
            const Day back = profile.calendar().on_or_after(left);
            Model model;
            for (int i = 0; i < 5; ++i) {
                Prospect prospect = random.prospect(start);
                // What was logged before the pause; the last act lies before it, too.
                std::erase_if(prospect.touches,
                              [&](const Touch& touch) { return zones.find(usual.time_zone)->day(touch.at) >= left; });
                model.put(prospect);
            }
            for (const Day day : {left, left + days{3}, back}) {
                playbook::Recommender without{playbook, usual, zones, noon_of(usual, zones, day)};
                for (const auto& entry : playbook::queue_of(without, model))
                    late_without += entry.urgency == playbook::Urgency::overdue;
                playbook::Recommender recommender{playbook, profile, zones, noon_of(profile, zones, day)};
                for (const auto& entry : playbook::queue_of(recommender, model)) {
                    CAPTURE(id);
                    CAPTURE(text_from_day(day));
                    CHECK(entry.urgency != playbook::Urgency::overdue);
                }
            }
        }
    }
    CHECK(late_without > 1000); // chance met what the pause excuses
}

TEST_CASE("patience, spacing and the other waits count no day of a pause, by all five playbooks") {
    platform::NativeZones zones;
    std::map<std::string_view, int> moved;
    for (const std::string_view id : exchange::built_in_playbook_ids) {
        const playbook::Playbook& playbook = exchange::built_in_playbook(id);
        test::RandomProspect random{32};
        for (std::size_t round = 0; round < 3000; ++round) {
            const Profile usual = random.profile();
            const Prospect prospect = random.prospect(random.now());
            const Instant now = random.now();
            const Day today = zones.find(usual.time_zone)->day(now);
            const Profile profile = pausing(usual, today + days{1}, today + days{1 + random.below(12)});
            playbook::Recommender before{playbook, usual, zones, now};
            playbook::Recommender after{playbook, profile, zones, now};
            const playbook::Advice plain = before.advise(prospect);
            const playbook::Advice paused = after.advise(prospect);
            const playbook::DueRule& due = playbook.leaves[plain.leaf].due;
            if (due.kind != playbook::DueRule::Kind::elapsed || plain.technique != "wait") continue;
            CAPTURE(id);
            REQUIRE(paused.leaf == plain.leaf);
            CHECK(before.calendar().elapsed(today, *plain.due) == after.calendar().elapsed(today, *paused.due));
            CHECK(after.calendar().is_business_day(*paused.due));
            CHECK(*paused.due >= *plain.due);
            moved[id] += *paused.due > *plain.due;
        }
        CHECK(moved[id] > 50);
    }
}

TEST_CASE("a due date never falls into time off but where the prospect has named the day") {
    struct Row {
        const char* what;
        test::Made prospect;
        const char* due;
    };
    // Today is Friday 13 November; time off from Monday 16 to Friday 20.
    const Row rows[]{
        {"patience", test::Made().touch("2026-11-12 out call spoke"), "2026-11-24"},
        {"spacing", test::Made().touch("2026-11-10 out call spoke").touch("2026-11-13 out call no_answer"),
         "2026-11-24"},
        {"the agreed day", test::Made().touch("2026-11-12 out call spoke").agreed("2026-11-17"), "2026-11-17"},
        {"later", test::Made().touch("2026-11-12 out call spoke").status(Status::later).revisit("2026-11-17"),
         "2026-11-23"},
    };
    platform::NativeZones zones;
    Profile profile;
    profile.time_off = {{test::day("2026-11-16"), test::day("2026-11-20"), "", {}}};
    playbook::Recommender recommender{exchange::built_in_playbook("blended"), profile, zones,
                                      test::at("2026-11-13T16:00:00Z")};
    for (const Row& row : rows) {
        CAPTURE(row.what);
        CHECK(recommender.advise(row.prospect).due == test::day(row.due));
    }
}
