#include "playbook/program.hpp"

#include "playbook/comparison.hpp"

#include <algorithm>
#include <limits>

namespace ringback::playbook {
namespace {

int sign_of(FactValue value, FactValue limit) { return value < limit ? -1 : value > limit ? 1 : 0; }

// The first day of [floor, day] from which `value` has stood to `limit` as on `day`; at least one of the two grows.
Day first_day_standing(const FactTable& facts, FactId fact, std::optional<FactId> other, FactValue limit, Day floor,
                       Day day, const BusinessCalendar& calendar) {
    const auto stands = [&](Day at) {
        const FactValue value = value_on(facts, fact, at, calendar);
        return sign_of(value, other ? value_on(facts, *other, at, calendar) : limit);
    };
    const int now = stands(day);
    Day low = floor;
    Day high = day;
    while (low < high) {
        const Day middle = low + (high - low) / 2;
        if (stands(middle) == now)
            high = middle;
        else
            low = middle + std::chrono::days{1};
    }
    return low;
}

} // namespace

Program::Program(const Playbook& playbook) {
    std::size_t first = 0;
    for (const Node& node : playbook.nodes) {
        firsts_.push_back(static_cast<std::uint16_t>(first));
        first += node.answers.size();
    }
    branches_.reserve(first);
    start_ = flat(playbook.start);
    for (std::size_t node = 0; node < playbook.nodes.size(); ++node) add(playbook, node);
}

std::int16_t Program::flat(Target target) const {
    return static_cast<std::int16_t>(target.is_leaf ? ~target.place : firsts_[target.place]);
}

void Program::add(const Playbook& playbook, std::size_t place) {
    const Node& node = playbook.nodes[place];
    for (std::size_t i = 0; i < node.answers.size(); ++i) {
        const Answer& answer = node.answers[i];
        const Operand& operand = answer.when.operand;
        Branch& branch = branches_.emplace_back();
        branch.next = flat(answer.next);
        branch.fact = node.fact;
        branch.asks_fact = operand.kind == Operand::Kind::fact;
        branch.is_last = i + 1 == node.answers.size();
        branch.answer = static_cast<std::uint8_t>(i);
        branch.node = static_cast<std::uint16_t>(place);
        branch.other = operand.fact;
        branch.comparison = answer.when.comparison;
        branch.grows = fact_info(node.fact).grows_with_today;
        branch.other_grows = branch.asks_fact && fact_info(operand.fact).grows_with_today;
        branch.limit = fixed_value(playbook, operand);
        set_range(branch);
    }
}

void Program::set_range(Branch& branch) {
    constexpr FactValue least = unknown_value + 1; // of those that are known
    constexpr FactValue greatest = std::numeric_limits<FactValue>::max();
    const FactValue limit = branch.limit;
    const auto range = [&](FactValue low, FactValue high) {
        branch.low = low;
        branch.high = high;
    };
    const bool none = limit == unknown_value;
    switch (branch.comparison) {
    case Comparison::always: return range(unknown_value, greatest);
    case Comparison::unknown: return range(unknown_value, unknown_value);
    case Comparison::is: return none ? range(greatest, least) : range(limit, limit);
    case Comparison::less_than: return none || limit == least ? range(greatest, least) : range(least, limit - 1);
    case Comparison::at_most: return none ? range(greatest, least) : range(least, limit);
    case Comparison::more_than: return none || limit == greatest ? range(greatest, least) : range(limit + 1, greatest);
    case Comparison::at_least: return none ? range(greatest, least) : range(limit, greatest);
    }
}

bool Program::holds_against(const Branch& branch, const FactTable& facts, FactValue value) {
    if (branch.comparison == Comparison::always || branch.comparison == Comparison::unknown)
        return compare(branch.comparison, value, 0);
    const FactValue limit = facts[branch.other];
    return value != unknown_value && limit != unknown_value && compare(branch.comparison, value, limit);
}

std::uint16_t Program::walk(const FactTable& facts, Reasons* because) const {
    const Branch* const branches = branches_.data();
    std::int16_t at = start_;
    // A checked playbook reaches a leaf; the bound keeps an unchecked one from hanging.
    for (std::size_t steps = 0; at >= 0 && steps < Reasons::capacity; ++steps) {
        const Branch* branch = branches + at;
        const FactValue value = facts[branch->fact];
        while (!branch->is_last && (branch->asks_fact ? !holds_against(*branch, facts, value)
                                                      : value < branch->low || value > branch->high))
            ++branch;
        if (because != nullptr) because->add({branch->node, branch->answer, branch->fact, value});
        at = branch->next;
    }
    return at >= 0 ? 0 : static_cast<std::uint16_t>(~at);
}

Day Program::first_day_alike(const FactTable& facts, const Reasons& because, Day floor,
                             const BusinessCalendar& calendar) const {
    const Day day = *facts.day(Fact::today);
    Day first = floor;
    for (const Reason& reason : because) {
        for (std::size_t i = 0; i <= reason.answer; ++i) {
            const Branch& branch = branches_[firsts_[reason.node] + i];
            if (branch.comparison == Comparison::always || branch.comparison == Comparison::unknown) continue;
            const bool known =
                reason.value != unknown_value && (!branch.asks_fact || facts[branch.other] != unknown_value);
            if (!known || (!branch.grows && !branch.other_grows)) continue;
            const auto other = branch.asks_fact ? std::optional{branch.other} : std::nullopt;
            first = std::max(first, first_day_standing(facts, branch.fact, other, branch.limit, first, day, calendar));
        }
    }
    return first;
}

} // namespace ringback::playbook
