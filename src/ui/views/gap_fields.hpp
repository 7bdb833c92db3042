// Owns: asking for what the words for a prospect lack, in place, and keeping the answers. Must not know: the words.
#pragma once

#include "script/render.hpp"
#include "ui/context.hpp"

namespace ringback::ui {

// Returns the height; nothing is drawn where nothing is missing.
float draw_gap_fields(const Context& context, const Prospect& prospect, const script::Script& script,
                      const script::Rendered& rendered, ImVec2 at, float width);

} // namespace ringback::ui
