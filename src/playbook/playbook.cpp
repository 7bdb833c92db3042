#include "playbook/playbook.hpp"

#include <algorithm>

namespace ringback::playbook {

const Parameter* Playbook::parameter(std::string_view parameter_name) const {
    const auto found = std::ranges::find(parameters, parameter_name, &Parameter::name);
    return found == parameters.end() ? nullptr : &*found;
}

FactValue fixed_value(const Playbook& playbook, const Operand& operand) {
    switch (operand.kind) {
    case Operand::Kind::constant: return operand.constant;
    case Operand::Kind::parameter: return playbook.parameters[operand.parameter].value;
    case Operand::Kind::fact: break;
    }
    return unknown_value;
}

} // namespace ringback::playbook
