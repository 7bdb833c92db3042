// The five playbooks as data against domain.md written down naively, over prospects made by chance.
#include "exchange/playbook_json.hpp"
#include "platform/native/native_zones.hpp"
#include "playbook/recommend.hpp"
#include "support/playbook_oracle.hpp"
#include "support/random_prospect.hpp"

#include <doctest/doctest.h>

#include <map>
#include <set>
#include <string>

using namespace ringback;

namespace {

constexpr std::size_t workspaces = 10'000;
constexpr std::size_t prospects_each = 10;

struct Shown {
    std::string technique, channel, due, window, tidbit;
    friend bool operator==(const Shown&, const Shown&) = default;
};

std::string shown(std::optional<Day> day) { return day ? text_from_day(*day) : "none"; }

template <class Advice>
Shown shown(const Advice& advice, Instant start, Instant end) {
    return {std::string{advice.technique}, advice.channel ? std::string{word_from(*advice.channel)} : "none",
            shown(advice.due), advice.window ? text_from_instant(start) + " to " + text_from_instant(end) : "none",
            advice.tidbit ? std::to_string(*advice.tidbit) : "none"};
}
Shown shown(const playbook::Advice& advice) {
    return advice.window ? shown(advice, advice.window->start, advice.window->end) : shown(advice, {}, {});
}
Shown shown(const test::OracleAdvice& advice) {
    return advice.window ? shown(advice, advice.window->first, advice.window->second) : shown(advice, {}, {});
}

std::string text(const Shown& s) {
    return s.technique + " by " + s.channel + " due " + s.due + " in " + s.window + " tidbit " + s.tidbit;
}

} // namespace

TEST_CASE("the playbooks as data advise what domain.md says, over 100,000 prospects") {
    platform::NativeZones zones;
    std::size_t differences = 0;
    for (const std::string_view id : exchange::built_in_playbook_ids) {
        std::map<std::string, std::size_t> met;
        test::RandomProspect random{2026};
        for (std::size_t w = 0; w < workspaces && differences < 5; ++w) {
            const Profile profile = random.profile();
            const Instant now = random.now();
            playbook::Recommender recommender{exchange::built_in_playbook(id), profile, zones, now};
            test::PlaybookOracle oracle{std::string{id}, profile, *zones.find(profile.time_zone), now};
            for (std::size_t i = 0; i < prospects_each; ++i) {
                const Prospect prospect = random.prospect(now);
                const Shown advised = shown(recommender.advise(prospect));
                const Shown expected = shown(oracle.advise(prospect, zones.find(prospect.time_zone)));
                ++met[advised.technique];
                if (advised == expected && (i % 4 != 0 || recommender.since(prospect) == oracle.since(prospect)))
                    continue;
                ++differences;
                CAPTURE(id);
                CAPTURE(w);
                CAPTURE(i);
                CHECK_EQ(text(advised), text(expected));
                CHECK_EQ(shown(recommender.since(prospect)), shown(oracle.since(prospect)));
            }
        }
        // Chance reached every leaf of the playbook.
        std::set<std::string> techniques;
        for (const playbook::Leaf& leaf : exchange::built_in_playbook(id).leaves) techniques.insert(leaf.technique);
        for (const std::string& technique : techniques) {
            CAPTURE(technique);
            CHECK_GT(met[technique], 0);
        }
    }
    CHECK_EQ(differences, 0);
}

TEST_CASE("a wait ends: its due day lies ahead, and the advice of that day is not the same wait again") {
    platform::NativeZones zones;
    for (const std::string_view id : exchange::built_in_playbook_ids) {
        test::RandomProspect random{7};
        for (std::size_t w = 0; w < 2'000; ++w) {
            const Profile profile = random.profile();
            playbook::Recommender recommender{exchange::built_in_playbook(id), profile, zones, random.now()};
            const Prospect prospect = random.prospect(recommender.now());
            const playbook::Advice advice = recommender.advise(prospect);
            if (advice.technique != "wait") continue;
            REQUIRE(advice.due);
            CHECK_GT(*advice.due, recommender.today());
            CHECK_NE(recommender.advise_on(prospect, *advice.due).leaf, advice.leaf);
        }
    }
}
