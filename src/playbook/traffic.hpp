// Owns: where in the tree of a playbook the prospects are: how many, and which, at every question, on every branch and
// at every leaf. Must not know: how they got there (recommend.hpp), screens.
#pragma once

#include "playbook/advice.hpp"
#include "playbook/playbook.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace ringback::playbook {

// Counts follow each prospect that moves, so that nobody has to be walked again to draw them. Prospects are known by
// their place in Model::prospects().
class Traffic {
public:
    // Forgets everybody; from now on of this playbook, which must outlive the traffic.
    void begin(const Playbook& playbook);
    // The prospect goes this way now.
    void put(std::size_t prospect, const Reasons& because, std::uint16_t leaf);
    // Keeps the first `count` prospects only.
    void shrink(std::size_t count);

    std::size_t at_node(std::size_t node) const { return nodes_[node]; }
    std::size_t on_branch(std::size_t node, std::size_t answer) const {
        return branches_[first_branch_[node] + answer];
    }
    std::size_t at_leaf(std::size_t leaf) const { return leaves_[leaf]; }

    // Who is there, by place; asks about everybody, so once for a click and not in a frame.
    std::vector<std::size_t> who_at_node(std::size_t node) const;
    std::vector<std::size_t> who_on_branch(std::size_t node, std::size_t answer) const;
    std::vector<std::size_t> who_at_leaf(std::size_t leaf) const;

private:
    // Of the ways through a tree only few are gone: each is kept once, and of a prospect the number of its way.
    struct Step {
        std::uint16_t node = 0;
        std::uint8_t answer = 0;
    };
    struct Way {
        std::vector<Step> steps;
        std::uint16_t leaf = 0;
    };
    static constexpr std::uint32_t nowhere = static_cast<std::uint32_t>(-1);

    std::uint32_t way_of(const Reasons& because, std::uint16_t leaf);
    void count(std::uint32_t way, std::size_t by);
    template <class Goes>
    std::vector<std::size_t> who(Goes&& goes) const;

    std::vector<Way> ways_;
    std::unordered_map<std::string, std::uint32_t> numbers_; // of ways, by their bytes
    std::string bytes_;
    std::vector<std::uint32_t> taken_; // by prospect
    std::vector<std::size_t> nodes_;
    std::vector<std::size_t> branches_;
    std::vector<std::size_t> first_branch_; // of each node in branches_
    std::vector<std::size_t> leaves_;
};

} // namespace ringback::playbook
