// The queue that follows its model, against the one that is made anew.
#include "playbook/live_queue.hpp"

#include "core/update.hpp"
#include "exchange/playbook_json.hpp"
#include "platform/native/native_zones.hpp"
#include "support/random_prospect.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace ringback;
using namespace ringback::playbook;

namespace {

void check_same(const LiveQueue& live, Recommender& recommender, const Model& model) {
    LiveQueue fresh;
    fresh.renew(recommender, model);
    REQUIRE(live.size() == fresh.size());
    for (std::size_t place = 0; place < fresh.size(); ++place) {
        REQUIRE(live[place].prospect == fresh[place].prospect);
        CHECK(live[place].advice == fresh[place].advice);
        CHECK(live[place].urgency == fresh[place].urgency);
        CHECK(live.places()[live[place].prospect] == place);
    }
    const Playbook& playbook = recommender.playbook();
    for (std::size_t leaf = 0; leaf < playbook.leaves.size(); ++leaf) {
        CHECK(live.traffic().at_leaf(leaf) == fresh.traffic().at_leaf(leaf));
        CHECK(live.traffic().who_at_leaf(leaf) == fresh.traffic().who_at_leaf(leaf));
    }
    for (std::size_t node = 0; node < playbook.nodes.size(); ++node) {
        CHECK(live.traffic().at_node(node) == fresh.traffic().at_node(node));
        for (std::size_t answer = 0; answer < playbook.nodes[node].answers.size(); ++answer)
            CHECK(live.traffic().on_branch(node, answer) == fresh.traffic().on_branch(node, answer));
    }
}

// What a user does in a day, by chance.
Action some_action(test::RandomProspect& random, const Model& model, Instant now) {
    const auto& all = model.prospects();
    const Prospect& one = all[random.below(all.size())];
    switch (random.below(12)) {
    case 0: return AddProspect{random.prospect(now)};
    case 1: return RemoveProspects{{one.id}};
    case 2: return SetStatus{one.id, static_cast<Status>(random.below(5)), {}};
    case 3:
        return Decide{one.id,
                      {.kind = DecisionKind::snoozed, .technique = "", .reason = "", .until = random.near_day()}};
    case 4: {
        ImportProspects import;
        for (int i = 0; i < 80; ++i) import.added.push_back(random.prospect(now));
        return import;
    }
    default: {
        Touch touch = random.touch(now);
        touch.outcome = Outcome::no_answer;
        return LogTouch{one.id, {touch}, {}, {}};
    }
    }
}

} // namespace

TEST_CASE("whatever is done, the queue and the counts are those of a queue made anew") {
    platform::NativeZones zones;
    for (const std::string_view id : {"blended", "V"}) {
        test::RandomProspect random{17};
        Instant now = random.now();
        Model model;
        model.profile.time_zone = "America/New_York";
        for (int i = 0; i < 60; ++i) model.put(random.prospect(now));
        Recommender first{exchange::built_in_playbook(id), model.profile, zones, now};
        const Day today = first.today();
        LiveQueue live;
        live.renew(first, model);
        for (int round = 0; round < 150; ++round) {
            std::vector<Action> undo;
            for (std::size_t i = random.below(3); i > 0; --i) {
                auto done = update(model, {1, now, some_action(random, model, now)}, first.user_zone());
                if (done && random.one_in(3)) undo.push_back(std::move(done->inverse));
            }
            for (; !undo.empty(); undo.pop_back()) (void)update(model, {1, now, undo.back()}, first.user_zone());
            const Instant later = now + std::chrono::minutes{random.below(40)};
            if (first.user_zone().day(later) == today) now = later;
            Recommender recommender{exchange::built_in_playbook(id), model.profile, zones, now};
            live.follow(recommender, model);
            check_same(live, recommender, model);
        }
    }
}

TEST_CASE("the counts are those of everybody's way, and a click finds who is there") {
    platform::NativeZones zones;
    test::RandomProspect random{18};
    const Instant now = random.now();
    Model model;
    for (int i = 0; i < 300; ++i) model.put(random.prospect(now));
    const Playbook& playbook = exchange::built_in_playbook("blended");
    Recommender recommender{playbook, model.profile, zones, now};
    LiveQueue live;
    live.renew(recommender, model);
    const std::size_t start = playbook.start.place;
    CHECK(live.traffic().at_node(start) == 300);
    std::size_t sum = 0;
    for (std::size_t leaf = 0; leaf < playbook.leaves.size(); ++leaf) {
        sum += live.traffic().at_leaf(leaf);
        for (const std::size_t who : live.traffic().who_at_leaf(leaf))
            CHECK(recommender.advise(model.prospects()[who]).leaf == leaf);
    }
    CHECK(sum == 300);
    std::size_t on_branches = 0;
    for (std::size_t answer = 0; answer < playbook.nodes[start].answers.size(); ++answer) {
        CHECK(live.traffic().who_on_branch(start, answer).size() == live.traffic().on_branch(start, answer));
        on_branches += live.traffic().on_branch(start, answer);
    }
    CHECK(on_branches == 300);
}
