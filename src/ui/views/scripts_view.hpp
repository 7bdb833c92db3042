// Owns: the Scripts screen: the list of scripts, and beside it the one shown with its words for a prospect. Must not
// know: where scripts come from.
#pragma once

#include "ui/context.hpp"

namespace ringback::ui {

void draw_scripts(const Context& context, const ImRect& area);

} // namespace ringback::ui
