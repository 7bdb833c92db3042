// Containers that ImGui draws without a window or group of its own: the panel of a tab, radio buttons in a row, the
// items of a multi-selection. Internal to src/mirror.
#pragma once

#include "mirror/bridge.hpp"

namespace mirror {

/// Where a radio button goes: into the group of those right before it, or a new one, unless it is in a group already.
int radio_group(int parent);
/// The node just added belongs to the group.
void join_radio_group(int position);

/// Where an item of a multi-selection goes: into its list, tree or grid, or a list made for it.
int selection_list(int parent);

bool is_multi_selected_item();

} // namespace mirror
