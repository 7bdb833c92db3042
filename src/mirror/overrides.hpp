// Writes what next_item() and text_field() say onto a node. Internal to src/mirror.
#pragma once

#include "mirror/bridge.hpp"

namespace mirror {

void apply_item(Tree& tree, int position, const Item& item);
void apply_field(Tree& tree, int position, const TextField& field);

} // namespace mirror
