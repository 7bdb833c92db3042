// Owns: the forms of the playbook editor for one question and for one leaf. Must not know: lists, faults, who keeps it.
#pragma once

#include "ui/context.hpp"

namespace ringback::ui {

// Each returns the height that it took.
float draw_question_form(const Context& context, std::uint16_t node, ImVec2 at, float width);
float draw_leaf_form(const Context& context, std::uint16_t leaf, ImVec2 at, float width);

} // namespace ringback::ui
