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
    bool shown = false;   // only shows this state, and cannot be used
    ImRect box;
};

// The page is as narrow as a phone, or zoomed in until it is: what can be used is at least a fingertip large.
bool for_fingers();
inline constexpr float fingertip = 44;

// `id` is unique in its window. A disabled item stays findable and says why in its description. For fingers the
// reach grows around the middle of `box` to the size of a fingertip; what is drawn does not.
Hit hit_area(const char* id, const ImRect& box, const mirror::Item& item);

// While it lives, hit areas only show a state and cannot be used; the mirror has them as pictures named by it, "Call,
// hover". For pages that show states which need a pointer.
enum class Shown { rest, hover, pressed, focus };
class ShownState {
public:
    ShownState(Shown state, std::string_view words);
    ~ShownState();
    ShownState(const ShownState&) = delete;
    ShownState& operator=(const ShownState&) = delete;
};

} // namespace ringback::ui
