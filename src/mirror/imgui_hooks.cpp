// ImGui's own hooks (IMGUI_ENABLE_TEST_ENGINE), called with the label and the open and checked states of an item after
// it was added. Menu items show themselves here only: ImGui makes them of a Selectable without a label.
#include <algorithm>

#include "mirror/bridge.hpp"
#include "mirror/classify.hpp"

namespace mirror {

namespace {

int node_added_lately(ImGuiID item) {
    const Tree& tree = bridge().frame.tree;
    constexpr int reach = 6;
    for (int i = tree.size() - 1, seen = 0; i >= 0 && seen < reach; --i, ++seen) {
        if (tree[i].item == item) {
            return i;
        }
    }
    return -1;
}

bool is_menu_candidate(const Node& node) {
    return node.name_is_provisional && (node.role == Role::button || node.role == Role::menuitem);
}

void make_menu_item(Node& node, ImGuiItemStatusFlags status) {
    node.role = Role::menuitem;
    node.set(state::selectable | state::selected | state::pressable | state::pressed, false);
    if ((status & ImGuiItemStatusFlags_Openable) != 0) {
        node.traits.popup = static_cast<std::uint8_t>(Popup::menu);
    }
    const bool checked = (status & ImGuiItemStatusFlags_Checked) != 0;
    auto& checkable = bridge().checkable_menu_items;
    const bool known = std::ranges::find(checkable, node.item) != checkable.end();
    if (checked && !known) {
        checkable.push_back(node.item);
    }
    if (checked || known) { // ImGui calls every menu item checkable: those that were never checked are not
        node.role = Role::menuitemcheckbox;
        node.set(state::checkable);
        node.set(state::checked, checked);
    }
}

void learn(ImGuiID item, const char* label, ImGuiItemStatusFlags status) {
    const int position = node_added_lately(item);
    if (position < 0) {
        return;
    }
    Tree& tree = bridge().frame.tree;
    Node& node = tree[position];
    if (node.merged || node.role == Role::columnheader) {
        return;
    }
    constexpr ImGuiItemStatusFlags of_menus = ImGuiItemStatusFlags_Openable | ImGuiItemStatusFlags_Checkable;
    const bool same_item = GImGui->LastItemData.ID == item;
    if (same_item && is_menu_candidate(node) && tree.text(position, Slot::name).empty() && (status & of_menus) != 0) {
        make_menu_item(node, status);
    } else if (node.role == Role::menuitemcheckbox || node.role == Role::menuitemradio) {
        node.set(state::checked, (status & ImGuiItemStatusFlags_Checked) != 0);
    }
    bool provisional = false;
    const std::string_view name = name_of_label(label != nullptr ? label : "", provisional);
    if (node.name_is_provisional && !name.empty() && !provisional) {
        tree.set_text(position, Slot::name, name);
        node.name_is_provisional = false;
    }
    if ((status & ImGuiItemStatusFlags_Openable) != 0) {
        node.set(state::expandable);
        node.set(state::expanded, (status & ImGuiItemStatusFlags_Opened) != 0);
    }
}

} // namespace

} // namespace mirror

void ImGuiTestEngineHook_ItemAdd(ImGuiContext*, ImGuiID, const ImRect&, const ImGuiLastItemData*) {}

void ImGuiTestEngineHook_ItemInfo(ImGuiContext*, ImGuiID item, const char* label, ImGuiItemStatusFlags status) {
    if (mirror::bridge().on && item != 0) {
        mirror::learn(item, label, status);
    }
}

void ImGuiTestEngineHook_Log(ImGuiContext*, const char*, ...) {}

const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext*, ImGuiID) { return nullptr; }
