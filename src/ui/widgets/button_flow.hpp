// Owns: buttons one after the other, in as many lines as they need. Must not know: what they do.
#pragma once

#include "ui/widgets/button.hpp"

namespace ringback::ui {

class ButtonFlow {
public:
    ButtonFlow(const Look& look, ImVec2 at, float width, ButtonSize size)
        : look_(look)
        , left_(at.x)
        , right_(at.x + width)
        , pen_(at)
        , size_(size) {}

    // True when it was pressed; its size is that of the flow.
    bool button(Button button);
    // Below the last line; where it began, without any button.
    float end() const { return any_ ? pen_.y + button_height(size_) : pen_.y; }

private:
    const Look& look_;
    float left_, right_;
    ImVec2 pen_;
    ButtonSize size_;
    bool any_ = false;
};

} // namespace ringback::ui
