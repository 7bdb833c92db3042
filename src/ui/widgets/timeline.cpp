#include "ui/widgets/timeline.hpp"

#include "ui/widgets/hit_area.hpp"

#include <algorithm>

namespace ringback::ui {
namespace {

constexpr float title_height = 40;

} // namespace

float timeline_line_height(const Look& look, const TimelineLine& line, float width) {
    const float below =
        line.below.empty() ? 0 : look.paragraph_height(width - timeline_text_left, type::dense, line.below);
    return std::max(for_fingers() ? 48.0f : title_height, 20 + below) + 4;
}

void paint_timeline_line(const Look& look, const ImRect& box, const TimelineLine& line, bool hovered, bool focused) {
    const Palette& p = look.palette();
    if (hovered) look.fill(ImRect({box.Min.x - 6, box.Min.y - 2}, {box.Max.x + 6, box.Max.y - 2}), p.bg_card, 8);
    const ImVec2 at = box.Min;
    draw_touch_mark(look, {at.x + 16, at.y + 20}, line.mark, line.icon);
    const ImU32 ink = line.mark == TouchMark::next ? p.accent_text : p.text_secondary;
    const float when = look.paint_right({box.Max.x, at.y + 2}, type::small, ink, line.when);
    look.paint_cut({at.x + timeline_text_left, at.y}, box.GetWidth() - timeline_text_left - when - 10,
                   type::base_strong, p.text_primary, line.title);
    if (!line.below.empty())
        look.paint_paragraph({at.x + timeline_text_left, at.y + 20}, box.GetWidth() - timeline_text_left, type::dense,
                             p.text_secondary, line.below);
    if (focused) look.focus_ring(box, 6);
}

float draw_timeline_gap(const Look& look, ImVec2 at, std::ptrdiff_t days, std::string_view words) {
    const float height = gap_height(days);
    draw_gap(look, {at.x + 16, at.y + height / 2}, days);
    if (days > 0)
        look.text({at.x + timeline_text_left, at.y + height / 2 - 8}, type::small, look.palette().text_secondary,
                  words);
    return height;
}

} // namespace ringback::ui
