// Owns: the screen "Prospects": search, filter, sorting, the list, and what is done to many at once.
// Must not know: how changes are carried out, what a prospect's own page looks like.
#pragma once

#include "ui/context.hpp"

namespace ringback::ui {

// Fills `area`, the sheet without its ground; keeps the padding itself.
void draw_prospects(const Context& context, const ImRect& area);

} // namespace ringback::ui
