#include "mirror/containers.hpp"

#include <cstring>

namespace mirror {

namespace {

constexpr std::uint32_t content_seed = 0xC0;
constexpr std::uint32_t menubar_seed = 0x3E;
constexpr std::uint32_t table_seed = 0x7AB10;
constexpr std::uint32_t tablist_seed = 0x7AB;
constexpr std::uint32_t row_seed = 0x10000;
constexpr std::uint32_t cell_seed = 0x200;

Tree& tree() { return bridge().frame.tree; }

/// Runs `find` as if `window` were the current one.
template <typename Find>
auto in_window(ImGuiWindow* window, ImGuiTable* table, Find find) {
    ImGuiContext& g = *GImGui;
    ImGuiWindow* const window_before = g.CurrentWindow;
    ImGuiTable* const table_before = g.CurrentTable;
    g.CurrentWindow = window;
    g.CurrentTable = table;
    auto found = find();
    g.CurrentWindow = window_before;
    g.CurrentTable = table_before;
    return found;
}

bool is_child(const ImGuiWindow& window) {
    return (window.Flags & ImGuiWindowFlags_ChildWindow) != 0 && (window.Flags & ImGuiWindowFlags_Popup) == 0;
}

bool starts_with(const char* text, const char* start) { return std::strncmp(text, start, std::strlen(start)) == 0; }

Role role_of_window(const ImGuiWindow& window) {
    if ((window.Flags & ImGuiWindowFlags_Tooltip) != 0) {
        return Role::tooltip;
    }
    if ((window.Flags & ImGuiWindowFlags_Modal) != 0) {
        return Role::dialog;
    }
    if (starts_with(window.Name, "##Combo")) {
        return Role::listbox;
    }
    if ((window.Flags & ImGuiWindowFlags_ChildMenu) != 0 || starts_with(window.Name, "##Menu")) {
        return Role::menu;
    }
    if ((window.Flags & ImGuiWindowFlags_Popup) != 0) {
        return Role::dialog; // settle_containers() may find a menu
    }
    return Role::window;
}

std::string_view visible_title(const ImGuiWindow& window) {
    return {window.Name, static_cast<std::size_t>(ImGui::FindRenderedTextEnd(window.Name) - window.Name)};
}

void name_window(int position, const ImGuiWindow& window) {
    Bridge& b = bridge();
    for (const WindowRole& declared : b.window_roles) {
        if (declared.window == window.ID) {
            tree()[position].role = declared.role;
            if (declared.role == Role::listbox && b.frame.open_combo >= 0 && !is_child(window)) {
                tree()[b.frame.open_combo].relations.controls = tree()[position].key;
            }
            if (!declared.name.empty()) {
                tree().set_text(position, Slot::name, declared.name);
                return;
            }
        }
    }
    const bool combo_popup = starts_with(window.Name, "##Combo");
    if (combo_popup && b.frame.open_combo >= 0) {
        tree().set_text(position, Slot::name, std::string(tree().text(b.frame.open_combo, Slot::name)));
        tree()[b.frame.open_combo].relations.controls = tree()[position].key;
    } else if (!is_child(window) && (window.Flags & ImGuiWindowFlags_NoTitleBar) == 0) {
        tree().set_text(position, Slot::name, visible_title(window));
    }
}

int parent_of_child_window(ImGuiWindow& window) {
    ImGuiTable* table = GImGui->CurrentTable;
    if (table != nullptr && table->InnerWindow != window.ParentWindow) {
        table = nullptr;
    }
    return in_window(window.ParentWindow, table, [] { return current_container(); });
}

int add_window(ImGuiWindow& window) {
    const bool child = is_child(window) && window.ParentWindow != nullptr;
    const int parent = child ? parent_of_child_window(window) : -1;
    const int position = tree().add(window.ID, parent, role_of_window(window), window.Rect());
    Node& node = tree()[position];
    node.window = window.ID;
    node.origin = window.Pos;
    node.set(state::modal, (window.Flags & ImGuiWindowFlags_Modal) != 0);
    if (!child) {
        node.set(state::inert, ImGui::FindBlockingModal(&window) != nullptr);
        node.relations.layer = ImGui::FindWindowDisplayIndex(&window) + 1;
    }
    name_window(position, window);
    return position;
}

int content_of(std::size_t entry) {
    Frame& frame = bridge().frame;
    if (frame.windows[entry].content >= 0) {
        return frame.windows[entry].content;
    }
    const ImGuiWindow& window = *frame.windows[entry].window;
    const ImRect inner = window.InnerRect;
    const int position =
        tree().add(derive_key(window.ID, content_seed), frame.windows[entry].node, Role::content, inner);
    Node& node = tree()[position];
    node.window = window.ID;
    node.origin = ImVec2(inner.Min.x - window.Scroll.x, inner.Min.y - window.Scroll.y);
    node.scrolling = {window.Scroll.x, window.Scroll.y, window.ScrollMax.x + inner.GetWidth(),
                      window.ScrollMax.y + inner.GetHeight()};
    node.set(state::scrolls, window.ScrollMax.x > 0 || window.ScrollMax.y > 0);
    frame.windows[entry].content = position;
    return position;
}

int menubar_of(std::size_t entry) {
    Frame& frame = bridge().frame;
    if (frame.windows[entry].menubar < 0) {
        const ImGuiWindow& window = *frame.windows[entry].window;
        frame.windows[entry].menubar = tree().add(derive_key(window.ID, menubar_seed), frame.windows[entry].node,
                                                  Role::menubar, window.MenuBarRect());
    }
    return frame.windows[entry].menubar;
}

void begin_row(TableEntry& entry) {
    const ImGuiTable& table = *entry.table;
    const bool header = (table.RowFlags & ImGuiTableRowFlags_Headers) != 0;
    int index = entry.next_row_index;
    if (index == 0) {
        index = header ? 1 : table.RowBgColorCounter + (table.IsUsingHeaders ? 2 : 1);
    }
    entry.next_row_index = 0;
    const ImRect rect(table.WorkRect.Min.x, table.RowPosY1, table.WorkRect.Max.x,
                      ImMax(table.RowPosY2, table.RowPosY1 + table.RowMinHeight));
    const Key key = derive_key(tree()[entry.node].key, row_seed + static_cast<std::uint32_t>(index));
    entry.row = tree().add(key, entry.node, Role::row, rect);
    Node& row = tree()[entry.row];
    row.relations.position = index;
    row.set(state::sized_apart);
    entry.row_number = table.CurrentRow;
    entry.column = entry.cell = -1;
}

void begin_cell(TableEntry& entry) {
    ImGuiTable& table = *entry.table;
    ImRect rect = ImGui::TableGetCellBgRect(&table, table.CurrentColumn);
    rect.Max.y = ImMax(rect.Max.y, tree()[entry.row].rect.Max.y);
    const bool header = (table.RowFlags & ImGuiTableRowFlags_Headers) != 0;
    const Key key = derive_key(tree()[entry.row].key, cell_seed + static_cast<std::uint32_t>(table.CurrentColumn));
    entry.cell = tree().add(key, entry.row, header ? Role::columnheader : Role::cell, rect);
    entry.column = table.CurrentColumn;
    Node& cell = tree()[entry.cell];
    cell.relations.position = table.CurrentColumn + 1;
    cell.set(state::sized_apart);
}

int current_cell(ImGuiTable* table) {
    TableEntry& entry = bridge().frame.tables[table_entry(table)];
    if (entry.row < 0 || entry.row_number != table->CurrentRow) {
        begin_row(entry);
    }
    if (entry.cell < 0 || entry.column != table->CurrentColumn) {
        begin_cell(entry);
    }
    return entry.cell;
}

} // namespace

ImGuiTable* current_table() {
    ImGuiTable* table = GImGui->CurrentTable;
    return table != nullptr && table->InnerWindow == GImGui->CurrentWindow ? table : nullptr;
}

std::size_t window_entry(ImGuiWindow* window) {
    Frame& frame = bridge().frame;
    if (frame.last_window < frame.windows.size() && frame.windows[frame.last_window].window == window) {
        return frame.last_window;
    }
    for (std::size_t i = frame.windows.size(); i-- > 0;) {
        if (frame.windows[i].window == window) {
            return frame.last_window = i;
        }
    }
    const int node = add_window(*window); // may add the entries of its parents
    frame.windows.push_back({.window = window, .node = node});
    return frame.last_window = frame.windows.size() - 1;
}

std::size_t table_entry(ImGuiTable* table) {
    Frame& frame = bridge().frame;
    for (std::size_t i = frame.tables.size(); i-- > 0;) {
        if (frame.tables[i].table == table && frame.tables[i].instance == table->InstanceCurrent) {
            return i;
        }
    }
    const int parent = in_window(table->InnerWindow, nullptr, [] { return current_container(); });
    const ImRect rect(table->WorkRect.Min.x, table->RowPosY1, table->WorkRect.Max.x, table->RowPosY2);
    const Key key = derive_key(table->ID, table_seed + static_cast<std::uint32_t>(table->InstanceCurrent));
    const int position = tree().add(key, parent, Role::table, rect);
    tree()[position].relations.columns = table->ColumnsCount;
    frame.tables.push_back({.table = table, .instance = table->InstanceCurrent, .node = position});
    return frame.tables.size() - 1;
}

int current_container() {
    ImGuiWindow* window = GImGui->CurrentWindow;
    ImGuiTable* table = current_table();
    Frame& frame = bridge().frame;
    if (!frame.scopes.empty()) {
        const ScopeEntry& scope = frame.scopes.back();
        if (scope.node >= 0 && scope.window == window && (table == nullptr || scope.table == table)) {
            return scope.node;
        }
    }
    if (table != nullptr && table->CurrentColumn >= 0 && table->IsInsideRow) {
        return current_cell(table);
    }
    const std::size_t entry = window_entry(window);
    if (window->DC.MenuBarAppending) {
        return menubar_of(entry);
    }
    if (window->DC.NavLayerCurrent == ImGuiNavLayer_Menu) {
        return frame.windows[entry].node;
    }
    return content_of(entry);
}

int tab_list(const ImGuiTabBar& tab_bar) {
    const Key key = derive_key(tab_bar.ID, tablist_seed);
    if (const int known = tree().find(key); known >= 0) {
        return known;
    }
    return tree().add(key, current_container(), Role::tablist, tab_bar.BarRect);
}

Role nearest_role() {
    Frame& frame = bridge().frame;
    ImGuiWindow* window = GImGui->CurrentWindow;
    window_entry(window);
    for (std::size_t i = frame.scopes.size(); i-- > 0;) {
        if (frame.scopes[i].window == window) {
            return frame.scopes[i].role;
        }
    }
    if (window->DC.MenuBarAppending) {
        return Role::menubar;
    }
    const Role role = tree()[frame.windows[window_entry(window)].node].role;
    if (role != Role::window || !is_child(*window) || window->ParentWindow == nullptr) {
        return role;
    }
    return in_window(window->ParentWindow, nullptr, [] { return nearest_role(); });
}

void settle_containers() {
    Frame& frame = bridge().frame;
    const auto is_menu_item = [](Role role) {
        return role == Role::menuitem || role == Role::menuitemcheckbox || role == Role::menuitemradio;
    };
    for (const WindowEntry& entry : frame.windows) {
        Node& window = tree()[entry.node];
        if (window.role != Role::dialog || window.has(state::modal) || entry.content < 0) {
            continue;
        }
        bool any = false, all = true;
        for (const Node& node : tree().nodes()) {
            if (node.parent == tree()[entry.content].key) {
                any = true;
                all = all && is_menu_item(node.role);
            }
        }
        if (any && all) {
            window.role = Role::menu;
        }
    }
    for (const TableEntry& entry : frame.tables) {
        if (entry.row >= 0) {
            const Node& row = tree()[entry.row];
            tree().cover(entry.node,
                         ImRect(row.origin, ImVec2(row.origin.x + row.box.width, row.origin.y + row.box.height)));
        }
        if (tree()[entry.node].role != Role::grid) {
            continue;
        }
        for (int i = entry.node + 1; i < tree().size(); ++i) {
            const int row = tree()[i].role == Role::cell ? tree().find(tree()[i].parent) : -1;
            if (row >= 0 && tree()[row].parent == tree()[entry.node].key) {
                tree()[i].role = Role::gridcell;
            }
        }
    }
}

} // namespace mirror
