#include "ui/widgets/table.hpp"

#include "ui/icons.hpp"
#include "ui/widgets/hit_area.hpp"
#include "ui/widgets/tooltip.hpp"

namespace ringback::ui {

void draw_table_heading(const Look& look, const TableColumn& column, float top) {
    const ImU32 ink = look.palette().text_secondary;
    if (column.at_right)
        look.paint_right({column.right, top + 10}, type::small, ink, column.title);
    else
        look.paint({column.left, top + 10}, type::small, ink, column.title);
    mirror::text(ImRect({column.left, top}, {column.right, top + table_header_height}), column.title,
                 mirror::Role::columnheader);
}

bool draw_table_sorter(const Look& look, const TableColumn& column, float top, mirror::Sort sort) {
    const Palette& p = look.palette();
    const bool sorted = sort != mirror::Sort::none;
    const mirror::Scope cell({.role = mirror::Role::columnheader, .sort = sort}, ImGui::GetID(column.title.data()));
    const TextStyle& style = sorted ? type::small_strong : type::small;
    const float w = look.width(style, column.title);
    const float lead = column.at_right ? column.right - w - (sorted ? 16 : 0) : column.left;
    const ImRect box({lead - 6, top + 4}, {lead + w + (sorted ? 22 : 6), top + table_header_height - 4});
    const Hit hit =
        hit_area(column.title.data(), box,
                 {.role = mirror::Role::button, .name = column.title, .description = "Sort by this column"});
    if (hit.hovered) look.fill(box, p.bg_hover, 6);
    look.paint({lead, top + 10}, style, sorted ? p.text_primary : p.text_secondary, column.title);
    if (sorted)
        look.icon({lead + w + 9, top + table_header_height / 2},
                  sort == mirror::Sort::descending ? icon::chevron_down : icon::chevron_up, 14, p.text_primary);
    if (hit.focused) look.focus_ring(box, 6);
    offer_tooltip(hit, "Sort by this column");
    return hit.pressed;
}

void paint_table_row(const Look& look, const ImRect& row, bool chosen, bool hovered) {
    if (chosen || hovered) look.fill(row, chosen ? look.palette().accent_soft : look.palette().bg_card, 8);
}

void draw_table_cell(const Look& look, const TableColumn& column, float top, const TextStyle& style, ImU32 ink,
                     std::string_view words) {
    const float y = top + (table_row_height - style.line) / 2;
    if (column.at_right)
        look.paint_right({column.right, y}, style, ink, words);
    else
        look.paint_cut({column.left, y}, column.right - column.left, style, ink, words);
    mirror::text(ImRect({column.left, top}, {column.right, top + table_row_height}), words.empty() ? "none" : words,
                 mirror::Role::cell);
}

} // namespace ringback::ui
