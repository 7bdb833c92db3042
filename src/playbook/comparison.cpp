#include "playbook/comparison.hpp"

namespace ringback::playbook {

bool compare(Comparison comparison, FactValue value, FactValue limit) {
    switch (comparison) {
    case Comparison::always: return true;
    case Comparison::unknown: return value == unknown_value;
    case Comparison::is: return value == limit;
    case Comparison::less_than: return value < limit;
    case Comparison::at_most: return value <= limit;
    case Comparison::more_than: return value > limit;
    case Comparison::at_least: return value >= limit;
    }
    return false;
}

bool holds(const Condition& condition, FactId fact, const FactTable& facts) {
    const FactValue value = facts[fact];
    if (condition.comparison == Comparison::always || condition.comparison == Comparison::unknown)
        return compare(condition.comparison, value, 0);
    const Operand& other = condition.operand;
    const FactValue limit = other.kind == Operand::Kind::fact ? facts[other.fact] : other.constant;
    return value != unknown_value && limit != unknown_value && compare(condition.comparison, value, limit);
}

} // namespace ringback::playbook
