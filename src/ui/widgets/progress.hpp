// Owns: how much of a whole is done: segments for steps, a bar for a share. Must not know: of what.
#pragma once

#include "ui/look.hpp"

#include <vector>

namespace ringback::ui {

// Filled segments of a whole, e.g. the eight steps; each 0, half or full.
void draw_segments(const Look& look, const ImRect& box, const std::vector<float>& shares);

// One bar with a share filled, 0 to 1, and perhaps a tick where it should end.
struct Bar {
    float share = 0;
    float tick = -1; // none
    bool warn = false;
};
void draw_bar(const Look& look, const ImRect& box, const Bar& bar);

} // namespace ringback::ui
