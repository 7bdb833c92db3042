// Owns: the dialog that gives the link of what is shared, with its QR code, and the one that asks about a link that the
// page was opened with. Must not know: how links are made, who takes what they hold.
#pragma once

#include "ui/context.hpp"

namespace ringback::ui {

void draw_share_dialog(const Context& context);
void draw_incoming_link(const Context& context);

} // namespace ringback::ui
