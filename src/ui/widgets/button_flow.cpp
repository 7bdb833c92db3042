#include "ui/widgets/button_flow.hpp"

#include <algorithm>

namespace ringback::ui {

bool ButtonFlow::button(Button button) {
    button.size = size_;
    const float width = std::min(button_width(look_, button), right_ - left_);
    if (any_ && pen_.x + width > right_) pen_ = {left_, pen_.y + button_height(size_) + 8};
    any_ = true;
    const bool pressed = draw_button(look_, pen_, button, width);
    pen_.x += width + 8;
    return pressed;
}

} // namespace ringback::ui
