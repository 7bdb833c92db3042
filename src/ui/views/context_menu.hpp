// Owns: the menu of what was pointed at: a prospect, a touch, words. Its entries are commands of the one table.
// Must not know: what the commands do.
#pragma once

#include "ui/commands.hpp"

namespace ringback::ui {

// To be asked right after the item was drawn: right click, long press, Shift+F10 or the menu key on it opens the menu.
// With `box`, anywhere in it.
void offer_menu(const Context& context, const MenuTarget& target, const ImRect* box = nullptr);

// From a button.
void open_menu(const Context& context, const MenuTarget& target);
inline constexpr float menu_width = 264;

// Shown while UiState::menu is set.
void draw_context_menu(const Context& context);

} // namespace ringback::ui
