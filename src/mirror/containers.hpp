// Finds, and makes on first use in a frame, the container node that the thing being drawn belongs to: a scope, a table
// cell, a menu bar, or the scrolling part of an ImGui window. Internal to src/mirror.
#pragma once

#include "mirror/bridge.hpp"

namespace mirror {

/// Node of the container in force for the current window, table and scope.
int current_container();

/// Position in Frame::windows; the window's node is made when it is new in this frame.
std::size_t window_entry(ImGuiWindow* window);

/// Position in Frame::tables.
std::size_t table_entry(ImGuiTable* table);

/// The table that the current window draws cells of; null in other windows that a cell may contain.
ImGuiTable* current_table();

/// Node of the tab list of a tab bar.
int tab_list(const ImGuiTabBar& tab_bar);

/// Role of the closest container with a meaning: decides whether a Selectable is an option, a menu item or a button.
Role nearest_role();

/// Settles what only the whole frame shows: popups that hold nothing but menu items are menus, cells of a grid are
/// grid cells, tables reach to their last row.
void settle_containers();

} // namespace mirror
