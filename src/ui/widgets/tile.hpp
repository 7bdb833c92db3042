// Owns: the square with an icon that stands for a channel or a kind of thing. Must not know: channels.
#pragma once

#include "ui/look.hpp"

namespace ringback::ui {

enum class TileTone { neutral, solid, warn, bare, soft };
// Draws only: the words stand beside it.
void draw_tile(const Look& look, ImVec2 at, TileTone tone, const char* icon, float size = 32);

} // namespace ringback::ui
