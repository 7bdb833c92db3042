// Owns: one interactive rectangle: its ImGui item, its place in the mirror, its states. All own widgets stand on it.
// Must not know: how the widget looks.
#pragma once

#include "mirror/mirror.hpp"
#include "ui/look.hpp"

namespace ringback::ui {

struct Hit {
    bool pressed = false; // activated by pointer, key or assistive technology in this frame
    bool hovered = false;
    bool held = false;
    bool focused = false; // and the focus should be seen
    ImRect box;
};

// `id` is unique in its window. A disabled item stays findable and says why in its description.
Hit hit_area(const char* id, const ImRect& box, const mirror::Item& item);

} // namespace ringback::ui
