// Owns: what is known of a prospect before a talk: their wishes, the notes, the last touches. Must not know: the talk.
#pragma once

#include "ui/context.hpp"

namespace ringback::ui {

// Returns the height.
float draw_history(const Context& context, const Prospect& prospect, ImVec2 at, float width);

} // namespace ringback::ui
