// Owns: the strip of the last changes, how long each took to be in either place, and what happens in which mishap. Must
// not know: how anything is stored.
#pragma once

#include "ui/context.hpp"

namespace ringback::ui {

// Gives its height; 0 while nothing was changed since the page was opened.
float draw_changes(const Context& context, ImVec2 at, float width);
float draw_mishaps(const Context& context, ImVec2 at, float width);

} // namespace ringback::ui
