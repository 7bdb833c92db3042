// Owns: whether a comparison holds. Must not know: what it is asked for (program.hpp, script conditions).
#pragma once

#include "playbook/gather.hpp"
#include "playbook/playbook.hpp"

namespace ringback::playbook {

// As written: whoever calls sees to what is unknown.
bool compare(Comparison comparison, FactValue value, FactValue limit);

// Of a condition without a parameter: nothing but `always` and `unknown` holds of a fact that is not known, or against
// one.
bool holds(const Condition& condition, FactId fact, const FactTable& facts);

} // namespace ringback::playbook
