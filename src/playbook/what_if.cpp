#include "playbook/what_if.hpp"

#include <algorithm>
#include <cstdlib>
#include <ranges>
#include <string_view>

namespace ringback::playbook {
namespace {

void add_once(std::vector<FactId>& facts, FactId fact) {
    if (std::ranges::find(facts, fact) == facts.end()) facts.push_back(fact);
}

// The facts that the way asked about or compared with, the last one first.
std::vector<FactId> facts_on_way(const Playbook& playbook, const Reasons& because) {
    std::vector<FactId> facts;
    for (std::size_t i = because.size(); i-- > 0;) {
        add_once(facts, because[i].fact);
        for (const Answer& answer : playbook.nodes[because[i].node].answers)
            if (answer.when.operand.kind == Operand::Kind::fact && answer.when.comparison != Comparison::always)
                add_once(facts, answer.when.operand.fact);
    }
    // Time alone may do it.
    if (std::ranges::any_of(facts, [](FactId fact) { return fact_info(fact).grows_with_today; }))
        add_once(facts, Fact::today);
    return facts;
}

bool is_ordered(FactType type) { return type != FactType::flag && type != FactType::choice; }

constexpr FactValue farthest_day = 90; // how far ahead is looked for a day that changes the advice

class WhatIf {
public:
    WhatIf(const Playbook& playbook, const Program& program, const FactTable& facts, const BusinessCalendar& calendar)
        : playbook_(playbook)
        , program_(program)
        , facts_(facts)
        , calendar_(calendar)
        , technique_(playbook.leaves[program.walk(facts, &because_)].technique) {}

    std::vector<Change> changes() {
        for (const FactId fact : facts_on_way(playbook_, because_)) {
            if (fact == FactId{Fact::today})
                try_in_turn(fact, std::views::iota(facts_[fact] + 1, facts_[fact] + 1 + farthest_day));
            else if (is_ordered(fact_info(fact).type))
                try_nearest(fact);
            else
                try_all(fact);
        }
        return std::move(changes_);
    }

private:
    std::uint16_t leaf_with(FactId fact, FactValue value) const {
        FactTable facts = facts_;
        if (fact == FactId{Fact::today})
            set_today(facts, Day{std::chrono::days{value}}, calendar_);
        else
            facts[fact] = value;
        return program_.walk(facts);
    }

    // Adds the change where it is one; whether it is.
    bool try_value(FactId fact, FactValue value) {
        const std::uint16_t leaf = leaf_with(fact, value);
        if (playbook_.leaves[leaf].technique == technique_) return false;
        changes_.push_back({fact, facts_[fact], value, leaf});
        return true;
    }

    void try_all(FactId fact) {
        const bool flag = fact_info(fact).type == FactType::flag;
        std::vector<std::string_view> met;
        for (FactValue value = 0; flag ? value < 2 : !choice_word(fact, value).empty(); ++value) {
            if (value == facts_[fact] || !try_value(fact, value)) continue;
            const std::string_view technique = playbook_.leaves[changes_.back().leaf].technique;
            if (std::ranges::find(met, technique) != met.end())
                changes_.pop_back();
            else
                met.push_back(technique);
        }
    }

    // The advice can change only where a comparison turns.
    void try_nearest(FactId fact) {
        std::vector<FactValue> values = turning_points(fact);
        const FactValue from = facts_[fact];
        if (from == unknown_value) {
            std::ranges::sort(values, {}, [&](FactValue value) { return std::abs(value - facts_[Fact::today]); });
            try_in_turn(fact, values);
            return;
        }
        std::ranges::sort(values);
        try_in_turn(fact, std::ranges::subrange(std::ranges::upper_bound(values, from), values.end()));
        const std::ranges::subrange below(values.begin(), std::ranges::lower_bound(values, from));
        const bool found = try_in_turn(fact, std::views::reverse(below));
        if (!found && fact_info(fact).type == FactType::day) try_value(fact, unknown_value);
    }

    // Until one is a change; whether one is.
    bool try_in_turn(FactId fact, const auto& values) {
        for (const FactValue value : values)
            if (try_value(fact, value)) return true;
        return false;
    }

    std::vector<FactValue> turning_points(FactId fact) const {
        std::vector<FactValue> values;
        const FactValue least = fact_info(fact).type == FactType::day ? unknown_value + 2 : 0;
        for (const Node& node : playbook_.nodes)
            for (const Answer& answer : node.answers)
                for (const FactValue limit : limits(node, answer, fact))
                    for (const FactValue value : {limit - 1, limit, limit + 1})
                        if (value >= least) values.push_back(value);
        return values;
    }

    // What `fact` is compared with there.
    std::vector<FactValue> limits(const Node& node, const Answer& answer, FactId fact) const {
        const Condition& when = answer.when;
        if (when.comparison == Comparison::always || when.comparison == Comparison::unknown) return {};
        const bool against_fact = when.operand.kind == Operand::Kind::fact;
        FactValue limit = unknown_value;
        if (node.fact == fact) limit = against_fact ? facts_[when.operand.fact] : fixed_value(playbook_, when.operand);
        if (against_fact && when.operand.fact == fact) limit = facts_[node.fact];
        return limit == unknown_value ? std::vector<FactValue>{} : std::vector{limit};
    }

    const Playbook& playbook_;
    const Program& program_;
    const FactTable& facts_;
    const BusinessCalendar& calendar_;
    Reasons because_;
    std::string_view technique_;
    std::vector<Change> changes_;
};

} // namespace

std::vector<Change> what_would_change(const Playbook& playbook, const Program& program, const FactTable& facts,
                                      const BusinessCalendar& calendar) {
    return WhatIf{playbook, program, facts, calendar}.changes();
}

} // namespace ringback::playbook
