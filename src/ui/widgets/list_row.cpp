#include "ui/widgets/list_row.hpp"

#include "ui/widgets/hit_area.hpp"

#include <algorithm>
#include <string>

namespace ringback::ui {
namespace {

void paint_ground(const Look& look, const ImRect& box, const ListRow& row, bool hovered) {
    const Palette& p = look.palette();
    if (row.selected) {
        look.shadow(box, 8, 1);
        look.fill(box, p.bg_selected, 8);
    } else if (hovered) {
        look.fill(box, p.bg_hover, 8);
    }
}

// Strip and days, on the lower line; gives where they begin.
float paint_silence(const Look& look, const ListRow& row, ImVec2 right_top) {
    const Palette& p = look.palette();
    const TextStyle& style = row.warn_days ? type::small : type::dense;
    look.paint_right(right_top, style, row.warn_days ? p.warn_text : p.text_secondary, row.days);
    if (row.strip == nullptr) return right_top.x - (row.days.empty() ? 0 : look.width(style, row.days) + 12);
    const float days = row.warn_days ? look.width(style, row.days) + 2 : 34.0f;
    const float strip_right = right_top.x - days - 4;
    draw_strip(look, {strip_right, right_top.y + 10}, *row.strip);
    return strip_right - strip_width(row.strip->size()) - 12;
}

} // namespace

float list_row_height() { return for_fingers() ? 68.0f : 56.0f; }

void paint_list_row(const Look& look, const ImRect& box, const ListRow& row, bool hovered, bool focused) {
    const Palette& p = look.palette();
    paint_ground(look, box, row, hovered);
    const bool phone = for_fingers();
    const float side = phone ? 0.0f : 12.0f;
    const float tile = phone ? 40.0f : 32.0f;
    const float middle = box.GetCenter().y;
    draw_tile(look, {box.Min.x + side, middle - tile / 2}, row.selected ? TileTone::solid : row.tone, row.icon, tile);

    const float left = box.Min.x + side + tile + 12;
    const float right = box.Max.x - side;
    const float top = middle - 20;
    const float due = look.paint_right({right, top + 2}, row.warn ? type::small_medium : type::small,
                                       row.warn ? p.warn_text : p.text_secondary, row.at_right);
    const float room = right - due - (due > 0 ? 12 : 0) - left;
    const float name = look.paint_cut({left, top}, room, type::base_strong, p.text_primary, row.title);
    if (!phone && room - name > 40)
        look.paint_cut({left + name + 8, top}, room - name - 8, type::dense, p.text_secondary, row.after);

    const float end = paint_silence(look, row, {right, top + 20});
    const float wide = end - left;
    // What is quieter is cut first: it stands last.
    const float below = look.paint_cut({left, top + 20}, wide, type::dense, p.text_secondary, row.below);
    if (phone && !row.after.empty() && wide - below > 32) {
        const std::string after = (row.below.empty() ? "" : ", ") + std::string(row.after);
        look.paint_cut({left + below, top + 20}, wide - below, type::dense, p.text_tertiary, after);
    }
    if (focused) look.focus_ring(ImRect({box.Min.x + 4, box.Min.y + 4}, {box.Max.x - 4, box.Max.y - 4}), 6);
}

} // namespace ringback::ui
