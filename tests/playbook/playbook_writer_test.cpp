// What is written reads back as the same playbook.
#include "exchange/playbook_writer.hpp"
#include "playbook/rule_rows.hpp"
#include "support/random_prospect.hpp"

using namespace ringback;
using namespace ringback::test;

TEST_CASE("a playbook that was written and read again writes the same and advises the same") {
    platform::NativeZones zones;
    RandomProspect random{5};
    const Instant now = at(wednesday);
    for (const std::string_view id : exchange::built_in_playbook_ids) {
        CAPTURE(id);
        playbook::Playbook playbook = exchange::built_in_playbook(id);
        playbook.name = "Mine \"and\" yours";
        playbook.parameters.front().value = playbook.parameters.front().standard + 1;
        const std::string text = exchange::write_playbook(playbook);
        const auto read = exchange::read_playbook(text);
        REQUIRE_MESSAGE(read.has_value(), read.error().reason);
        CHECK_EQ(exchange::write_playbook(*read), text);
        CHECK_EQ(read->name, playbook.name);
        CHECK_EQ(read->parameters.front().value, playbook.parameters.front().value);
        playbook::Recommender before{playbook, new_yorker(), zones, now};
        playbook::Recommender after{*read, new_yorker(), zones, now};
        for (int i = 0; i < 300; ++i) {
            const Prospect prospect = random.prospect(now);
            CHECK(before.advise(prospect) == after.advise(prospect));
            CHECK(before.since(prospect) == after.since(prospect));
        }
    }
}
