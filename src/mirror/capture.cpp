// Turns an item that ImGui has just added into a node, in its container, with its annotations.
#include <cstdio>

#include "mirror/bridge.hpp"
#include "mirror/classify.hpp"
#include "mirror/containers.hpp"
#include "mirror/groups.hpp"
#include "mirror/overrides.hpp"
#include "mirror/probe.hpp"
#include "mirror/relations.hpp"
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

/// The field and the buttons of InputInt and the like.
bool name_as_part_of_number(LabelledGroup& group, int position) {
    bool provisional = false;
    const std::string name(name_of_label(group.label, provisional));
    Node& node = tree()[position];
    if (node.role == Role::textbox) {
        node.set(state::number);
        group.field = position;
        tree().set_text(position, Slot::name, name);
    } else if (node.role == Role::button && group.field >= 0) {
        Node& field = tree()[group.field];
        const bool down = field.step_down == 0;
        (down ? field.step_down : field.step_up) = node.item;
        tree().set_text(position, Slot::name, (down ? "Decrease " : "Increase ") + name);
    } else {
        return false;
    }
    tree()[position].name_is_provisional = false;
    return true;
}

/// "R:%3d" is the red part of a colour: "R"; else parts are numbered.
std::string part_name(const char* format, int number) {
    const bool has_letter = format != nullptr && format[0] >= 'A' && format[0] <= 'Z' && format[1] == ':';
    return has_letter ? std::string(1, format[0]) : std::to_string(number);
}

/// Slider3 and the like: "Position 2".
bool name_as_part_of_group(int position, const Sight& sight) {
    auto& groups = bridge().frame.groups;
    for (std::size_t i = groups.size(); i-- > 0;) {
        if (groups[i].label == nullptr || groups[i].label[0] == '\0' || groups[i].label[0] == '#') {
            continue;
        }
        bool provisional = false;
        std::string name(name_of_label(groups[i].label, provisional));
        if (sight.color == nullptr) { // the colour itself has the name of the whole
            name += ' ';
            name += part_name(sight.format, ++groups[i].parts);
        }
        tree().set_text(position, Slot::name, name);
        tree()[position].name_is_provisional = true;
        return true;
    }
    return false;
}

void name_by_label(int position, std::string_view label, const Sight& sight) {
    auto& groups = bridge().frame.groups;
    if (!groups.empty() && groups.back().is_number && groups.back().label[0] != '\0' &&
        name_as_part_of_number(groups.back(), position)) {
        return;
    }
    bool provisional = false;
    const std::string_view name = name_of_label(label, provisional);
    if ((label.empty() || provisional) && name_as_part_of_group(position, sight)) {
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
    if (is_multi_selected_item()) {
        selection_list(entry.node);
    }
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
        if (column.SortOrder == 0) {
            node.traits.sort = static_cast<std::uint8_t>(up ? Sort::ascending : Sort::descending);
        } else { // aria-sort is for one column only
            std::string words = "Sort ";
            words += std::to_string(column.SortOrder + 1);
            words += up ? ", ascending" : ", descending";
            tree().set_text(cell, Slot::description, words);
        }
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

/// 0: the item is in the tree already.
Key key_of_item(const Draft& draft, int parent) {
    const ImGuiID id = GImGui->LastItemData.ID;
    if (id != 0) {
        return tree().find(id) < 0 ? id : 0;
    }
    const PendingItem& pending = bridge().pending;
    if (pending.is_for(GImGui->CurrentWindow) && pending.item() != nullptr && pending.item()->id != 0) {
        return key_of_drawn_id(pending.item()->id);
    }
    const Key family = derive_key(tree()[parent].key, 0x5000u + static_cast<std::uint32_t>(draft.role));
    return derive_key(family, tree()[parent].text_count++);
}

/// The container itself, or a group in it that ImGui has no node for.
int group_in(int container, const Draft& draft, const Sight& sight) {
    if (draft.role == Role::radio) {
        return radio_group(container);
    }
    return sight.function == Function::selectable && is_multi_selected_item() ? selection_list(container) : container;
}

void name_item(int position, const Draft& draft, const Sight& sight) {
    if (!draft.is_text) {
        name_by_label(position, draft.label, sight);
        return;
    }
    const float size = GImGui->FontSize;
    read_lettering(tree(), position, GImGui->Font, size, size);
    tree()[position].set(state::wraps, GImGui->LastItemData.NavRect.GetHeight() > size * 1.5f);
    if (sight.function == Function::label_text) {
        bool provisional = false;
        std::string words(name_of_label(sight.label != nullptr ? sight.label : "", provisional));
        words += ": ";
        words += draft.label;
        tree().set_text(position, Slot::name, words);
    } else {
        tree().set_text(position, Slot::name, draft.label);
    }
}

void add_item(const Draft& draft, const Sight& sight, int container, bool visible) {
    const ImGuiLastItemData& last = GImGui->LastItemData;
    const Key key = key_of_item(draft, container);
    if (key == 0) {
        return; // a slider in text mode adds the same item again
    }
    const int parent = group_in(container, draft, sight);
    const int position = tree().add(key, parent, draft.role, last.NavRect);
    tree()[position].traits.state = draft.state;
    tree()[position].traits.level = static_cast<std::uint8_t>(draft.level);
    link_to_item(position, visible);
    if (draft.is_text || last.ID == 0) {
        tree()[position].set(state::focusable, false);
    }
    name_item(position, draft, sight);
    read_value(tree(), position, sight);
    annotate(position);
    if (tree()[position].role == Role::heading && tree()[position].traits.level == 0) {
        tree()[position].traits.level = 2;
    }
    if (sight.function == Function::combo) {
        finish_combo(position);
    }
    if (draft.role == Role::radio && parent != container) {
        join_radio_group(position);
    }
    grow_container(container);
}

} // namespace

namespace probe {

bool enabled() { return bridge().on; }

void item_added(bool visible, const Sight& sight) {
    Bridge& b = bridge();
    if (sight.function == Function::text && sight.text != nullptr && !b.frame.groups.empty() &&
        b.frame.groups.back().label == sight.text) {
        return; // the label beside a group of fields, which is in their names
    }
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

void group_begun(const char* label, bool is_number) {
    if (enabled()) {
        bridge().frame.groups.push_back({.label = label, .is_number = is_number && label != nullptr});
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
