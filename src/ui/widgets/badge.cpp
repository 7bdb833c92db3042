#include "ui/widgets/badge.hpp"

#include <algorithm>

namespace ringback::ui {

float draw_badge(const Look& look, ImVec2 left_middle, BadgeTone tone, std::string_view count) {
    const Palette& p = look.palette();
    const float w = std::max(20.0f, look.width(type::small_strong, count) + 10);
    const ImRect box({left_middle.x, left_middle.y - 10}, {left_middle.x + w, left_middle.y + 10});
    const bool accent = tone == BadgeTone::accent;
    const bool warn = tone == BadgeTone::warn;
    look.fill(box, accent ? p.accent_fill : warn ? p.warn_soft : p.bg_hover, 10);
    look.paint_centred(box, type::small_strong, accent ? p.accent_on : warn ? p.warn_text : p.text_secondary, count);
    return w;
}

void draw_dot(const Look& look, ImVec2 middle) {
    ImGui::GetWindowDrawList()->AddCircleFilled(snapped(middle), 4, look.palette().warn_mark);
}

} // namespace ringback::ui
