// Owns: the part of the data screen about a folder of the user's own that backups are written to. Must not know: how
// anything is written, who allows it.
#pragma once

#include "ui/context.hpp"

namespace ringback::ui {

// Gives its height; 0 where this browser has no folder to give.
float draw_folder(const Context& context, ImVec2 at, float width);

} // namespace ringback::ui
