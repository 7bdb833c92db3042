// Owns: a script while it is edited: its details, its blocks to be chosen, moved and added, and what hinders its use.
// Must not know: the form of a block, who keeps it.
#pragma once

#include "script/render.hpp"
#include "ui/context.hpp"
#include "ui/script_draft.hpp"

namespace ringback::ui {

// Returns the height.
float draw_script_editor(const Context& context, ScriptDraft& draft, const script::Rendered& rendered, ImVec2 at,
                         float width);

} // namespace ringback::ui
