// Owns: a number that is dragged along a line, and one that goes up and down by buttons. Must not know: the number.
#pragma once

#include "ui/look.hpp"

#include <string_view>

namespace ringback::ui {

struct Slider {
    const char* id;
    std::string_view name;
    std::string_view words{}; // the value as it is read, "4 days"
    int min = 0;
    int max = 10;
    int usual = -1; // a tick at the value one starts from; outside of min to max: none
};
// 24 high. True when the value changed.
bool draw_slider(const Look& look, ImVec2 at, float width, const Slider& slider, int& value);

float stepper_width(const Look& look);
float stepper_height();
bool draw_stepper(const Look& look, ImVec2 at, const Slider& slider, int& value);

} // namespace ringback::ui
