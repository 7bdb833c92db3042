// Owns: the mark of the product, and the name it goes by here. Must not know: anything else.
#pragma once

#include "ui/look.hpp"

#include <string_view>

namespace ringback::ui {

// Without a name the mark alone; a long one is cut to the room.
void draw_brand(const Look& look, ImVec2 at, std::string_view name = {}, float room = 0);

} // namespace ringback::ui
