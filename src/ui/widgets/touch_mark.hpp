// Owns: the round mark of one touch and the dots of the silence between two. Must not know: touches, rules.
#pragma once

#include "ui/look.hpp"

#include <cstddef>

namespace ringback::ui {

// Shape and icon say it too, not hue alone.
enum class TouchMark { conversation, theirs, yours, next };

void draw_touch_mark(const Look& look, ImVec2 centre, TouchMark mark, const char* icon, float radius = 16);

// One dot a business day, at most five, one below the other around `centre`.
float gap_height(std::ptrdiff_t days);
void draw_gap(const Look& look, ImVec2 centre, std::ptrdiff_t days);

} // namespace ringback::ui
