// Owns: the packs that a host offers, by their names. Must not know: what is in them.
#pragma once

#include "ui/context.hpp"

namespace ringback::ui {

// Returns the height; 0 where the host offers none.
float draw_host_packs(const Context& context, ImVec2 at, float width);

} // namespace ringback::ui
