#include "playbook/program.hpp"

#include "playbook/comparison.hpp"

#include <algorithm>

namespace ringback::playbook {
namespace {

std::int16_t flat(Target target) {
    const auto place = static_cast<std::int16_t>(target.place);
    return target.is_leaf ? static_cast<std::int16_t>(~place) : place;
}

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

Program::Program(const Playbook& playbook)
    : start_(flat(playbook.start)) {
    questions_.reserve(playbook.nodes.size());
    for (const Node& node : playbook.nodes) {
        questions_.push_back({static_cast<std::uint16_t>(branches_.size()), node.fact,
                              static_cast<std::uint8_t>(node.answers.size()), fact_info(node.fact).grows_with_today});
        for (const Answer& answer : node.answers) {
            const Operand& operand = answer.when.operand;
            const bool against_fact = operand.kind == Operand::Kind::fact;
            branches_.push_back({answer.when.comparison, against_fact,
                                 against_fact && fact_info(operand.fact).grows_with_today, operand.fact,
                                 flat(answer.next), fixed_value(playbook, operand)});
        }
    }
}

bool Program::holds(const Branch& branch, const FactTable& facts, FactValue value) const {
    if (branch.comparison == Comparison::always || branch.comparison == Comparison::unknown)
        return compare(branch.comparison, value, 0);
    const FactValue limit = branch.against_fact ? facts[branch.other] : branch.limit;
    return value != unknown_value && limit != unknown_value && compare(branch.comparison, value, limit);
}

std::uint16_t Program::walk(const FactTable& facts, Reasons* because) const {
    std::int16_t at = start_;
    // A checked playbook reaches a leaf; the bound keeps an unchecked one from hanging.
    for (std::size_t steps = 0; at >= 0 && steps < Reasons::capacity; ++steps) {
        const Question& question = questions_[static_cast<std::size_t>(at)];
        const FactValue value = facts[question.fact];
        std::uint8_t answer = 0;
        while (answer + 1 < question.count && !holds(branches_[question.first + answer], facts, value)) ++answer;
        if (because != nullptr) because->add({static_cast<std::uint16_t>(at), answer, question.fact, value});
        at = branches_[question.first + answer].next;
    }
    return at >= 0 ? 0 : static_cast<std::uint16_t>(~at);
}

Day Program::first_day_alike(const FactTable& facts, const Reasons& because, Day floor,
                             const BusinessCalendar& calendar) const {
    const Day day = *facts.day(Fact::today);
    Day first = floor;
    for (const Reason& reason : because) {
        const Question& question = questions_[reason.node];
        for (std::size_t i = 0; i <= reason.answer; ++i) {
            const Branch& branch = branches_[question.first + i];
            if (branch.comparison == Comparison::always || branch.comparison == Comparison::unknown) continue;
            const bool known =
                reason.value != unknown_value && (!branch.against_fact || facts[branch.other] != unknown_value);
            if (!known || (!question.grows && !branch.other_grows)) continue;
            const auto other = branch.against_fact ? std::optional{branch.other} : std::nullopt;
            first =
                std::max(first, first_day_standing(facts, question.fact, other, branch.limit, first, day, calendar));
        }
    }
    return first;
}

} // namespace ringback::playbook
