// Owns: the silence strip, the mark of the product: one bar a business day, oldest left, today right.
// Must not know: prospects; callers turn records into marks, and say in words what it shows.
#pragma once

#include "ui/look.hpp"

#include <vector>

namespace ringback::ui {

enum class DayMark : unsigned char { quiet, outbound, inbound, today, today_overdue };
float strip_width(std::size_t days);
// `right_middle`: right edge, vertical middle.
void draw_strip(const Look& look, ImVec2 right_middle, const std::vector<DayMark>& days);

} // namespace ringback::ui
