#include "playbook/difference.hpp"

#include "playbook/wording.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace ringback::playbook {
namespace {

std::string quoted(std::string_view text) { return "\xE2\x80\x9C" + std::string(text) + "\xE2\x80\x9D"; }

template <class Item>
const Item* with_id(const std::vector<Item>& items, const std::string& id) {
    const auto found = std::ranges::find(items, id, &Item::id);
    return found == items.end() ? nullptr : &*found;
}

std::string operand_words(const Playbook& playbook, FactId fact, const Operand& operand) {
    if (operand.kind == Operand::Kind::fact) return std::string(fact_info(operand.fact).label);
    if (operand.kind == Operand::Kind::constant) return value_text(fact, operand.constant);
    if (operand.parameter >= playbook.parameters.size()) return "an unknown parameter";
    const Parameter& parameter = playbook.parameters[operand.parameter];
    return parameter.label + " (" + std::to_string(parameter.value) + ")";
}

class Comparer {
public:
    Comparer(const Playbook& before, const Playbook& after)
        : before_(before)
        , after_(after) {}

    std::vector<std::string> all() {
        text("The name", before_.name, after_.name);
        text("What it is about", before_.about, after_.about);
        if (target_words(before_, before_.start) != target_words(after_, after_.start))
            say("It begins with " + target_words(after_, after_.start) + " instead of " +
                target_words(before_, before_.start));
        parameters();
        nodes();
        leaves();
        return std::move(said_);
    }

private:
    void say(std::string words) { said_.push_back(std::move(words) + "."); }
    void text(const std::string& what, const std::string& was, const std::string& is) {
        if (was != is) say(what + " is " + quoted(is) + " instead of " + quoted(was));
    }

    void parameters() {
        for (const Parameter& parameter : after_.parameters) {
            const Parameter* was = before_.parameter(parameter.name);
            if (was == nullptr)
                say("Added the parameter " + quoted(parameter.label));
            else if (was->value != parameter.value)
                say(parameter.label + " is " + std::to_string(parameter.value) + " instead of " +
                    std::to_string(was->value));
        }
        for (const Parameter& parameter : before_.parameters)
            if (after_.parameter(parameter.name) == nullptr) say("Removed the parameter " + quoted(parameter.label));
    }

    void nodes() {
        for (const Node& node : after_.nodes) {
            const Node* was = with_id(before_.nodes, node.id);
            if (was == nullptr)
                say("Added the question " + quoted(node.question));
            else
                node_changes(*was, node);
        }
        for (const Node& node : before_.nodes)
            if (with_id(after_.nodes, node.id) == nullptr) say("Removed the question " + quoted(node.question));
    }

    void node_changes(const Node& was, const Node& is) {
        const std::string where = "The question " + quoted(is.question);
        if (was.question != is.question) say(where + " was " + quoted(was.question));
        if (!(was.fact == is.fact))
            say(where + " asks about " + quoted(fact_info(is.fact).label) + " instead of " +
                quoted(fact_info(was.fact).label));
        for (std::size_t i = 0; i < std::max(was.answers.size(), is.answers.size()); ++i) {
            if (i >= was.answers.size())
                say(where + " has the answer " + quoted(is.answers[i].label) + " more");
            else if (i >= is.answers.size())
                say(where + " has the answer " + quoted(was.answers[i].label) + " no more");
            else
                answer_changes(where, was, is, i);
        }
    }

    void answer_changes(const std::string& where, const Node& was, const Node& is, std::size_t i) {
        const std::string answer = where + ", answer " + quoted(is.answers[i].label);
        if (was.answers[i].label != is.answers[i].label) say(answer + " was " + quoted(was.answers[i].label));
        // Names only: what a parameter comes to is said of the parameter.
        const std::string before = condition_words(before_, was.fact, was.answers[i].when);
        const std::string after = condition_words(after_, is.fact, is.answers[i].when);
        const Condition& old = was.answers[i].when;
        const Condition& now = is.answers[i].when;
        const bool same_parameter = old.comparison == now.comparison && old.operand.kind == Operand::Kind::parameter &&
                                    now.operand.kind == Operand::Kind::parameter &&
                                    old.operand.parameter == now.operand.parameter;
        if (before != after && !same_parameter)
            say(answer + " holds for " + quoted(after) + " instead of " + quoted(before));
        if (target_words(before_, was.answers[i].next) != target_words(after_, is.answers[i].next))
            say(answer + " leads to " + target_words(after_, is.answers[i].next) + " instead of " +
                target_words(before_, was.answers[i].next));
    }

    void leaves() {
        for (const Leaf& leaf : after_.leaves) {
            const Leaf* was = with_id(before_.leaves, leaf.id);
            if (was == nullptr) {
                say("Added the leaf " + quoted(leaf.label));
                continue;
            }
            const std::string where = "The leaf " + quoted(leaf.label);
            if (was->label != leaf.label) say(where + " was " + quoted(was->label));
            text(where + ": its technique", was->technique, leaf.technique);
            text(where + ": its reason", was->why, leaf.why);
            text(where + ": its script", was->script, leaf.script);
            if (was->channel.kind != leaf.channel.kind || was->channel.channel != leaf.channel.channel)
                say(where + " uses another channel");
            if (was->due.kind != leaf.due.kind) say(where + " is due on another day");
            if (was->credits != leaf.credits) say(where + " has other credits");
        }
        for (const Leaf& leaf : before_.leaves)
            if (with_id(after_.leaves, leaf.id) == nullptr) say("Removed the leaf " + quoted(leaf.label));
    }

    const Playbook& before_;
    const Playbook& after_;
    std::vector<std::string> said_;
};

} // namespace

std::string condition_words(const Playbook& playbook, FactId fact, const Condition& condition) {
    const std::string other = operand_words(playbook, fact, condition.operand);
    const bool day = fact_info(fact).type == FactType::day;
    switch (condition.comparison) {
    case Comparison::always: return {};
    case Comparison::unknown: return "not known";
    case Comparison::is: return other;
    case Comparison::less_than: return (day ? "before " : "fewer than ") + other;
    case Comparison::at_most: return (day ? "on or before " : "at most ") + other;
    case Comparison::more_than: return (day ? "after " : "more than ") + other;
    case Comparison::at_least: return (day ? "on or after " : "at least ") + other;
    }
    return {};
}

std::string target_words(const Playbook& playbook, const Target& target) {
    if (target.is_leaf)
        return target.place < playbook.leaves.size() ? playbook.leaves[target.place].label : std::string("nowhere");
    return target.place < playbook.nodes.size() ? quoted(playbook.nodes[target.place].question)
                                                : std::string("nowhere");
}

std::vector<std::string> differences(const Playbook& before, const Playbook& after) {
    return Comparer(before, after).all();
}

} // namespace ringback::playbook
