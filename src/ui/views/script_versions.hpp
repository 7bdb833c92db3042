// Owns: the versions of a script with what each changed, and the way back to one of them. Must not know: how they are
// stored.
#pragma once

#include "ui/context.hpp"

namespace ringback::ui {

void draw_script_versions_dialog(const Context& context);

} // namespace ringback::ui
