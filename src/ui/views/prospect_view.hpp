// Owns: the page of one prospect (Route::prospect): everything in the record, to be read and edited.
// Must not know: how changes are carried out, the list, Today.
#pragma once

#include "ui/context.hpp"

namespace ringback::ui {

// Fills `area`, the sheet without its ground; keeps the padding itself. An unknown id says so and leads back.
void draw_prospect(const Context& context, const ImRect& area);

} // namespace ringback::ui
