// Owns: when a script or a block applies, as a form: what it asks for, to be taken away, and what may be added. Must
// not know: whose condition it is.
#pragma once

#include "script/script.hpp"
#include "ui/context.hpp"

#include <optional>
#include <string_view>

namespace ringback::ui {

struct ConditionForm {
    const Context& context;
    const script::Condition& now;
    std::string_view which; // one of several on screen: what is being added belongs to the one that was used last
    bool of_block = false;
};

struct ConditionResult {
    std::optional<script::Condition> changed;
    float height = 0;
};
ConditionResult draw_script_condition(const ConditionForm& form, ImVec2 at, float width);

} // namespace ringback::ui
