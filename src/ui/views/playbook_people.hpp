// Owns: the lists of people on the Playbook screen: who stands at a question or leaf, and whose path is to be lit. Must
// not know: the tree.
#pragma once

#include "ui/context.hpp"

namespace ringback::ui {

// Shown while PlaybookState::opened is set.
void draw_playbook_people(const Context& context);
// Shown while PlaybookState::path is open.
void draw_path_dialog(const Context& context);

} // namespace ringback::ui
