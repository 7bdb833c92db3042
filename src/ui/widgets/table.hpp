// Owns: how the cells of a table look: headings that sort, words, figures at the right. Must not know: what the rows
// are; the caller opens the mirror's scopes of table and rows.
#pragma once

#include "mirror/mirror.hpp"
#include "ui/look.hpp"

#include <string_view>

namespace ringback::ui {

struct TableColumn {
    std::string_view title;
    float left = 0;
    float right = 0;
    bool at_right = false; // figures
    bool shown = true;
};

inline constexpr float table_header_height = 36;
inline constexpr float table_row_height = 40;

// A heading alone, and one that sorts: a button; true when it was pressed.
void draw_table_heading(const Look& look, const TableColumn& column, float top);
bool draw_table_sorter(const Look& look, const TableColumn& column, float top, mirror::Sort sort);
// The ground of a row that is chosen or under the pointer.
void paint_table_row(const Look& look, const ImRect& row, bool chosen, bool hovered);
void draw_table_cell(const Look& look, const TableColumn& column, float top, const TextStyle& style, ImU32 ink,
                     std::string_view words);

} // namespace ringback::ui
