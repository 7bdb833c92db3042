#include "mirror/lifecycle.hpp"

#include <algorithm>
#include <utility>

#include "mirror/bridge.hpp"
#include "mirror/commands.hpp"
#include "mirror/containers.hpp"
#include "mirror/difference.hpp"
#include "mirror/relations.hpp"
#include "mirror/utf.hpp"

namespace mirror {

namespace {

constexpr int focus_request_patience = 60; ///< frames that an item may take to appear

/// The page has told of a focus or a text that has not come to its item yet: where ImGui's focus is now is out of date.
bool page_is_ahead(const Bridge& b) {
    return std::ranges::any_of(b.commands, [](const PendingCommand& pending) {
        return !pending.by_program && pending.command.kind != CommandKind::scroll;
    });
}

void write_focus(Bridge& b, Batch& batch) {
    const ImGuiContext& g = *GImGui;
    if (page_is_ahead(b)) {
        return;
    }
    Key wanted = 0;
    if (b.frame.focused >= 0) {
        wanted = b.frame.tree[b.frame.focused].key;
    } else if (g.NavId != 0) {
        wanted = b.focused; // ImGui knows its item, which is not drawn now: leave the focus where it is
    }
    if (wanted != b.focused) {
        b.focused = wanted;
        batch.put(Operation::focus);
        batch.put(wanted);
        batch.put(static_cast<std::uint32_t>(g.NavCursorVisible));
    }
}

void write_selection(Bridge& b, Batch& batch) {
    const ImGuiContext& g = *GImGui;
    const ImGuiInputTextState& text = g.InputTextState;
    if (has_text_command(g.ActiveId)) {
        return; // the page is ahead of us
    }
    if (g.ActiveId == 0 || text.ID != g.ActiveId || has_value_command(g.ActiveId)) {
        b.selection = {};
        return;
    }
    const int node = b.frame.tree.find(text.ID);
    const bool told_anyway = node >= 0 && std::exchange(b.caret_moved, 0) == b.frame.tree[node].key;
    const bool is_the_pages = node >= 0 && b.frame.tree[node].has(state::page_field) && !told_anyway;
    if (text.TextA.Data == nullptr || (text.Flags & ImGuiInputTextFlags_ReadOnly) != 0 || is_the_pages) {
        return;
    }
    const std::string_view words(text.TextA.Data, static_cast<std::size_t>(text.TextLen));
    const int caret = text.GetCursorPos();
    int anchor = caret;
    if (text.HasSelection()) {
        anchor = text.GetSelectionStart() == caret ? text.GetSelectionEnd() : text.GetSelectionStart();
    }
    const Selection now{text.ID, utf16_units(words, anchor), utf16_units(words, caret)};
    if (!(now == b.selection) || told_anyway) {
        b.selection = now;
        batch.put(Operation::selection);
        batch.put(now.key);
        batch.put(static_cast<std::uint32_t>(now.start));
        batch.put(static_cast<std::uint32_t>(now.end));
    }
}

void serve_focus_request(Bridge& b) {
    if (b.focus_request == 0) {
        return;
    }
    for (const Node& node : b.frame.tree.nodes()) {
        if (node.item == b.focus_request) {
            const bool is_field =
                node.role == Role::textbox || node.role == Role::textarea || node.role == Role::searchbox;
            const CommandKind kind = is_field ? CommandKind::activate : CommandKind::focus;
            b.commands.push_back({.command = {.kind = kind, .key = node.key}, .by_program = true});
            b.focus_request = 0;
            return;
        }
    }
    if (++b.focus_request_age > focus_request_patience) {
        b.focus_request = 0;
    }
}

void send_announcements(Bridge& b) {
    for (const Announcement& announcement : b.announcements) {
        b.port->announce(announcement.words, announcement.assertive);
    }
    b.announcements.clear();
}

} // namespace

void init(Port& port) {
    Bridge& b = bridge();
    b = Bridge{};
    b.port = &port;
    set_enabled(true);
}

void shutdown() { bridge() = Bridge{}; }

void set_enabled(bool on) {
    bridge().on = on;
    bridge().focused = 0;
    GImGui->TestEngineHookItems = on;
}

bool enabled() { return bridge().on; }

bool flush() {
    Bridge& b = bridge();
    static Batch batch; // keeps its memory from frame to frame
    batch.clear();
    if (b.on) {
        settle_containers();
        settle_relations();
    } else {
        b.frame.clear();
    }
    if (const int stale = b.last.find(b.stale_value); stale >= 0) {
        b.last.spoil_text(stale, Slot::value);
    }
    b.stale_value = 0;
    write_difference(b.last, b.frame.tree, batch);
    if (b.on) {
        write_focus(b, batch);
        write_selection(b, batch);
        serve_focus_request(b);
    }
    b.statistics = {.nodes = b.frame.tree.size(), .operations = batch.operations()};
    std::swap(b.frame.tree, b.last);
    b.frame.clear();
    b.pending.clear();
    b.value_requests.clear(); // whom nobody asked about in its frame
    if (!batch.words().empty()) {
        b.port->apply(batch.words(), b.last.arena());
    }
    send_announcements(b);
    return batch.operations() > 0;
}

bool pending() { return !bridge().commands.empty() || bridge().focus_request != 0; }

Statistics statistics() { return bridge().statistics; }

} // namespace mirror
