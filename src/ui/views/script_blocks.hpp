// Owns: the blocks of a script, one below the other, with what fills them and when they are said. Must not know: the
// library, the prospect.
#pragma once

#include "script/render.hpp"
#include "ui/context.hpp"

namespace ringback::ui {

// `rendered`: the same script for the prospect at hand; what of it is not said to them is quieter. Returns the height.
float draw_script_blocks(const Context& context, const script::Script& script, const script::Rendered& rendered,
                         ImVec2 at, float width);

} // namespace ringback::ui
