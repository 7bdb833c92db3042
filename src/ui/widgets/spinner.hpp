// Owns: the ring with one dark quarter that says: at work. It does not turn, since nothing moves by itself here.
// Must not know: what is at work.
#pragma once

#include "imgui.h"

namespace ringback::ui {

void draw_spinner(ImVec2 middle, float radius, ImU32 ink);

} // namespace ringback::ui
