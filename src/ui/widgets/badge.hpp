// Owns: the badge, which counts, and the dot where there is nothing to count. Must not know: what is counted.
#pragma once

#include "ui/look.hpp"

#include <string_view>

namespace ringback::ui {

enum class BadgeTone { neutral, accent, warn };
// 20 high, at least round; `left_middle`: left edge, vertical middle. Draws only. Returns the width.
float draw_badge(const Look& look, ImVec2 left_middle, BadgeTone tone, std::string_view count);
void draw_dot(const Look& look, ImVec2 middle);

} // namespace ringback::ui
