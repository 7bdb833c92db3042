// Counting where prospects stand comes to the same as asking about each of them.
#include "playbook/queue.hpp"
#include "playbook/rule_rows.hpp"
#include "playbook/survey.hpp"
#include "support/random_prospect.hpp"

#include <algorithm>
#include <map>

using namespace ringback;
using namespace ringback::test;

namespace {

Model many(std::size_t count, RandomProspect& random, Instant now) {
    Model model;
    model.profile = new_yorker();
    for (std::size_t i = 0; i < count; ++i) {
        Prospect prospect = random.prospect(now);
        prospect.id = ProspectId{"p" + std::to_string(i)};
        model.put(std::move(prospect));
    }
    return model;
}

void check_against_queue(playbook::Survey& survey, const Model& model, Zones& zones, Instant now) {
    playbook::Recommender recommender{survey.playbook(), model.profile, zones, now};
    std::map<std::uint16_t, std::size_t> leaves;
    std::map<std::uint16_t, std::size_t> nodes;
    std::uint32_t due = 0;
    for (const playbook::QueueEntry& entry : playbook::queue_of(recommender, model)) {
        playbook::Reasons because;
        recommender.advise(model.prospects()[entry.prospect], &because);
        for (const playbook::Reason& reason : because) {
            ++nodes[reason.node];
            CHECK(std::ranges::contains(survey.traffic().who_at_node(reason.node), entry.prospect));
        }
        ++leaves[entry.advice.leaf];
        CHECK_EQ(survey.leaf_of(entry.prospect), std::optional{entry.advice.leaf});
        const bool is_due = entry.urgency <= playbook::Urgency::later_today;
        CHECK_EQ(survey.is_due(entry.prospect), is_due);
        due += is_due ? 1u : 0u;
    }
    CHECK_EQ(survey.due(), due);
    for (std::uint16_t i = 0; i < survey.playbook().leaves.size(); ++i)
        CHECK_EQ(survey.traffic().at_leaf(i), leaves[i]);
    for (std::uint16_t i = 0; i < survey.playbook().nodes.size(); ++i) {
        CHECK_EQ(survey.traffic().at_node(i), nodes[i]);
        std::size_t sum = 0;
        for (std::uint8_t j = 0; j < survey.playbook().nodes[i].answers.size(); ++j)
            sum += survey.traffic().on_branch(i, j);
        CHECK_EQ(sum, nodes[i]);
    }
}

} // namespace

TEST_CASE("a survey counts what the queue holds, in pieces of any size") {
    platform::NativeZones zones;
    RandomProspect random{11};
    const Instant now = at(wednesday);
    for (const std::string_view id : exchange::built_in_playbook_ids) {
        CAPTURE(id);
        const Model model = many(300, random, now);
        playbook::Survey survey{exchange::built_in_playbook(id), model.profile, zones, now};
        CHECK_FALSE(survey.complete(model));
        int pieces = 1;
        while (!survey.step(model, 7)) ++pieces;
        CHECK_GT(pieces, 40);
        CHECK(survey.complete(model));
        check_against_queue(survey, model, zones, now);
    }
}

TEST_CASE("what changes afterwards is counted anew, and only that") {
    platform::NativeZones zones;
    RandomProspect random{12};
    const Instant now = at(wednesday);
    Model model = many(200, random, now);
    playbook::Survey survey{exchange::built_in_playbook("blended"), model.profile, zones, now};
    while (!survey.step(model, 1000)) {
    }
    Prospect changed = model.prospects()[17];
    changed.do_not_contact = !changed.do_not_contact;
    model.put(std::move(changed));
    model.remove({ProspectId{"p3"}, ProspectId{"p199"}});
    CHECK_FALSE(survey.complete(model));
    while (!survey.step(model, 1000)) {
    }
    check_against_queue(survey, model, zones, now);
    CHECK_EQ(survey.size(), 198);
}
