// Owns: the Playbook screen: which playbook, whose path, as a tree or an outline, and what stands below. Must not know:
// how its parts draw.
#pragma once

#include "ui/context.hpp"

namespace ringback::ui {

void draw_playbook(const Context& context, const ImRect& sheet);

} // namespace ringback::ui
