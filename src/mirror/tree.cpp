#include "mirror/tree.hpp"

#include <algorithm>
#include <string>

namespace mirror {

Key derive_key(Key seed, std::uint32_t value) {
    const Key key = ImHashData(&value, sizeof value, seed);
    return key != 0 ? key : 1;
}

Key derive_key(Key seed, std::string_view words) {
    const Key key = ImHashData(words.data(), words.size(), seed ^ 0x51ED27u);
    return key != 0 ? key : 1;
}

void KeyIndex::clear() {
    std::fill(entries_.begin(), entries_.end(), Entry{});
    used_ = 0;
}

void KeyIndex::grow() {
    std::vector<Entry> old(std::max<std::size_t>(256, entries_.size() * 2));
    old.swap(entries_);
    used_ = 0;
    for (const Entry& entry : old) {
        if (entry.position >= 0) {
            insert(entry.key, entry.position);
        }
    }
}

void KeyIndex::insert(Key key, int position) {
    if ((used_ + 1) * 2 > entries_.size()) {
        grow();
    }
    const std::size_t mask = entries_.size() - 1;
    std::size_t slot = (key * 2654435761u) & mask;
    while (entries_[slot].position >= 0) {
        slot = (slot + 1) & mask;
    }
    entries_[slot] = {key, position};
    ++used_;
}

int KeyIndex::find(Key key) const {
    if (entries_.empty()) {
        return -1;
    }
    const std::size_t mask = entries_.size() - 1;
    for (std::size_t slot = (key * 2654435761u) & mask;; slot = (slot + 1) & mask) {
        if (entries_[slot].position < 0) {
            return -1;
        }
        if (entries_[slot].key == key) {
            return entries_[slot].position;
        }
    }
}

void Tree::clear() {
    nodes_.clear();
    arena_.clear();
    index_.clear();
}

int Tree::add(Key key, int parent, Role role, const ImRect& rect) {
    while (key == 0 || index_.find(key) >= 0) {
        key = derive_key(key, 0xD0B1Eu);
    }
    const int position = size();
    nodes_.push_back({});
    Node& node = nodes_.back();
    node.key = key;
    node.role = role;
    node.rect = rect;
    node.origin = rect.Min;
    ImVec2 from;
    if (parent >= 0) {
        const Node& above = nodes_[static_cast<std::size_t>(parent)];
        node.parent = above.key;
        from = above.origin;
    }
    node.box = {rect.Min.x - from.x, rect.Min.y - from.y, ImMax(0.0f, rect.GetWidth()), ImMax(0.0f, rect.GetHeight())};
    index_.insert(key, position);
    return position;
}

std::uint32_t Tree::hash_of(std::string_view words) { return ImHashData(words.data(), words.size(), 7); }

void Tree::set_text(int position, Slot slot, std::string_view words) {
    set_text(position, slot, words, words.empty() ? 0 : hash_of(words));
}

void Tree::set_text(int position, Slot slot, std::string_view words, std::uint32_t hash) {
    Text& text = (*this)[position].texts[static_cast<std::size_t>(slot)];
    if (words.empty()) {
        text = {};
        return;
    }
    text.hash = hash;
    text.offset = static_cast<std::uint32_t>(arena_.size());
    text.length = static_cast<std::uint32_t>(words.size());
    arena_.append(words);
}

std::string_view Tree::text(int position, Slot slot) const {
    const Text& text = (*this)[position].text(slot);
    return arena().substr(text.offset, text.length);
}

void Tree::append_name(int position, std::string_view words) {
    if (words.empty()) {
        return;
    }
    std::string name(text(position, Slot::name));
    if (!name.empty()) {
        name += ' ';
    }
    name += words;
    set_text(position, Slot::name, name);
}

void Tree::spoil_text(int position, Slot slot) {
    (*this)[position].texts[static_cast<std::size_t>(slot)].length = UINT32_MAX;
}

void Tree::cover(int position, const ImRect& rect) {
    Node& node = (*this)[position];
    node.box.width = ImMax(node.box.width, rect.Max.x - node.origin.x);
    node.box.height = ImMax(node.box.height, rect.Max.y - node.origin.y);
}

} // namespace mirror
