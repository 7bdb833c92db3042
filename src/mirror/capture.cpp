// Turns an item that ImGui has just added into a node, in its container, with its annotations.
#include <cstdio>

#include "mirror/bridge.hpp"
#include "mirror/classify.hpp"
#include "mirror/containers.hpp"
#include "mirror/overrides.hpp"
#include "mirror/probe.hpp"
#include "mirror/values.hpp"

namespace mirror {

namespace {

using probe::Function;
using probe::Sight;

Tree& tree() { return bridge().frame.tree; }

bool is_drawn() {
    const ImGuiWindow& window = *GImGui->CurrentWindow;
    const ImRect& rect = GImGui->LastItemData.NavRect;
    return !window.Hidden && !window.SkipItems && !window.IsFallbackWindow && rect.GetWidth() > 0 &&
           rect.GetHeight() > 0;
}

/// Ties a node to the ImGui item that was added last.
void link_to_item(int position, bool visible) {
    const ImGuiContext& g = *GImGui;
    const ImGuiLastItemData& last = g.LastItemData;
    Node& node = tree()[position];
    node.item = last.ID;
    node.window = g.CurrentWindow->ID;
    node.nav_layer = static_cast<std::uint8_t>(g.CurrentWindow->DC.NavLayerCurrent);
    node.focus_scope = g.CurrentFocusScopeId;
    node.clipped = !visible;
    const bool disabled = (last.ItemFlags & ImGuiItemFlags_Disabled) != 0;
    node.set(state::disabled, disabled);
    node.set(state::focusable, last.ID != 0);
    if (last.ID != 0 && g.NavId == last.ID) {
        bridge().frame.focused = position;
    }
}

/// Slider3 and the like: "Position 2".
bool name_as_part_of_group(int position) {
    auto& groups = bridge().frame.groups;
    for (std::size_t i = groups.size(); i-- > 0;) {
        if (groups[i].label == nullptr || groups[i].label[0] == '\0' || groups[i].label[0] == '#') {
            continue;
        }
        bool provisional = false;
        std::string name(name_of_label(groups[i].label, provisional));
        name += ' ';
        name += std::to_string(++groups[i].parts);
        tree().set_text(position, Slot::name, name);
        tree()[position].name_is_provisional = true;
        return true;
    }
    return false;
}

void name_by_label(int position, std::string_view label) {
    bool provisional = false;
    const std::string_view name = name_of_label(label, provisional);
    if ((label.empty() || provisional) && name_as_part_of_group(position)) {
        return;
    }
    tree().set_text(position, Slot::name, name);
    tree()[position].name_is_provisional = provisional || name.empty();
}

void annotate(int position) {
    PendingItem& pending = bridge().pending;
    if (pending.is_for(GImGui->CurrentWindow)) {
        if (pending.item() != nullptr) {
            apply_item(tree(), position, *pending.item());
        }
        if (pending.field() != nullptr) {
            apply_field(tree(), position, *pending.field());
        }
    }
    if (pending.wants_focus && tree()[position].item != 0) {
        request_focus(tree()[position].item);
    }
    pending.clear();
}

/// A Selectable over all columns is its row, and makes the table a grid.
void merge_into_row(const Draft& draft, bool visible) {
    const TableEntry& entry = bridge().frame.tables[table_entry(current_table())];
    Node& row = tree()[entry.row];
    row.merged = true;
    row.traits.state |=
        state::selectable | ((draft.state & (state::selected | state::pressed)) != 0 ? state::selected : 0);
    tree()[entry.node].role = Role::grid;
    link_to_item(entry.row, visible);
    tree().cover(entry.row, GImGui->LastItemData.Rect);
    bool provisional = false;
    const std::string_view name = name_of_label(draft.label, provisional);
    if (!provisional) {
        tree().append_name(entry.cell, name);
    }
    annotate(entry.row);
}

/// A TableHeader is its cell.
void merge_into_header(int cell, const Draft& draft, bool visible) {
    const ImGuiTable& table = *current_table();
    const ImGuiTableColumn& column = table.Columns[table.CurrentColumn];
    bool provisional = false;
    tree().set_text(cell, Slot::name, name_of_label(draft.label, provisional));
    link_to_item(cell, visible);
    Node& node = tree()[cell];
    node.merged = true;
    if ((table.Flags & ImGuiTableFlags_Sortable) == 0) {
        node.set(state::focusable, false);
    } else if (column.SortOrder != -1) {
        const bool up = column.SortDirection == ImGuiSortDirection_Ascending;
        node.traits.sort = static_cast<std::uint8_t>(up ? Sort::ascending : Sort::descending);
    }
    tree().cover(cell, GImGui->LastItemData.Rect);
    annotate(cell);
}

/// True when the item became part of a node that its table has made already.
bool merge_into_table(int parent, const Draft& draft, const Sight& sight, bool visible) {
    ImGuiTable* table = current_table();
    if (table == nullptr) {
        return false;
    }
    if (sight.function == Function::selectable && (sight.flags & ImGuiSelectableFlags_SpanAllColumns) != 0) {
        merge_into_row(draft, visible);
        return true;
    }
    const Role role = tree()[parent].role;
    if (sight.function == Function::table_header && role == Role::columnheader) {
        merge_into_header(parent, draft, visible);
        return true;
    }
    const bool annotated = bridge().pending.is_for(GImGui->CurrentWindow);
    if (draft.is_text && role == Role::cell && !annotated) {
        tree().append_name(parent, draft.label);
        tree().cover(bridge().frame.tables[table_entry(table)].row, GImGui->LastItemData.Rect);
        return true;
    }
    return false;
}

void grow_container(int parent) {
    const Frame& frame = bridge().frame;
    const ImRect& rect = GImGui->LastItemData.Rect;
    if (!frame.scopes.empty() && frame.scopes.back().node == parent) {
        tree().cover(parent, rect);
    } else if (ImGuiTable* table = current_table(); table != nullptr) {
        const TableEntry& entry = frame.tables[table_entry(table)];
        if (entry.row >= 0) {
            tree().cover(entry.row, rect);
        }
    }
}

void finish_combo(int position) {
    const ImGuiID popup = ImHashStr("##ComboPopup", 0, GImGui->LastItemData.ID);
    Node& node = tree()[position];
    node.traits.popup = static_cast<std::uint8_t>(Popup::listbox);
    if (ImGui::IsPopupOpen(popup, ImGuiPopupFlags_None)) {
        node.set(state::expanded);
        bridge().frame.open_combo = position;
    }
}

void add_item(const Draft& draft, const Sight& sight, int parent, bool visible) {
    const ImGuiLastItemData& last = GImGui->LastItemData;
    const bool is_text = draft.is_text || last.ID == 0;
    Key key = last.ID;
    if (key == 0) {
        const Key family = derive_key(tree()[parent].key, 0x5000u + static_cast<std::uint32_t>(draft.role));
        key = derive_key(family, tree()[parent].text_count++);
    } else if (tree().find(key) >= 0) {
        return; // a slider in text mode adds the same item again
    }
    const int position = tree().add(key, parent, draft.role, last.NavRect);
    tree()[position].traits.state = draft.state;
    tree()[position].traits.level = static_cast<std::uint8_t>(draft.level);
    link_to_item(position, visible);
    if (is_text) {
        tree()[position].set(state::focusable, false);
    }
    if (draft.is_text) {
        tree().set_text(position, Slot::name, draft.label);
        read_lettering(tree(), position, GImGui->Font, GImGui->FontSize, GImGui->FontSize);
        tree()[position].set(state::wraps, last.NavRect.GetHeight() > GImGui->FontSize * 1.5f);
    } else {
        name_by_label(position, draft.label);
    }
    read_value(tree(), position, sight);
    if (sight.function == Function::label_text) {
        bool provisional = false;
        std::string words(name_of_label(sight.label != nullptr ? sight.label : "", provisional));
        words += ": ";
        words += draft.label;
        tree().set_text(position, Slot::name, words);
    }
    annotate(position);
    if (tree()[position].role == Role::heading && tree()[position].traits.level == 0) {
        tree()[position].traits.level = 2;
    }
    if (sight.function == Function::combo) {
        finish_combo(position);
    }
    grow_container(parent);
}

} // namespace

namespace probe {

bool enabled() { return bridge().on; }

void item_added(bool visible, const Sight& sight) {
    Bridge& b = bridge();
    const Draft draft = is_drawn() ? classify(sight) : Draft{};
    const bool annotated = b.pending.is_for(GImGui->CurrentWindow) && b.pending.item() != nullptr;
    const bool hidden = annotated && b.pending.item()->role == Role::none;
    const bool silent_picture = sight.function == Function::image && !annotated;
    if (draft.role == Role::none || hidden || silent_picture) {
        b.pending.clear();
        return;
    }
    if (sight.function == Function::tab_item && sight.tab_bar != nullptr) {
        add_item(draft, sight, tab_list(*sight.tab_bar), visible);
        return;
    }
    const int parent = current_container();
    if (!merge_into_table(parent, draft, sight, visible)) {
        add_item(draft, sight, parent, visible);
    }
}

void group_begun(const char* label) {
    if (enabled()) {
        bridge().frame.groups.push_back({label, 0});
    }
}

void group_ended() {
    auto& groups = bridge().frame.groups;
    if (!groups.empty()) {
        groups.pop_back();
    }
}

void list_box_begun(const char* label) {
    if (enabled() && label != nullptr) {
        bool provisional = false;
        window_role(Role::listbox, name_of_label(label, provisional));
    }
}

} // namespace probe

} // namespace mirror
