// Reads the values of fields, sliders and progress bars at the moment they are drawn. Internal to src/mirror.
#pragma once

#include "mirror/bridge.hpp"
#include "mirror/probe.hpp"

namespace mirror {

/// How text in this font looks; `line` 0: as high as the font.
void read_lettering(Tree& tree, int position, const ImFont* font, float size, float line);
void read_value(Tree& tree, int position, const probe::Sight& sight);

} // namespace mirror
