#include "playbook/edit.hpp"

#include <algorithm>
#include <utility>

namespace ringback::playbook {
namespace {

template <class Each>
void for_targets(Playbook& playbook, Each&& each) {
    each(playbook.start);
    for (Node& node : playbook.nodes)
        for (Answer& answer : node.answers) each(answer.next);
}

bool leads_to(const Target& target, bool is_leaf, std::uint16_t place) {
    return target.is_leaf == is_leaf && target.place == place;
}

// The one answer that leads there.
struct Way {
    std::uint16_t node;
    std::size_t answer;
};
std::optional<Way> only_way_to(const Playbook& playbook, Target to) {
    std::optional<Way> found;
    for (std::uint16_t node = 0; node < playbook.nodes.size(); ++node)
        for (std::size_t i = 0; i < playbook.nodes[node].answers.size(); ++i) {
            if (!leads_to(playbook.nodes[node].answers[i].next, to.is_leaf, to.place)) continue;
            if (found) return std::nullopt;
            found = {node, i};
        }
    return found;
}

} // namespace

std::string fresh_id(const Playbook& playbook, std::string_view stem) {
    const auto taken = [&](const std::string& id) {
        return std::ranges::contains(playbook.nodes, id, &Node::id) ||
               std::ranges::contains(playbook.leaves, id, &Leaf::id);
    };
    std::string id(stem);
    for (int number = 2; taken(id); ++number) id = std::string(stem) + '_' + std::to_string(number);
    return id;
}

Condition usual_condition(FactId fact) {
    Condition condition;
    switch (fact_info(fact).type) {
    case FactType::flag:
        condition.comparison = Comparison::is;
        condition.operand.constant = 1;
        break;
    case FactType::choice: condition.comparison = Comparison::is; break;
    case FactType::count:
        condition.comparison = Comparison::at_least;
        condition.operand.constant = 1;
        break;
    case FactType::business_days:
        condition.comparison = Comparison::less_than;
        condition.operand.constant = 3;
        break;
    case FactType::day: condition.comparison = Comparison::unknown; break;
    }
    return condition;
}

std::uint16_t insert_question(Playbook& playbook, std::uint16_t node, std::uint8_t answer) {
    Node question;
    question.id = fresh_id(playbook, "question");
    question.question = "A new question?";
    question.group = playbook.nodes[node].group;
    question.fact = Fact::touches;
    Answer& from = playbook.nodes[node].answers[answer];
    question.answers = {{usual_condition(question.fact), "yes", from.next, {}}, {{}, "no", from.next, {}}};
    const auto place = static_cast<std::uint16_t>(playbook.nodes.size());
    from.next = {false, place};
    playbook.nodes.push_back(std::move(question));
    return place;
}

std::uint16_t insert_leaf(Playbook& playbook, std::uint16_t node, std::uint8_t answer) {
    Leaf leaf;
    leaf.id = fresh_id(playbook, "leaf");
    leaf.technique = "step_back_call";
    leaf.script = leaf.technique;
    leaf.label = "A new leaf";
    leaf.channel = {ChannelRule::Kind::fixed, Channel::call, {}, false};
    const auto place = static_cast<std::uint16_t>(playbook.leaves.size());
    playbook.leaves.push_back(std::move(leaf));
    playbook.nodes[node].answers[answer].next = {true, place};
    return place;
}

void remove_question(Playbook& playbook, std::uint16_t node) {
    if (playbook.nodes.size() < 2 || playbook.nodes[node].answers.empty()) return;
    const Target instead = playbook.nodes[node].answers.back().next;
    if (leads_to(instead, false, node)) return;
    for_targets(playbook, [&](Target& target) {
        if (leads_to(target, false, node)) target = instead;
    });
    playbook.nodes.erase(playbook.nodes.begin() + node);
    for_targets(playbook, [&](Target& target) {
        if (!target.is_leaf && target.place > node) --target.place;
    });
}

void remove_leaf(Playbook& playbook, std::uint16_t leaf, std::uint16_t instead) {
    if (leaf == instead) return;
    for_targets(playbook, [&](Target& target) {
        if (leads_to(target, true, leaf)) target.place = instead;
    });
    playbook.leaves.erase(playbook.leaves.begin() + leaf);
    for_targets(playbook, [&](Target& target) {
        if (target.is_leaf && target.place > leaf) --target.place;
    });
}

void add_answer(Playbook& playbook, std::uint16_t node) {
    Node& question = playbook.nodes[node];
    const Target next = question.answers.empty() ? Target{true, 0} : question.answers.back().next;
    const auto before_last = question.answers.empty() ? question.answers.end() : question.answers.end() - 1;
    question.answers.insert(before_last, Answer{usual_condition(question.fact), "another", next, {}});
}

void remove_answer(Playbook& playbook, std::uint16_t node, std::uint8_t answer) {
    auto& answers = playbook.nodes[node].answers;
    if (answers.size() < 2) return;
    answers.erase(answers.begin() + answer);
    answers.back().when = {};
}

bool ask_earlier(Playbook& playbook, std::uint16_t node) {
    const auto way = only_way_to(playbook, {false, node});
    const bool first = leads_to(playbook.start, false, node);
    if (!way || way->node == node || first || playbook.nodes[node].answers.empty()) return false;
    const std::uint16_t before = way->node;
    for_targets(playbook, [&](Target& target) {
        if (leads_to(target, false, before)) target.place = node;
    });
    playbook.nodes[before].answers[way->answer].next =
        std::exchange(playbook.nodes[node].answers.back().next, Target{false, before});
    return true;
}

bool ask_later(Playbook& playbook, std::uint16_t node) {
    if (playbook.nodes[node].answers.empty()) return false;
    const Target next = playbook.nodes[node].answers.back().next;
    return !next.is_leaf && next.place != node && ask_earlier(playbook, next.place);
}

bool move_question(Playbook& playbook, std::uint16_t node, std::uint16_t to_node, std::uint8_t to_answer) {
    if (node == to_node || playbook.nodes[node].answers.empty()) return false;
    const Target after = playbook.nodes[node].answers.back().next;
    if (leads_to(after, false, node)) return false;
    for_targets(playbook, [&](Target& target) {
        if (leads_to(target, false, node)) target = after;
    });
    Target& behind = playbook.nodes[to_node].answers[to_answer].next;
    playbook.nodes[node].answers.back().next = std::exchange(behind, Target{false, node});
    return true;
}

void move_leaf(Playbook& playbook, std::uint16_t leaf, std::uint16_t to_node, std::uint8_t to_answer) {
    Target& behind = playbook.nodes[to_node].answers[to_answer].next;
    if (leads_to(behind, true, leaf)) return;
    const auto way = only_way_to(playbook, {true, leaf});
    const Target before = std::exchange(behind, Target{true, leaf});
    if (way) playbook.nodes[way->node].answers[way->answer].next = before;
}

void ask_about(Playbook& playbook, std::uint16_t node, FactId fact) {
    Node& question = playbook.nodes[node];
    const bool alike =
        fact_info(question.fact).type == fact_info(fact).type && fact_info(fact).type != FactType::choice;
    question.fact = fact;
    if (alike) return;
    for (Answer& answer : question.answers)
        if (answer.when.comparison != Comparison::always) answer.when = usual_condition(fact);
}

} // namespace ringback::playbook
