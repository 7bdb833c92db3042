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

TEST_CASE("a snoozed one comes last until its day, and whatever is logged after the snooze wakes them") {
    const auto snoozed = [](const char* id, const char* at_instant, const char* until) {
        Prospect prospect = called_twice().named(id, "A", 9);
        prospect.decisions.push_back({.at = at(at_instant), .kind = DecisionKind::snoozed, .until = day(until)});
        return prospect;
    };
    Prospect woken = snoozed("woken", "2026-11-17T15:00:00Z", "2026-12-01");
    woken.touches.push_back({.at = at("2026-11-17T16:00:00Z"),
                             .direction = Direction::in,
                             .channel = Channel::email,
                             .outcome = Outcome::replied});
    Prospect again = snoozed("snoozed again", "2026-11-16T15:00:00Z", "2026-11-17");
    again.decisions.push_back(
        {.at = at("2026-11-17T15:00:00Z"), .kind = DecisionKind::snoozed, .until = day("2026-11-20")});
    Prospect prepared = called_twice().named("prepared", "A", 9);
    prepared.decisions.push_back(
        {.at = at("2026-11-17T15:00:00Z"), .kind = DecisionKind::prepared, .until = day("2026-12-01")});
    Prospect stopped = snoozed("stopped", "2026-11-17T15:00:00Z", "2026-12-01");
    stopped.do_not_contact = true;
    check_order({snoozed("over", "2026-11-17T15:00:00Z", "2026-11-18"), again, stopped, prepared, woken,
                 snoozed("snoozed", "2026-11-17T15:00:00Z", "2026-11-19"),
                 snoozed("not yet", "2026-11-18T23:00:00Z", "2026-12-01")},
                {{"woken", Urgency::answer},
                 {"not yet", Urgency::now},
                 {"over", Urgency::now},
                 {"prepared", Urgency::now},
                 {"snoozed", Urgency::snoozed},
                 {"snoozed again", Urgency::snoozed},
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
