#include "mirror/commands.hpp"

#include <algorithm>
#include <cmath>

namespace mirror {

namespace {

bool is_text_command(const Command& command) {
    return command.kind == CommandKind::text || command.kind == CommandKind::select;
}

bool is_field(const Node& node) {
    return node.role == Role::textbox || node.role == Role::textarea || node.role == Role::searchbox;
}

/// A text area is drawn in a child window of its own, which has no node.
ImGuiWindow* window_of_text_area(ImGuiID item) {
    for (ImGuiWindow* window : GImGui->Windows) {
        if (window->ChildId == item) {
            return window;
        }
    }
    return nullptr;
}

void keep_scroll(ImGuiID field, float y) {
    auto& scrolls = bridge().field_scrolls;
    std::erase_if(scrolls, [field](const auto& entry) { return entry.first == field; });
    if (y > 0) {
        scrolls.emplace_back(field, y);
    }
}

void scroll(const Node& node, float x, float y) {
    if (node.has(state::page_field)) {
        keep_scroll(node.item, y);
        return;
    }
    ImGuiWindow* window =
        node.role == Role::textarea ? window_of_text_area(node.item) : ImGui::FindWindowByID(node.window);
    if (window == nullptr) {
        return;
    }
    if (std::abs(window->Scroll.x - x) >= 1) {
        ImGui::SetScrollX(window, x);
    }
    if (std::abs(window->Scroll.y - y) >= 1) {
        ImGui::SetScrollY(window, y);
    }
}

void stop_editing(const Node& node) {
    const ImGuiContext& g = *GImGui;
    if (g.ActiveId != 0 && g.ActiveId == node.item && g.InputTextState.ID == g.ActiveId) {
        ImGui::ClearActiveID();
    }
}

/// Presses a button of a number field, which keeps the focus.
void step_number(const Node& field, int direction) {
    const ImGuiID button = direction > 0 ? field.step_up : field.step_down;
    if (button == 0 || field.has(state::disabled | state::inert | state::read_only)) {
        return;
    }
    stop_editing(field);
    GImGui->NavNextActivateId = button;
    GImGui->NavNextActivateFlags = ImGuiActivateFlags_FromShortcut;
}

bool carry_out(PendingCommand& pending, const Node& node) {
    const Command& command = pending.command;
    const FocusBy by = pending.by_program ? FocusBy::program : FocusBy::page;
    switch (command.kind) {
    case CommandKind::focus: focus_item(node, by); return true;
    case CommandKind::activate:
        if (command.first != 0) {
            step_number(node, command.first);
            return true;
        }
        activate_item(node,
                      is_field(node)         ? ImGuiActivateFlags_PreferInput | ImGuiActivateFlags_TryToPreserveState
                      : node.is_imgui_slider ? ImGuiActivateFlags_PreferInput
                                             : ImGuiActivateFlags_None,
                      by);
        return true;
    case CommandKind::text:
    case CommandKind::select: return enter_text(pending, node);
    case CommandKind::value: return enter_value(pending, node);
    case CommandKind::scroll: scroll(node, command.x, command.y); return true;
    case CommandKind::blur: stop_editing(node); return true;
    }
    return true;
}

} // namespace

bool has_text_command(Key key) {
    const auto& commands = bridge().commands;
    return key != 0 && std::any_of(commands.begin(), commands.end(), [key](const PendingCommand& pending) {
               return is_text_command(pending.command) && pending.command.key == key;
           });
}

bool has_value_command(Key key) {
    const auto& commands = bridge().commands;
    return std::any_of(commands.begin(), commands.end(), [key](const PendingCommand& pending) {
        return pending.command.kind == CommandKind::value && pending.command.key == key;
    });
}

bool focus_item(const Node& node, FocusBy by) {
    ImGuiContext& g = *GImGui;
    ImGuiWindow* window = ImGui::FindWindowByID(node.window);
    if (window == nullptr || node.item == 0 || ImGui::FindBlockingModal(window) != nullptr) {
        return false;
    }
    if (g.NavId != node.item || g.NavWindow != window) {
        if (g.NavWindow != window) {
            ImGui::FocusWindow(window);
        }
        ImGui::SetNavID(node.item, static_cast<ImGuiNavLayer>(node.nav_layer), node.focus_scope,
                        ImGui::WindowRectAbsToRel(window, node.rect));
        if (by == FocusBy::page) {
            bridge().focused = node.key;
        }
    }
    g.NavCursorVisible = g.NavCursorVisible || by == FocusBy::page;
    g.NavHighlightItemUnderNav = true;
    g.NavMousePosDirty = false;
    if (node.clipped) {
        ImGui::ScrollToRect(window, node.rect, ImGuiScrollFlags_KeepVisibleEdgeX | ImGuiScrollFlags_KeepVisibleCenterY);
    }
    return true;
}

void activate_item(const Node& node, ImGuiActivateFlags flags, FocusBy by) {
    ImGuiContext& g = *GImGui;
    if (node.has(state::disabled | state::inert) || !focus_item(node, by)) {
        return;
    }
    g.NavInputSource = ImGuiInputSource_Keyboard;
    g.NavNextActivateId = node.item;
    g.NavNextActivateFlags = flags;
}

void push(Command command) {
    auto& commands = bridge().commands;
    const bool replaces = is_text_command(command) || command.kind == CommandKind::scroll;
    if (replaces) { // only the newest text, selection or scroll position counts
        for (PendingCommand& pending : commands) {
            if (pending.command.kind == command.kind && pending.command.key == command.key) {
                pending = {.command = std::move(command)};
                return;
            }
        }
    }
    commands.push_back({.command = std::move(command)});
}

void apply_commands() {
    Bridge& b = bridge();
    std::vector<PendingCommand> waiting;
    waiting.swap(b.commands);
    bool blocked = false; // order is kept: what comes after a waiting command waits too
    for (PendingCommand& pending : waiting) {
        const int position = b.last.find(pending.command.key);
        const bool done = !blocked && (position < 0 || carry_out(pending, b.last[position]));
        if (!done) {
            blocked = true;
            b.commands.push_back(std::move(pending));
        }
    }
}

} // namespace mirror
