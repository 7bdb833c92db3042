#include "mirror/relations.hpp"

#include <algorithm>
#include <string>

namespace mirror {

namespace {

Tree& tree() { return bridge().frame.tree; }

/// Node of an item, window, drawn text or scope; -1: not in this frame.
int node_with_id(ImGuiID id) {
    for (const Key key : {id, key_of_drawn_id(id), key_of_scope_id(id)}) {
        if (const int found = tree().find(key); found >= 0) {
            return found;
        }
    }
    const auto& nodes = tree().nodes(); // a table's row is also the item that spans it
    const auto found = std::ranges::find_if(nodes, [id](const Node& node) { return node.item == id; });
    return found != nodes.end() ? static_cast<int>(found - nodes.begin()) : -1;
}

/// The description repeats the error for pages on which it is not drawn: the end of it, the hint, is kept.
void drop_error_words(int position, std::uint32_t hint_length) {
    const std::string_view words = tree().text(position, Slot::description);
    if (words.size() > hint_length) {
        tree().set_text(position, Slot::description, std::string(words.substr(words.size() - hint_length)));
    }
}

} // namespace

Key key_of_drawn_id(ImGuiID id) { return derive_key(id, 0xD4A3u); }

Key key_of_scope_id(ImGuiID id) { return derive_key(id, 0x5C0FEu); }

void relate(int node, Relation relation, ImGuiID target, std::uint32_t hint_length) {
    if (target != 0) {
        bridge().frame.relations.push_back({node, relation, target, hint_length});
    }
}

void relate_tooltip(const ImGuiWindow& window, int node) {
    const ImGuiContext& g = *GImGui;
    for (int i = g.CurrentWindowStack.Size - 1; i >= 0; --i) {
        if (g.CurrentWindowStack[i].Window == &window) {
            const ImGuiID item = g.CurrentWindowStack[i].ParentLastItemDataBackup.ID;
            if (const int owner = item != 0 ? node_with_id(item) : -1; owner >= 0) {
                tree()[owner].links.tooltip = tree()[node].key;
            }
            return;
        }
    }
}

void settle_relations() {
    for (const PendingRelation& pending : bridge().frame.relations) {
        const int target = node_with_id(pending.target);
        if (target < 0) {
            continue;
        }
        const Key key = tree()[target].key;
        Node& node = tree()[pending.node];
        switch (pending.relation) {
        case Relation::controls: node.relations.controls = key; break;
        case Relation::labelled_by: node.links.labelled_by = key; break;
        case Relation::described_by: node.links.described_by = key; break;
        case Relation::tooltip: node.links.tooltip = key; break;
        case Relation::error:
            node.links.error = key;
            drop_error_words(pending.node, pending.hint_length);
            break;
        }
    }
}

} // namespace mirror
