// Owns: what holds other widgets: scroll areas, sheets, the ground of popups. Must not know: what they hold.
#pragma once

#include "mirror/role.hpp"
#include "ui/look.hpp"

#include <string_view>

namespace ringback::ui {

// A child window that scrolls up and down, without padding or ground of its own. While it lives, draw into
// `origin()`; call `end_at(y)` with the lowest point reached (screen coordinates) before it dies.
class ScrollArea {
public:
    ScrollArea(const char* id, const ImRect& box, mirror::Role role = mirror::Role::generic,
               std::string_view name = {});
    ~ScrollArea();
    ScrollArea(const ScrollArea&) = delete;
    ScrollArea& operator=(const ScrollArea&) = delete;

    ImVec2 origin() const { return origin_; } // moves up as the content scrolls
    float width() const { return width_; }
    void end_at(float y) const;
    bool at_end() const; // nothing more below

private:
    ImVec2 origin_;
    float width_;
};

// The sheet's ground: rounded on a shadow, from edge to edge on a phone.
void draw_sheet(const Look& look, const ImRect& box);

// The ground and the shadow of the popup window that is drawn now; to be called first.
void draw_popup_ground(const Look& look, float radius, int level = 2);

} // namespace ringback::ui
