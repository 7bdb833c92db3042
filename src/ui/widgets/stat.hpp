// Owns: one figure with its words, the largest thing of a view. Must not know: what is counted.
#pragma once

#include "ui/look.hpp"

#include <string_view>

namespace ringback::ui {

inline constexpr float stat_height = 40;
// "4,812 generation": the figure at 36, its words on the same baseline. Mirrored as one text. Returns the width.
float draw_stat(const Look& look, ImVec2 at, std::string_view figure, std::string_view words);

} // namespace ringback::ui
