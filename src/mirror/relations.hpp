// Which node is labelled, described or controlled by which: IDs are collected while the frame is drawn and become keys
// of nodes at its end. Internal to src/mirror.
#pragma once

#include "mirror/bridge.hpp"

namespace mirror {

/// Keys of what has an ID but is no ImGui item.
Key key_of_drawn_id(ImGuiID id);
Key key_of_scope_id(ImGuiID id);

/// Nothing for target 0. `hint_length`: see PendingRelation.
void relate(int node, Relation relation, ImGuiID target, std::uint32_t hint_length = 0);

/// Ties the tooltip's window to the item that it was begun for.
void relate_tooltip(const ImGuiWindow& window, int node);

/// After the frame was drawn.
void settle_relations();

} // namespace mirror
