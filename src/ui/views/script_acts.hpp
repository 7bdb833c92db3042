// Owns: what can be done with the script on screen: edited, kept, copied, removed. Must not know: its blocks.
#pragma once

#include "ui/context.hpp"

namespace ringback::ui {

// Returns the height.
float draw_script_acts(const Context& context, const script::Script& script, ImVec2 at, float width);
void draw_script_dialogs(const Context& context);

} // namespace ringback::ui
