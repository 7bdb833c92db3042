// Owns: what the screens remember of the guided tour. Must not know: what it shows.
#pragma once

#include "imgui.h"
#include "imgui_internal.h" // ImRect

#include <cstddef>
#include <optional>

namespace ringback::ui {

struct TourState {
    std::optional<std::size_t> step; // none: no tour is on
    bool focus = false;              // the card is to take the focus
    int arriving = 0;                // frames left in which what it points at is brought into sight
    int shown_on = -1;               // the frame in which `spot` was drawn
    ImRect spot;                     // what it points at, as far as it can be seen
    ImGuiID begun_from = 0;          // gets the focus again at the end
};

} // namespace ringback::ui
