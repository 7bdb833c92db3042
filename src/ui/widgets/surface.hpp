// Owns: what holds other widgets: scroll areas, cards, dialogs, empty states, section titles.
// Must not know: what they hold.
#pragma once

#include "mirror/role.hpp"
#include "ui/look.hpp"

#include <string>
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

// A modal dialog in the middle of the page (or filling a phone). Open it with ImGui::OpenPopup(title) semantics handled
// here: it is shown as long as `open` is true. Escape and clicking outside of it ask to close.
class Dialog {
public:
    // `title` names it; `width` at most; the height follows the content up to the page.
    Dialog(const Look& look, const char* title, float width, bool open);
    ~Dialog();
    Dialog(const Dialog&) = delete;
    Dialog& operator=(const Dialog&) = delete;

    explicit operator bool() const { return visible_; }
    bool close_asked() const { return close_asked_; }
    ImVec2 origin() const { return origin_; } // below the title
    float width() const { return width_; }
    void end_at(float y); // the lowest point reached, in screen coordinates
    void close();         // for good, from within: to be called where its draft is dropped

private:
    bool visible_ = false;
    bool close_asked_ = false;
    ImVec2 origin_;
    float width_ = 0;
};

// The ground and the shadow of the popup window that is drawn now; to be called first.
void draw_popup_ground(const Look& look, float radius, int level = 2);

// The card's ground; content is the caller's. Padding 16, radius 12.
void draw_card(const Look& look, const ImRect& box, ImU32 ground = 0);

// "Overdue 2": a title over a group of rows, 32 high. Draws only: the group carries it as its name.
void paint_section_title(const Look& look, ImVec2 at, std::string_view title, std::string_view count,
                         bool warn = false);

// Centred in `box`: the mark, one sentence, one more.
float draw_empty_state(const Look& look, const ImRect& box, std::string_view title, std::string_view text);

} // namespace ringback::ui
