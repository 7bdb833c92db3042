// Owns: the way between screens: the rail on the left, the tab bar of a phone, the saved badge. Must not know: the
// screens.
#pragma once

#include "ui/context.hpp"

namespace ringback::ui {

inline constexpr float tab_bar_height = 64;

// 208 from 1280 px on, 56 (icons) below.
float rail_width(const Context& context);
void draw_rail(const Context& context, const ImRect& area);

// On a phone a prospect's sheet has its own bar at the bottom.
bool covers_tab_bar(const Context& context);
void draw_tab_bar(const Context& context, const ImRect& area);

// "Saved 10:42", "Saving", "Not saved": the state of the last edit. Mirrored as a status. Returns the width.
float save_badge_width(const Context& context);
void draw_save_badge(const Context& context, ImVec2 at, bool short_form);

} // namespace ringback::ui
