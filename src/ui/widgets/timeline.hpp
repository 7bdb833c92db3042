// Owns: the timeline: marked lines one below the other with the silence between them to scale. Must not know: touches.
#pragma once

#include "ui/look.hpp"
#include "ui/widgets/touch_mark.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace ringback::ui {

inline constexpr float timeline_text_left = 46; // behind the marks

struct TimelineLine {
    TouchMark mark;
    const char* icon;
    std::string title;
    std::string when;
    std::string below;
};

float timeline_line_height(const Look& look, const TimelineLine& line, float width);
// Draws only: the item or the text below it says it in words.
void paint_timeline_line(const Look& look, const ImRect& box, const TimelineLine& line, bool hovered, bool focused);
// The silence between two lines, with its words. Returns the height.
float draw_timeline_gap(const Look& look, ImVec2 at, std::ptrdiff_t days, std::string_view words);

} // namespace ringback::ui
