#include "ui/widgets/silence_strip.hpp"

namespace ringback::ui {

float strip_width(std::size_t days) { return days == 0 ? 0 : static_cast<float>(days) * 5 - 2; }

void draw_strip(const Look& look, ImVec2 right_middle, const std::vector<DayMark>& days) {
    const Palette& p = look.palette();
    float x = right_middle.x - strip_width(days.size());
    const auto bar = [&](float height, ImU32 colour) {
        look.fill(ImRect({x, right_middle.y - height / 2}, {x + 3, right_middle.y + height / 2}), colour, 1.5f);
    };
    for (const DayMark day : days) {
        switch (day) {
        case DayMark::quiet: bar(3, p.silence[3]); break;
        case DayMark::outbound: bar(11, p.text_tertiary); break;
        case DayMark::inbound: bar(16, p.accent_mark); break;
        case DayMark::today:
        case DayMark::today_overdue:
            ImGui::GetWindowDrawList()->AddCircleFilled(snapped(ImVec2{x + 1.5f, right_middle.y}), 2,
                                                        day == DayMark::today ? p.text_primary : p.warn_mark);
            break;
        }
        x += 5;
    }
}

} // namespace ringback::ui
