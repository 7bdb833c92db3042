// Owns: the frame around every screen: rail or tab bar, banners, the sheet, dialogs and the toast. Must not know: what
// the screens show.
#pragma once

#include "ui/context.hpp"

namespace ringback::ui {

// Everything that is on the page, once a frame.
void draw_shell(const Context& context);

} // namespace ringback::ui
