// The public annotations of mirror.hpp.
#include "mirror/mirror.hpp"

#include <algorithm>

#include "mirror/bridge.hpp"
#include "mirror/containers.hpp"
#include "mirror/overrides.hpp"
#include "mirror/relations.hpp"
#include "mirror/shown_text.hpp"

namespace mirror {

namespace {

bool can_capture() {
    const Bridge& b = bridge();
    if (!b.on) {
        return false;
    }
    const ImGuiWindow* window = GImGui->CurrentWindow;
    return window != nullptr && !window->SkipItems && !window->Hidden && !window->IsFallbackWindow;
}

/// Before its first row a table lets ImGui skip items, but can be described already.
ImGuiTable* table_to_describe() {
    ImGuiTable* table = bridge().on && GImGui->CurrentWindow != nullptr ? current_table() : nullptr;
    return table != nullptr && !table->HostSkipItems && !table->InnerWindow->Hidden ? table : nullptr;
}

void grow_scope(int parent, const ImRect& rect) {
    const Frame& frame = bridge().frame;
    if (!frame.scopes.empty() && frame.scopes.back().node == parent) {
        bridge().frame.tree.cover(parent, rect);
    }
}

Key key_of_drawn(int parent, Role role, ImGuiID id) {
    Tree& tree = bridge().frame.tree;
    if (id != 0) {
        return key_of_drawn_id(id);
    }
    const Key family = derive_key(tree[parent].key, 0x5000u + static_cast<std::uint32_t>(role));
    return derive_key(family, tree[parent].text_count++);
}

} // namespace

void next_item(const Item& item) {
    if (can_capture()) {
        bridge().pending.set(item, GImGui->CurrentWindow);
    }
}

bool text_field(const TextField& field) {
    if (!can_capture()) {
        return false;
    }
    bridge().pending.set(field, GImGui->CurrentWindow);
    return is_shown_field(field);
}

void text(const ImRect& rect, std::string_view words, Role role, int level, ImGuiID id) {
    drawn(rect, Item{.role = role, .name = words, .level = level}, id);
}

void drawn(const ImRect& rect, const Item& item, ImGuiID id) {
    if (!can_capture() || item.role == Role::none) {
        return;
    }
    Tree& tree = bridge().frame.tree;
    const Role role = item.role == Role::automatic ? Role::text : item.role;
    const int parent = current_container();
    const int position = tree.add(key_of_drawn(parent, role, id), parent, role, rect);
    tree[position].window = GImGui->CurrentWindow->ID;
    if (role == Role::heading) {
        tree[position].traits.level = 2;
    }
    apply_item(tree, position, item);
    grow_scope(parent, rect);
}

Scope::Scope(Role role, std::string_view name, ImGuiID id)
    : Scope(Item{.role = role, .name = name}, id) {}

Scope::Scope(const Item& item, ImGuiID id, const ImRect* rect) {
    Frame& frame = bridge().frame;
    if (!can_capture()) {
        frame.scopes.push_back({});
        return;
    }
    ImGuiWindow* window = GImGui->CurrentWindow;
    const Role role = item.role == Role::automatic ? Role::generic : item.role;
    const int parent = current_container();
    const ImVec2 cursor = window->DC.CursorPos;
    const ImRect place = rect != nullptr ? *rect : ImRect(cursor, ImVec2(window->WorkRect.Max.x, cursor.y));
    const Key family = derive_key(frame.tree[parent].key, 0x5C0FEu + static_cast<std::uint32_t>(role));
    const Key key = id != 0 ? key_of_scope_id(id) : derive_key(family, item.name);
    const int position = frame.tree.add(key, parent, role, place);
    frame.tree[position].window = window->ID;
    apply_item(frame.tree, position, item);
    frame.scopes.push_back({.node = position, .window = window, .table = current_table(), .role = role});
}

Scope::~Scope() {
    Frame& frame = bridge().frame;
    if (frame.scopes.empty()) { // the frame ended inside the scope
        return;
    }
    const int closed = frame.scopes.back().node;
    frame.scopes.pop_back();
    if (closed >= 0 && !frame.scopes.empty() && frame.scopes.back().node >= 0) { // the outer one reaches as far
        const Node& node = frame.tree[closed];
        grow_scope(frame.scopes.back().node,
                   ImRect(node.origin, ImVec2(node.origin.x + node.box.width, node.origin.y + node.box.height)));
    }
}

void window_role(Role role, std::string_view name, ImGuiID description_id) {
    Bridge& b = bridge();
    ImGuiWindow* window = b.on ? GImGui->CurrentWindow : nullptr;
    if (window == nullptr || window->IsFallbackWindow) {
        return;
    }
    if (name.starts_with("##")) {
        name.remove_prefix(2);
    }
    auto known = std::find_if(b.window_roles.begin(), b.window_roles.end(),
                              [&](const WindowRole& declared) { return declared.window == window->ID; });
    if (known == b.window_roles.end()) {
        b.window_roles.push_back({window->ID, role, std::string(name), description_id});
    } else {
        known->role = role;
        known->name = name;
        known->description_id = description_id;
    }
}

void tooltip(const char* words) {
    Bridge& b = bridge();
    const ImGuiID item = GImGui->LastItemData.ID;
    if (const int position = b.on && item != 0 ? b.frame.tree.find(item) : -1; position >= 0) {
        b.frame.tree.set_text(position, Slot::description, words);
    }
    ImGui::SetItemTooltip("%s", words);
}

void name_table(std::string_view name, Role role) {
    if (ImGuiTable* table = table_to_describe(); table != nullptr) {
        const int node = bridge().frame.tables[table_entry(table)].node;
        bridge().frame.tree.set_text(node, Slot::name, name);
        bridge().frame.tree[node].role = role;
    }
}

void row_count(int rows) {
    if (ImGuiTable* table = table_to_describe(); table != nullptr) {
        bridge().frame.tree[bridge().frame.tables[table_entry(table)].node].relations.set_size = rows;
    }
}

void row_index(int row) {
    if (ImGuiTable* table = table_to_describe(); table != nullptr) {
        bridge().frame.tables[table_entry(table)].next_row_index = row;
    }
}

void announce(std::string_view words, bool assertive) {
    if (bridge().on && !words.empty()) {
        bridge().announcements.push_back({std::string(words), assertive});
    }
}

void focus_next() { bridge().pending.wants_focus = true; }

void request_focus(ImGuiID id) {
    bridge().focus_request = id;
    bridge().focus_request_age = 0;
}

std::optional<double> value_request(ImGuiID id) {
    auto& requests = bridge().value_requests;
    const auto found =
        std::find_if(requests.begin(), requests.end(), [&](const auto& entry) { return entry.first == id; });
    if (found == requests.end()) {
        return std::nullopt;
    }
    const double value = found->second;
    requests.erase(found);
    return value;
}

bool focus_visible() { return GImGui->NavCursorVisible; }

ImGuiID focused_item() { return GImGui->NavId; }

} // namespace mirror
