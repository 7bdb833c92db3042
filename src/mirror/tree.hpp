// The nodes of one frame in drawing order (a parent before its children), their texts and an index by key.
// Must not know where the nodes come from nor where they go.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "mirror/node.hpp"
#include "mirror/plain_list.hpp"

namespace mirror {

/// Mixes values into a key; never 0.
Key derive_key(Key seed, std::uint32_t value);
Key derive_key(Key seed, std::string_view words);

/// Open addressing from key to position. Grows by itself.
class KeyIndex {
public:
    void clear();
    void insert(Key key, int position);
    int find(Key key) const; ///< -1: not there

private:
    void grow();
    struct Entry {
        Key key = 0;
        int position = -1;
    };
    std::vector<Entry> entries_;
    std::size_t used_ = 0;
};

class Tree {
public:
    void clear();
    /// Appends a node; a key that is taken already is replaced by one derived from it. `parent` -1: the root.
    int add(Key key, int parent, Role role, const ImRect& rect);
    int size() const { return static_cast<int>(nodes_.size()); }
    Node& operator[](int position) { return nodes_[static_cast<std::size_t>(position)]; }
    const Node& operator[](int position) const { return nodes_[static_cast<std::size_t>(position)]; }
    int find(Key key) const { return index_.find(key); }
    const PlainList<Node>& nodes() const { return nodes_; }

    void set_text(int position, Slot slot, std::string_view words);
    /// The same where the hash is known already.
    void set_text(int position, Slot slot, std::string_view words, std::uint32_t hash);
    static std::uint32_t hash_of(std::string_view words);
    std::string_view text(int position, Slot slot) const;
    /// Adds words to the name, after a space where there is one already.
    void append_name(int position, std::string_view words);
    std::string_view arena() const { return {arena_.data(), arena_.size()}; }

    /// Makes the text differ from every other, so that a comparison finds it changed.
    void spoil_text(int position, Slot slot);

    /// Makes the node (not its ancestors) cover `rect`.
    void cover(int position, const ImRect& rect);

private:
    PlainList<Node> nodes_;
    PlainList<char> arena_;
    KeyIndex index_;
};

} // namespace mirror
