// What the five playbooks advise for one prospect, and where they part.
#include "playbook/compare.hpp"

#include "exchange/playbook_json.hpp"
#include "platform/native/native_zones.hpp"
#include "playbook/recommend.hpp"
#include "support/made_prospect.hpp"
#include "support/random_prospect.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace ringback;
using namespace ringback::playbook;

namespace {

std::vector<const Playbook*> all_five() {
    std::vector<const Playbook*> five;
    for (const std::string_view id : exchange::built_in_playbook_ids) five.push_back(&exchange::built_in_playbook(id));
    return five;
}

} // namespace

TEST_CASE("five opinions, each with what decided, and the question at which it parts from the first") {
    platform::NativeZones zones;
    const Profile profile;
    // A conversation on Tuesday 10 November, nothing since; today is Friday 13.
    const Prospect prospect = test::Made().touch("2026-11-10 out call spoke");
    const auto opinions = compare(all_five(), prospect, profile, zones, test::at("2026-11-13T16:00:00Z"));
    REQUIRE(opinions.size() == 5);
    struct Row {
        const char* id;
        const char* technique;
        bool agrees;
    };
    const Row rows[]{{"blended", "step_back_call", true},
                     {"T", "step_back_call", true},
                     {"V", "email", false},
                     {"G", "voicemail_and_email", false},
                     {"D", "wait", false}};
    for (std::size_t i = 0; i < opinions.size(); ++i) {
        CAPTURE(rows[i].id);
        CHECK(opinions[i].playbook->id == rows[i].id);
        CHECK(opinions[i].advice.technique == rows[i].technique);
        CHECK(opinions[i].agrees == rows[i].agrees);
        CHECK(opinions[i].parting.has_value() == !rows[i].agrees);
        CHECK_FALSE(opinions[i].label.empty());
        CHECK(opinions[i].deciding.ends_with('.'));
    }
    CHECK(opinions[4].deciding == "3 business days since the last touch; the playbook waits 10.");
    CHECK(opinions[4].parting->here == "3 business days since the last touch; the playbook waits 10.");
    CHECK(opinions[4].parting->there == "3 business days since the last touch; the playbook waits 3.");
}

TEST_CASE("opinions are what each playbook advises by itself, and who disagrees has a place where") {
    platform::NativeZones zones;
    test::RandomProspect random{44};
    for (int round = 0; round < 500; ++round) {
        const Profile profile = random.profile();
        const Instant now = random.now();
        const Prospect prospect = random.prospect(now);
        const auto opinions = compare(all_five(), prospect, profile, zones, now);
        for (const Opinion& opinion : opinions) {
            Recommender alone{*opinion.playbook, profile, zones, now};
            CHECK(alone.advise(prospect) == opinion.advice);
            CHECK(opinion.agrees == (opinion.advice.technique == opinions.front().advice.technique));
            CHECK(opinion.parting.has_value() == !opinion.agrees);
            if (!opinion.parting) continue;
            CHECK_FALSE((opinion.parting->here.empty() && opinion.parting->there.empty()));
            CHECK(opinion.parting->here != opinion.parting->there);
        }
    }
}
