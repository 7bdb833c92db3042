// Owns: the card and the title over a group. Must not know: what they hold.
#pragma once

#include "ui/look.hpp"

#include <string_view>

namespace ringback::ui {

// The card's ground; content is the caller's. Padding 16, radius 12.
void draw_card(const Look& look, const ImRect& box, ImU32 ground = 0);
// A card that is picked up, or that stands out: on a shadow.
void draw_raised_card(const Look& look, const ImRect& box, int level = 1);

// "Overdue 2": a title over a group of rows, 32 high. Draws only: the group carries it as its name.
void paint_section_title(const Look& look, ImVec2 at, std::string_view title, std::string_view count,
                         bool warn = false);

} // namespace ringback::ui
