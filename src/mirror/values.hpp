// Reads the values of fields, sliders and progress bars at the moment they are drawn. Internal to src/mirror.
#pragma once

#include "mirror/bridge.hpp"
#include "mirror/probe.hpp"

namespace mirror {

void read_value(Tree& tree, int position, const probe::Sight& sight);

} // namespace mirror
