// Owns: the form of the playbook editor for one leaf. Must not know: lists, faults, who keeps it.
#pragma once

#include "ui/context.hpp"

namespace ringback::ui {

// Returns the height that it took.
float draw_leaf_form(const Context& context, std::uint16_t leaf, ImVec2 at, float width);

} // namespace ringback::ui
