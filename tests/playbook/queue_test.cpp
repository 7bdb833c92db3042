// Domain.md, "Most urgent first means".
#include "playbook/queue.hpp"
#include "playbook/rule_rows.hpp"

using namespace ringback;
using namespace ringback::test;
using playbook::Urgency;

namespace {

Made called_twice() { // email is next, which needs no window
    return Made{}.phones({}).touch("2026-11-13 out meeting met");
}

struct Expected {
    std::string id;
    Urgency urgency;
};

void check_order(std::vector<Prospect> prospects, const std::vector<Expected>& expected) {
    platform::NativeZones zones;
    Model model;
    model.profile = new_yorker();
    for (Prospect& prospect : prospects) model.put(std::move(prospect));
    playbook::Recommender recommender{exchange::built_in_playbook("blended"), model.profile, zones, at(wednesday)};
    const auto queue = playbook::queue_of(recommender, model);
    REQUIRE_EQ(queue.size(), expected.size());
    for (std::size_t i = 0; i < queue.size(); ++i) {
        CAPTURE(i);
        CHECK_EQ(model.prospects()[queue[i].prospect].id.text, expected[i].id);
        CHECK_EQ(static_cast<int>(queue[i].urgency), static_cast<int>(expected[i].urgency));
    }
}

} // namespace

TEST_CASE("answer, overdue, today, later, waiting, at rest") {
    check_order(
        {
            Made{}.named("stopped", "A", 9).do_not_contact(),
            Made{}.named("waits longer", "A", 9).touch("2026-11-17 out call spoke"),
            Made{}.named("waits", "A", 9).touch("2026-11-16 out call spoke"),
            Made{}.named("now, Chicago", "A", 9).touch("2026-11-13 out call spoke"),
            Made{}.named("later, Los Angeles", "A", 99).touch("2026-11-13 out call spoke").zone("America/Los_Angeles"),
            Made{}.named("now, New York", "A", 1).touch("2026-11-13 out call spoke").zone("America/New_York"),
            called_twice().named("any time", "A", 9),
            Made{}.named("overdue a day", "A", 9).touch("2026-11-12 out call spoke"),
            Made{}.named("overdue two days", "A", 1).touch("2026-11-11 out call spoke"),
            Made{}.named("wrote today", "A", 9).touch("2026-11-18T14:00:00Z in email replied"),
            Made{}.named("wrote on Monday", "A", 1).touch("2026-11-16 in email replied"),
        },
        {{"wrote on Monday", Urgency::answer},
         {"wrote today", Urgency::answer},
         {"overdue two days", Urgency::overdue},
         {"overdue a day", Urgency::overdue},
         {"now, New York", Urgency::now},
         {"now, Chicago", Urgency::now},
         {"later, Los Angeles", Urgency::later_today},
         {"any time", Urgency::now},
         {"waits", Urgency::waiting},
         {"waits longer", Urgency::waiting},
         {"stopped", Urgency::at_rest}});
}

TEST_CASE("of equals the more valuable first, then by name, then by id") {
    check_order({called_twice().named("3", "Bo", 5), called_twice().named("2", "Bo", 5),
                 called_twice().named("4", "Cy", 7), called_twice().named("1", "Al", 5)},
                {{"4", Urgency::now}, {"1", Urgency::now}, {"2", Urgency::now}, {"3", Urgency::now}});
}

TEST_CASE("by section, what can be done any time today comes before what opens later") {
    platform::NativeZones zones;
    Model model;
    model.profile = new_yorker();
    model.put(Made{}.named("later", "A", 99).touch("2026-11-13 out call spoke").zone("America/Los_Angeles"));
    model.put(called_twice().named("any time", "A", 9));
    playbook::Recommender recommender{exchange::built_in_playbook("blended"), model.profile, zones, at(wednesday)};
    auto queue = playbook::queue_of(recommender, model);
    REQUIRE_EQ(queue.size(), 2);
    CHECK_EQ(model.prospects()[queue[0].prospect].id.text, "later");
    playbook::sort_queue(queue, model, recommender, playbook::Sorting::by_section);
    CHECK_EQ(model.prospects()[queue[0].prospect].id.text, "any time");
    CHECK_EQ(model.prospects()[queue[1].prospect].id.text, "later");
}
