// Owns: a script's words for one prospect, how long they are, and what is missing for them. Must not know: blocks.
#pragma once

#include "script/render.hpp"
#include "ui/context.hpp"

namespace ringback::ui {

// `prospect` null: there is nobody yet, and neutral words stand everywhere. `level` of its heading. Returns the height.
float draw_script_preview(const Context& context, const script::Script& script, const Prospect* prospect,
                          const script::Rendered& rendered, int level, ImVec2 at, float width);

} // namespace ringback::ui
