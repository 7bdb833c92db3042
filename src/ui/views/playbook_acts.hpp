// Owns: what can be done with the playbook on screen as a whole: use, copy, edit, keep, compare, versions, file. Must
// not know: the tree.
#pragma once

#include "ui/context.hpp"

namespace ringback::ui {

// A row of buttons that wraps; returns the height.
float draw_playbook_acts(const Context& context, ImVec2 at, float width);
// The dialogs that they open.
void draw_playbook_dialogs(const Context& context);

} // namespace ringback::ui
