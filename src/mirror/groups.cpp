#include "mirror/groups.hpp"

#include "mirror/containers.hpp"
#include "mirror/probe.hpp"

namespace mirror {

namespace {

constexpr std::uint32_t radio_seed = 0x4AD10;
constexpr std::uint32_t selection_seed = 0x5E1EC;
constexpr std::uint32_t panel_seed = 0x9A7E1;

Tree& tree() { return bridge().frame.tree; }

bool holds_selectable_items(Role role) {
    return role == Role::listbox || role == Role::tree || role == Role::grid || role == Role::table;
}

bool is_wrapping(int position) {
    const Role role = tree()[position].role;
    return role == Role::content || role == Role::window || role == Role::generic;
}

/// Words right before the group, beside it, are its name.
void label_by_words_before(int group) {
    int before = group - 1;
    Key around = tree()[group].parent;
    while (before > 0 && tree()[before].key == around && is_wrapping(before)) { // a child window around the group alone
        around = tree()[before].parent;
        --before;
    }
    if (before < 0 || tree()[before].parent != around) {
        return;
    }
    if (tree()[before].role == Role::text || tree()[before].role == Role::heading) {
        tree()[group].links.labelled_by = tree()[before].key;
        tree().set_text(group, Slot::name, std::string(tree().text(before, Slot::name)));
    }
}

} // namespace

int radio_group(int parent) {
    const Role around = nearest_role();
    if (around == Role::radiogroup || around == Role::menu || around == Role::toolbar) {
        return parent;
    }
    ImplicitGroup& group = bridge().frame.radios;
    if (group.node < 0 || group.parent != parent || group.last != tree().size() - 1) {
        const Key key = derive_key(GImGui->LastItemData.ID, radio_seed);
        group = {.node = tree().add(key, parent, Role::radiogroup, GImGui->LastItemData.NavRect), .parent = parent};
        label_by_words_before(group.node);
    }
    return group.node;
}

void join_radio_group(int position) {
    bridge().frame.radios.last = position;
    tree().cover(bridge().frame.radios.node, GImGui->LastItemData.NavRect);
}

bool is_multi_selected_item() {
    const ImGuiContext& g = *GImGui;
    return g.CurrentMultiSelect != nullptr && (g.LastItemData.ItemFlags & ImGuiItemFlags_IsMultiSelect) != 0;
}

int selection_list(int parent) {
    const ImGuiMultiSelectTempData& selection = *GImGui->CurrentMultiSelect;
    const bool several = (selection.Flags & ImGuiMultiSelectFlags_SingleSelect) == 0;
    for (int above = parent; above >= 0; above = tree()[above].parent != 0 ? tree().find(tree()[above].parent) : -1) {
        if (holds_selectable_items(tree()[above].role)) {
            tree()[above].set(state::multiple, several);
            return parent;
        }
    }
    ImplicitGroup& group = bridge().frame.selection;
    if (group.node < 0 || group.selection != selection.FocusScopeId || group.parent != parent) {
        const Key key = derive_key(selection.FocusScopeId, selection_seed);
        group = {.node = tree().add(key, parent, Role::listbox, GImGui->LastItemData.NavRect),
                 .parent = parent,
                 .selection = selection.FocusScopeId};
        tree()[group.node].window = GImGui->CurrentWindow->ID;
        tree()[group.node].set(state::multiple, several);
        label_by_words_before(group.node);
    }
    tree().cover(group.node, GImGui->LastItemData.NavRect);
    return group.node;
}

namespace probe {

void tab_begun(const ImGuiTabBar& tab_bar) {
    Frame& frame = bridge().frame;
    ImGuiWindow* window = GImGui->CurrentWindow;
    if (!enabled() || window->Hidden || window->SkipItems) {
        frame.scopes.push_back({});
        return;
    }
    const ImGuiID id = tab_bar.Tabs[tab_bar.LastTabItemIdx].ID;
    const ImVec2 corner(tab_bar.BarRect.Min.x, tab_bar.BarRect.Max.y);
    const ImRect rect(corner, ImVec2(window->WorkRect.Max.x, corner.y));
    const int panel = tree().add(derive_key(id, panel_seed), current_container(), Role::tabpanel, rect);
    tree()[panel].window = window->ID;
    if (const int tab = tree().find(id); tab >= 0) {
        tree()[tab].relations.controls = tree()[panel].key;
        tree()[panel].links.labelled_by = id;
        tree().set_text(panel, Slot::name, std::string(tree().text(tab, Slot::name)));
    }
    frame.scopes.push_back({.node = panel, .window = window, .table = current_table(), .role = Role::tabpanel});
}

void tab_ended() {
    Frame& frame = bridge().frame;
    if (frame.scopes.empty()) { // the frame ended inside the tab
        return;
    }
    const ScopeEntry scope = frame.scopes.back();
    frame.scopes.pop_back();
    if (scope.node >= 0 && scope.window != nullptr) {
        const ImVec2 reached = scope.window->DC.CursorMaxPos;
        tree().cover(scope.node, ImRect(tree()[scope.node].origin, reached));
    }
}

} // namespace probe

} // namespace mirror
