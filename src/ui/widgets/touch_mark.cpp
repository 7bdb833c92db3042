#include "ui/widgets/touch_mark.hpp"

#include <algorithm>
#include <cstddef>

namespace ringback::ui {
namespace {

constexpr std::ptrdiff_t most_dots = 5;
constexpr float dot_step = 10;

std::ptrdiff_t dots_for(std::ptrdiff_t days) {
    // Fewer dots than days from three on: the figure beside them is exact.
    return days <= 2 ? std::min<std::ptrdiff_t>(days, 1) : std::clamp<std::ptrdiff_t>(days - 1, 2, most_dots);
}

} // namespace

void draw_touch_mark(const Look& look, ImVec2 centre, TouchMark mark, const char* icon, float radius) {
    const Palette& p = look.palette();
    ImDrawList* list = ImGui::GetWindowDrawList();
    const ImVec2 middle = snapped(centre);
    ImU32 ink = p.text_secondary;
    switch (mark) {
    case TouchMark::conversation:
        list->AddCircleFilled(middle, radius, p.accent_fill);
        ink = p.accent_on;
        break;
    case TouchMark::theirs:
        list->AddCircleFilled(middle, radius, p.accent_soft);
        ink = p.accent_text;
        break;
    case TouchMark::yours:
        list->AddCircleFilled(middle, radius, p.bg_hover == p.bg_card ? p.bg_raised : p.bg_hover);
        break;
    case TouchMark::next:
        list->AddCircle(middle, radius - 1, p.accent_fill, 0, 2);
        ink = p.accent_text;
        break;
    }
    if (radius >= 9) look.icon(middle, icon, radius >= 14 ? 16.0f : 12.0f, ink);
}

float gap_height(std::ptrdiff_t days) { return days <= 0 ? 8 : static_cast<float>(dots_for(days)) * dot_step + 14; }

void draw_gap(const Look& look, ImVec2 centre, std::ptrdiff_t days) {
    const std::ptrdiff_t dots = days <= 0 ? 0 : dots_for(days);
    for (std::ptrdiff_t i = 0; i < dots; ++i) {
        const float y = centre.y + (static_cast<float>(i) - static_cast<float>(dots - 1) / 2) * dot_step;
        ImGui::GetWindowDrawList()->AddCircleFilled(snapped(ImVec2{centre.x, y}), 2, look.palette().silence[4]);
    }
}

} // namespace ringback::ui
