// Owns: the mark and the name of the product. Must not know: anything else.
#pragma once

#include "ui/look.hpp"

namespace ringback::ui {

void draw_brand(const Look& look, ImVec2 at, bool with_name);

} // namespace ringback::ui
