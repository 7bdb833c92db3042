// Owns: what a script is called, what it is for and whom it is for, as a form. Must not know: its blocks.
#pragma once

#include "ui/context.hpp"
#include "ui/script_draft.hpp"

namespace ringback::ui {

// Returns the height.
float draw_script_details(const Context& context, ScriptDraft& draft, ImVec2 at, float width);

} // namespace ringback::ui
