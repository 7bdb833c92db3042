// Editing a playbook keeps its places right, and differences say what was done.
#include "exchange/playbook_writer.hpp"
#include "playbook/check.hpp"
#include "playbook/difference.hpp"
#include "playbook/edit.hpp"
#include "playbook/rule_rows.hpp"

#include <algorithm>

using namespace ringback;
using namespace ringback::test;
using playbook::Playbook;

namespace {

Playbook blended() { return exchange::built_in_playbook("blended"); }

std::uint16_t node_of(const Playbook& playbook, std::string_view id) {
    const auto found = std::ranges::find(playbook.nodes, id, &playbook::Node::id);
    REQUIRE(found != playbook.nodes.end());
    return static_cast<std::uint16_t>(found - playbook.nodes.begin());
}

std::string technique_for(const Playbook& playbook, const Prospect& prospect) {
    platform::NativeZones zones;
    playbook::Recommender recommender{playbook, new_yorker(), zones, at(wednesday)};
    return std::string(recommender.advise(prospect).technique);
}

bool says(const std::vector<std::string>& sentences, std::string_view words) {
    return std::ranges::any_of(sentences, [&](const std::string& each) { return each.find(words) != each.npos; });
}

} // namespace

TEST_CASE("a question between an answer and its leaf changes nothing until it is told to") {
    Playbook playbook = blended();
    const auto call_left = node_of(playbook, "call_left");
    const auto added = playbook::insert_question(playbook, call_left, 0);
    CHECK(playbook::faults_of(playbook).empty());
    const Prospect prospect = Made{}.touch("2026-11-09 out call spoke");
    CHECK_EQ(technique_for(playbook, prospect), "step_back_call");
    playbook::ask_about(playbook, added, playbook::Fact::tidbits_left);
    playbook::insert_leaf(playbook, added, 1);
    playbook.leaves.back().technique = "email";
    CHECK(playbook::faults_of(playbook).empty());
    CHECK_EQ(technique_for(playbook, prospect), "email");
    CHECK(says(playbook::differences(blended(), playbook), "Added the question"));
    CHECK(says(playbook::differences(blended(), playbook), "Added the leaf"));
    CHECK(says(playbook::differences(playbook, blended()), "Removed the question"));
}

TEST_CASE("a removed question leaves its last answer, and places stay right") {
    Playbook playbook = blended();
    playbook::remove_question(playbook, node_of(playbook, "text_first"));
    const auto faults = playbook::faults_of(playbook); // what only it led to
    CHECK(std::ranges::all_of(
        faults, [](const playbook::Fault& fault) { return fault.kind == playbook::Fault::Kind::unreachable; }));
    playbook::remove_question(playbook, node_of(playbook, "text_open_first"));
    playbook::remove_question(playbook, node_of(playbook, "pair_open_second"));
    CHECK(playbook::faults_of(playbook).empty());
    CHECK_EQ(technique_for(playbook, Made{}.touch("2026-11-09 out call spoke")), "step_back_call");
}

TEST_CASE("two questions change places and back") {
    Playbook playbook = blended();
    const auto opted_out = node_of(playbook, "opted_out");
    const auto marked = node_of(playbook, "do_not_contact");
    CHECK_FALSE(playbook::ask_earlier(playbook, marked));
    REQUIRE(playbook::ask_earlier(playbook, opted_out));
    CHECK_EQ(playbook.start.place, opted_out);
    CHECK(playbook::faults_of(playbook).empty());
    CHECK(says(playbook::differences(blended(), playbook), "It begins with"));
    REQUIRE(playbook::ask_later(playbook, opted_out));
    CHECK_EQ(exchange::write_playbook(playbook), exchange::write_playbook(blended()));
}

TEST_CASE("a leaf goes and another takes its place") {
    Playbook playbook = blended();
    const auto leaf = [&](std::string_view id) {
        return static_cast<std::uint16_t>(std::ranges::find(playbook.leaves, id, &playbook::Leaf::id) -
                                          playbook.leaves.begin());
    };
    playbook::remove_leaf(playbook, leaf("step_back_call"), leaf("text"));
    CHECK(playbook::faults_of(playbook).empty());
    CHECK_EQ(technique_for(playbook, Made{}.touch("2026-11-09 out call spoke")), "text");
}

TEST_CASE("differences name the parameter and its figures, and say nothing of equals") {
    Playbook playbook = blended();
    CHECK(playbook::differences(blended(), playbook).empty());
    playbook.parameters.front().value = 5;
    CHECK_EQ(playbook::differences(blended(), playbook), std::vector<std::string>{"Patience is 5 instead of 3."});
}

TEST_CASE("a question is asked elsewhere, and those around it close the gap") {
    Playbook playbook = blended();
    const auto call_left = node_of(playbook, "call_left");
    const auto first = static_cast<std::uint16_t>(playbook.start.place);
    const playbook::Target after = playbook.nodes[call_left].answers.back().next;
    const auto last = static_cast<std::uint8_t>(playbook.nodes[first].answers.size() - 1);
    const playbook::Target second = playbook.nodes[first].answers[last].next;
    REQUIRE(playbook::move_question(playbook, call_left, first, last));
    CHECK_FALSE(playbook.nodes[first].answers[last].next.is_leaf);
    CHECK_EQ(playbook.nodes[first].answers[last].next.place, call_left);
    CHECK_EQ(playbook.nodes[call_left].answers.back().next.place, second.place);
    bool closed = false;
    for (std::uint16_t i = 0; i < playbook.nodes.size(); ++i)
        for (const playbook::Answer& answer : playbook.nodes[i].answers)
            closed |= i != call_left && answer.next.is_leaf == after.is_leaf && answer.next.place == after.place;
    CHECK(closed);
    CHECK(playbook::faults_of(playbook).empty());
    // Who opted out is asked for a call now: the second question comes too late for them.
    CHECK_EQ(technique_for(playbook, Made{}.touch("2026-11-09 out call spoke")), "step_back_call");
    CHECK_FALSE(playbook::move_question(playbook, call_left, call_left, 0));
}

TEST_CASE("a leaf changes places with what stood where it is moved to") {
    Playbook playbook = blended();
    const auto call_left = node_of(playbook, "call_left");
    const playbook::Target call = playbook.nodes[call_left].answers[0].next;
    const auto added = playbook::insert_question(playbook, call_left, 0);
    const auto mail = playbook::insert_leaf(playbook, added, 1);
    playbook.leaves.back().technique = "email";
    playbook::move_leaf(playbook, mail, added, 0);
    CHECK_EQ(playbook.nodes[added].answers[0].next.place, mail);
    CHECK_EQ(playbook.nodes[added].answers[1].next.place, call.place);
    CHECK(playbook::faults_of(playbook).empty());
}
