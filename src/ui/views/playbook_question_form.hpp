// Owns: the form of the playbook editor for one question. Must not know: lists, faults, who keeps it.
#pragma once

#include "ui/context.hpp"

namespace ringback::ui {

// Returns the height that it took.
float draw_question_form(const Context& context, std::uint16_t node, ImVec2 at, float width);

} // namespace ringback::ui
