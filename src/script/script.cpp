#include "script/script.hpp"

#include <algorithm>

namespace ringback::script {

namespace {

bool same(const playbook::Condition& a, const playbook::Condition& b) {
    const playbook::Operand& x = a.operand;
    const playbook::Operand& y = b.operand;
    return a.comparison == b.comparison && x.kind == y.kind && x.constant == y.constant && x.parameter == y.parameter &&
           x.fact == y.fact;
}

} // namespace

bool operator==(const FactTest& a, const FactTest& b) {
    return a.fact == b.fact && std::ranges::equal(a.any, b.any, same);
}

const Script* Library::find(std::string_view id) const {
    const auto found = std::ranges::find(scripts, id, &Script::id);
    return found == scripts.end() ? nullptr : &*found;
}

} // namespace ringback::script
