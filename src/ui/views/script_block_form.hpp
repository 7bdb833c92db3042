// Owns: one block of a script as a form: its kind, words, condition, place, and whether others use it. Must not know:
// the other blocks.
#pragma once

#include "ui/context.hpp"
#include "ui/script_draft.hpp"

namespace ringback::ui {

// Returns the height. The block may be gone or have moved afterwards.
float draw_script_block_form(const Context& context, ScriptDraft& draft, BlockPlace place, ImVec2 at, float width);

} // namespace ringback::ui
