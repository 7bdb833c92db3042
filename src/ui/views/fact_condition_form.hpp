// Owns: a condition on a fact as a form: how it is compared, and with what: a figure, a day, a word, a parameter,
// another fact. Must not know: whose condition it is.
#pragma once

#include "playbook/playbook.hpp"
#include "ui/context.hpp"

#include <optional>
#include <span>
#include <string>

namespace ringback::ui {

struct FactConditionForm {
    const Context& context;
    ImVec2 at;
    float width;
    playbook::FactId fact;
    playbook::Condition now; // any but `always`
    std::span<const playbook::Parameter> parameters;
    std::string which;   // one of several forms
    std::string& figure; // the constant while it is typed, and in which form
    std::string& figure_of;
};

struct FactConditionResult {
    std::optional<playbook::Condition> changed;
    bool typed = false; // the change is one of several of its kind in a row
    float height = 0;
};
FactConditionResult draw_fact_condition(const FactConditionForm& form);

} // namespace ringback::ui
