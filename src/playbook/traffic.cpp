#include "playbook/traffic.hpp"

#include <algorithm>

namespace ringback::playbook {

void Traffic::begin(const Playbook& playbook) {
    ways_.clear();
    numbers_.clear();
    taken_.clear();
    nodes_.assign(playbook.nodes.size(), 0);
    leaves_.assign(playbook.leaves.size(), 0);
    first_branch_.clear();
    std::size_t branches = 0;
    for (const Node& node : playbook.nodes) {
        first_branch_.push_back(branches);
        branches += node.answers.size();
    }
    branches_.assign(branches, 0);
}

void Traffic::put(std::size_t prospect, const Reasons& because, std::uint16_t leaf) {
    if (prospect >= taken_.size()) taken_.resize(prospect + 1, nowhere);
    const std::uint32_t way = way_of(because, leaf);
    std::uint32_t& taken = taken_[prospect];
    if (taken == way) return;
    if (taken != nowhere) count(taken, static_cast<std::size_t>(-1));
    taken = way;
    count(way, 1);
}

void Traffic::shrink(std::size_t size) {
    for (std::size_t prospect = size; prospect < taken_.size(); ++prospect)
        if (taken_[prospect] != nowhere) count(taken_[prospect], static_cast<std::size_t>(-1));
    taken_.resize(std::min(size, taken_.size()));
}

std::uint32_t Traffic::way_of(const Reasons& because, std::uint16_t leaf) {
    const auto add = [&](std::size_t value) { bytes_ += static_cast<char>(static_cast<unsigned char>(value & 0xff)); };
    bytes_.clear();
    for (const Reason& reason : because) {
        add(reason.node);
        add(reason.node >> 8U);
        add(reason.answer);
    }
    add(leaf);
    add(leaf >> 8U);
    const auto [found, fresh] = numbers_.try_emplace(bytes_, static_cast<std::uint32_t>(ways_.size()));
    if (fresh) {
        Way way{{}, leaf};
        for (const Reason& reason : because) way.steps.push_back({reason.node, reason.answer});
        ways_.push_back(std::move(way));
    }
    return found->second;
}

// `by` is 1, or its negative as an unsigned number: sums wrap round.
void Traffic::count(std::uint32_t way, std::size_t by) {
    for (const Step& step : ways_[way].steps) {
        nodes_[step.node] += by;
        branches_[first_branch_[step.node] + step.answer] += by;
    }
    leaves_[ways_[way].leaf] += by;
}

template <class Goes>
std::vector<std::size_t> Traffic::who(Goes&& goes) const {
    std::vector<bool> wanted;
    wanted.reserve(ways_.size());
    for (const Way& way : ways_) wanted.push_back(goes(way));
    std::vector<std::size_t> found;
    for (std::size_t prospect = 0; prospect < taken_.size(); ++prospect)
        if (taken_[prospect] != nowhere && wanted[taken_[prospect]]) found.push_back(prospect);
    return found;
}

std::vector<std::size_t> Traffic::who_at_node(std::size_t node) const {
    return who([&](const Way& way) {
        return std::ranges::any_of(way.steps, [&](const Step& step) { return step.node == node; });
    });
}

std::vector<std::size_t> Traffic::who_on_branch(std::size_t node, std::size_t answer) const {
    return who([&](const Way& way) {
        return std::ranges::any_of(way.steps,
                                   [&](const Step& step) { return step.node == node && step.answer == answer; });
    });
}

std::vector<std::size_t> Traffic::who_at_leaf(std::size_t leaf) const {
    return who([&](const Way& way) { return way.leaf == leaf; });
}

} // namespace ringback::playbook
