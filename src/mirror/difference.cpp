#include "mirror/difference.hpp"

#include <algorithm>
#include <bit>
#include <span>

namespace mirror {

void Batch::clear() {
    words_.clear();
    operations_ = 0;
}

void Batch::put(Operation operation) {
    words_.push_back(static_cast<std::uint32_t>(operation));
    ++operations_;
}

void Batch::put(float number) { words_.push_back(std::bit_cast<std::uint32_t>(number)); }

namespace {

std::uint32_t changes(const Node& from, const Node& to) {
    if (from.role != to.role) {
        return mask::everything;
    }
    std::uint32_t changed = 0;
    changed |= from.traits == to.traits ? 0 : mask::states;
    changed |= from.box == to.box ? 0 : mask::box;
    changed |= from.limits == to.limits ? 0 : mask::limits;
    changed |= from.relations == to.relations ? 0 : mask::relations;
    changed |= from.scrolling == to.scrolling ? 0 : mask::scrolling;
    changed |= from.links == to.links ? 0 : mask::links;
    for (std::uint32_t i = 0; i < static_cast<std::uint32_t>(slot_count); ++i) {
        const Text &a = from.texts[i], &b = to.texts[i];
        changed |= a.hash == b.hash && a.length == b.length ? 0 : mask::first_text << i;
    }
    return changed;
}

void write_upsert(const Node& node, std::uint32_t changed, Batch& batch) {
    batch.put(Operation::upsert);
    batch.put(node.key);
    batch.put(changed);
    batch.put(static_cast<std::uint32_t>(node.role));
    if ((changed & mask::states) != 0) {
        const Traits& traits = node.traits;
        batch.put(traits.state);
        batch.put(traits.level | static_cast<std::uint32_t>(traits.popup) << 8 |
                  static_cast<std::uint32_t>(traits.current) << 16 | static_cast<std::uint32_t>(traits.sort) << 24);
    }
    if ((changed & mask::box) != 0) {
        for (const float number : {node.box.x, node.box.y, node.box.width, node.box.height}) {
            batch.put(number);
        }
    }
    if ((changed & mask::limits) != 0) {
        for (const float number : {node.limits.now, node.limits.min, node.limits.max, node.limits.step}) {
            batch.put(number);
        }
    }
    if ((changed & mask::relations) != 0) {
        batch.put(static_cast<std::uint32_t>(node.relations.position));
        batch.put(static_cast<std::uint32_t>(node.relations.set_size));
        batch.put(static_cast<std::uint32_t>(node.relations.columns));
        batch.put(node.relations.controls);
        batch.put(static_cast<std::uint32_t>(node.relations.layer));
    }
    if ((changed & mask::scrolling) != 0) {
        for (const float number : {node.scrolling.x, node.scrolling.y, node.scrolling.width, node.scrolling.height}) {
            batch.put(number);
        }
    }
    if ((changed & mask::links) != 0) {
        for (const Key key : {node.links.labelled_by, node.links.described_by, node.links.error, node.links.tooltip}) {
            batch.put(key);
        }
    }
    for (std::uint32_t i = 0; i < static_cast<std::uint32_t>(slot_count); ++i) {
        if ((changed & mask::first_text << i) != 0) {
            batch.put(node.texts[i].offset);
            batch.put(node.texts[i].length);
        }
    }
}

bool same_shape(const Tree& from, const Tree& to) {
    return std::ranges::equal(from.nodes(), to.nodes(),
                              [](const Node& a, const Node& b) { return a.key == b.key && a.parent == b.parent; });
}

/// The children of every node of a tree, in order. The root's are found under position -1.
class ChildLists {
public:
    explicit ChildLists(const Tree& tree)
        : starts_(static_cast<std::size_t>(tree.size()) + 2) {
        std::vector<int> parents;
        parents.reserve(starts_.size());
        for (const Node& node : tree.nodes()) {
            parents.push_back(node.parent != 0 ? tree.find(node.parent) : -1);
            ++starts_[slot(parents.back()) + 1];
        }
        for (std::size_t i = 1; i < starts_.size(); ++i) {
            starts_[i] += starts_[i - 1];
        }
        keys_.resize(parents.size());
        std::vector<std::size_t> next = starts_;
        for (std::size_t i = 0; i < parents.size(); ++i) {
            keys_[next[slot(parents[i])]++] = tree[static_cast<int>(i)].key;
        }
    }
    std::span<const Key> of(int position) const {
        const std::size_t begin = starts_[slot(position)];
        return {keys_.data() + begin, starts_[slot(position) + 1] - begin};
    }

private:
    static std::size_t slot(int position) { return static_cast<std::size_t>(position + 1); }
    std::vector<std::size_t> starts_;
    std::vector<Key> keys_;
};

void write_children(Key parent, std::span<const Key> children, Batch& batch) {
    batch.put(Operation::children);
    batch.put(parent);
    batch.put(static_cast<std::uint32_t>(children.size()));
    for (const Key child : children) {
        batch.put(child);
    }
}

void write_structure(const Tree& from, const Tree& to, Batch& batch) {
    for (const Node& node : from.nodes()) {
        if (to.find(node.key) < 0) {
            batch.put(Operation::remove);
            batch.put(node.key);
        }
    }
    const ChildLists before(from), after(to);
    if (!std::ranges::equal(before.of(-1), after.of(-1))) {
        write_children(0, after.of(-1), batch);
    }
    for (int i = 0; i < to.size(); ++i) {
        const int old = from.find(to[i].key);
        const auto children = after.of(i);
        if (old < 0 ? !children.empty() : !std::ranges::equal(before.of(old), children)) {
            write_children(to[i].key, children, batch);
        }
    }
}

} // namespace

void write_difference(const Tree& from, const Tree& to, Batch& batch) {
    const bool shape_kept = same_shape(from, to);
    for (int i = 0; i < to.size(); ++i) {
        const int old = shape_kept ? i : from.find(to[i].key);
        const std::uint32_t changed = old < 0 ? mask::everything : changes(from[old], to[i]);
        if (changed != 0) {
            write_upsert(to[i], changed, batch);
        }
    }
    if (!shape_kept) {
        write_structure(from, to, batch);
    }
}

} // namespace mirror
