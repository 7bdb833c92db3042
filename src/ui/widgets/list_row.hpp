// Owns: one row of a list: tile, title, what comes with it, when, the silence strip and the days. Must not know:
// prospects; lists and what a press does.
#pragma once

#include "ui/look.hpp"
#include "ui/widgets/silence_strip.hpp"
#include "ui/widgets/tile.hpp"

#include <string_view>
#include <vector>

namespace ringback::ui {

struct ListRow {
    const char* icon;
    TileTone tone = TileTone::neutral;
    std::string_view title;
    std::string_view after; // quieter: behind the title, where there is room; on phones behind `below`
    std::string_view below;
    std::string_view at_right; // never cut
    std::string_view days;     // right of the strip; aligned on the right edge
    const std::vector<DayMark>* strip = nullptr;
    bool warn = false;      // what stands right is overdue
    bool warn_days = false; // the days are words, "your turn"
    bool selected = false;
};

float list_row_height();
// Draws only: the item below it says all of it in words.
void paint_list_row(const Look& look, const ImRect& box, const ListRow& row, bool hovered, bool focused);

} // namespace ringback::ui
