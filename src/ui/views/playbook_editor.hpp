// Owns: the editor of a playbook: its questions and leaves in a list, the chosen one as a form, the faults, and what it
// would advise. Must not know: how versions are kept.
#pragma once

#include "ui/context.hpp"

namespace ringback::ui {

// Shown while PlaybookState::draft is set. Returns the height.
float draw_playbook_editor(const Context& context, ImVec2 at, float width);

} // namespace ringback::ui
