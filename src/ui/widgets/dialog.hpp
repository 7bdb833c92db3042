// Owns: the modal dialog, as a box in the middle, a sheet at the side, or at the foot of a phone: its title stays above
// and its buttons stay below while what is between scrolls. Must not know: what it asks.
#pragma once

#include "ui/look.hpp"

namespace ringback::ui {

enum class DialogPlace { middle, side };

class Dialog {
public:
    // `title` names it; `width` at most; the height follows the content up to the page. It is shown as long as `open`
    // is true. Escape and its cross ask to close.
    Dialog(const Look& look, const char* title, float width, bool open, DialogPlace place = DialogPlace::middle);
    ~Dialog();
    Dialog(const Dialog&) = delete;
    Dialog& operator=(const Dialog&) = delete;

    explicit operator bool() const { return visible_; }
    bool close_asked() const { return close_asked_; }
    ImVec2 origin() const { return origin_; } // below the title
    float width() const { return width_; }
    // What scrolls ends at `y`; gives the place of buttons that stay in sight below it, `height` high.
    ImVec2 begin_foot(float y, float height);
    void end_at(float y); // the lowest point reached, in screen coordinates; with a foot only its end
    void close();         // for good, from within: to be called where its draft is dropped

    // The one that is drawn now, for those who draw its buttons.
    static Dialog* now();

private:
    void close_body(float y);

    const Look& look_;
    bool visible_ = false;
    bool close_asked_ = false;
    bool in_body_ = false;
    ImVec2 origin_;
    float width_ = 0;
    float padding_ = 0;
    float body_ = 0; // heights of its content; kept from frame to frame in the window that opened it
    float foot_ = 0;
    float foot_before_ = 0;
    ImGuiStorage* kept_ = nullptr;
    ImGuiID key_ = 0;
};

} // namespace ringback::ui
