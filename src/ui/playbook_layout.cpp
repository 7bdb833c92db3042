#include "ui/playbook_layout.hpp"

#include <algorithm>
#include <limits>

namespace ringback::ui {
namespace {

constexpr float card_width = 200;
constexpr float card_height = 50;
constexpr float pill_height = 32;
constexpr float pill_indent = 32;
constexpr float column_gap = 28;
constexpr float first_row = 36; // below the headings
constexpr float above_leaf = 12;
constexpr float between_leaves = 8;
constexpr float below_leaves = 22;
constexpr float below_card = 14; // of a question without leaves
constexpr float trunk = 20;      // from a card's left edge
constexpr float turn = 18;       // how far below a column its line turns
constexpr std::size_t most_in_column = 4;
constexpr auto nowhere = std::numeric_limits<std::size_t>::max();

using playbook::Playbook;

// In-degrees among the questions that can be reached or not: all of them.
std::vector<std::size_t> questions_before(const Playbook& playbook) {
    std::vector<std::size_t> before(playbook.nodes.size());
    for (const playbook::Node& node : playbook.nodes)
        for (const playbook::Answer& answer : node.answers)
            if (!answer.next.is_leaf && answer.next.place < before.size()) ++before[answer.next.place];
    return before;
}

} // namespace

PlaybookLayout::PlaybookLayout(const Playbook& playbook)
    : nodes_(playbook.nodes.size())
    , spots_(playbook.nodes.size()) {
    put_in_order(playbook);
    put_in_columns(playbook);
    place(playbook);
    draw_lines(playbook);
}

// Every question after those that lead to it, else as in the file. A cycle, which a draft may have, is broken there.
void PlaybookLayout::put_in_order(const Playbook& playbook) {
    std::vector<std::size_t> before = questions_before(playbook);
    std::vector<bool> done(before.size());
    while (order_.size() < before.size()) {
        std::size_t next = nowhere;
        for (std::size_t i = 0; i < before.size() && next == nowhere; ++i)
            if (!done[i] && before[i] == 0) next = i;
        for (std::size_t i = 0; i < before.size() && next == nowhere; ++i)
            if (!done[i]) next = i;
        done[next] = true;
        order_.push_back(static_cast<std::uint16_t>(next));
        for (const playbook::Answer& answer : playbook.nodes[next].answers)
            if (!answer.next.is_leaf && answer.next.place < before.size() && before[answer.next.place] > 0)
                --before[answer.next.place];
    }
}

void PlaybookLayout::put_in_columns(const Playbook& playbook) {
    std::size_t in_column = 0;
    for (const std::uint16_t place : order_) {
        const std::string& group = playbook.nodes[place].group;
        const bool full = group.empty() && in_column >= most_in_column;
        if (columns_.empty() || group != columns_.back().heading || full) {
            const float left = static_cast<float>(columns_.size()) * (card_width + column_gap);
            columns_.push_back({group, left, first_row});
            in_column = 0;
        }
        nodes_[place].column = columns_.size() - 1;
        ++in_column;
    }
}

// Whether no question below it in its column leads to the leaf.
bool PlaybookLayout::is_last_to(const Playbook& playbook, std::uint16_t node, std::uint16_t leaf) const {
    const auto from = std::ranges::find(order_, node);
    return std::none_of(from + 1, order_.end(), [&](std::uint16_t later) {
        return nodes_[later].column == nodes_[node].column &&
               std::ranges::any_of(playbook.nodes[later].answers, [&](const playbook::Answer& answer) {
                   return answer.next.is_leaf && answer.next.place == leaf;
               });
    });
}

void PlaybookLayout::hang_leaves(const Playbook& playbook, std::uint16_t node, float& y) {
    const NodeSpot& spot = nodes_[node];
    bool any = false;
    for (const playbook::Answer& answer : playbook.nodes[node].answers) {
        if (!answer.next.is_leaf || answer.next.place >= playbook.leaves.size()) continue;
        const std::uint16_t leaf = answer.next.place;
        const auto hangs = [&](const LeafSpot& each) { return each.leaf == leaf && each.column == spot.column; };
        if (std::ranges::any_of(leaves_, hangs) || !is_last_to(playbook, node, leaf)) continue;
        y += any ? between_leaves : above_leaf;
        any = true;
        leaves_.push_back(
            {leaf, node, spot.column, ImRect({spot.box.Min.x + pill_indent, y}, {spot.box.Max.x, y + pill_height})});
        y += pill_height;
    }
    columns_[spot.column].bottom = y;
    y += any ? below_leaves : below_card;
}

void PlaybookLayout::place(const Playbook& playbook) {
    std::vector<float> pens(columns_.size(), first_row);
    for (const std::uint16_t node : order_) {
        NodeSpot& spot = nodes_[node];
        float& y = pens[spot.column];
        const float left = columns_[spot.column].left;
        spot.box = ImRect({left, y}, {left + card_width, y + card_height});
        y += card_height;
        hang_leaves(playbook, node, y);
        size_ = {std::max(size_.x, spot.box.Max.x), std::max(size_.y, columns_[spot.column].bottom)};
    }
    size_.y += turn + 4;
    for (std::size_t i = 0; i < playbook.nodes.size(); ++i)
        for (const playbook::Answer& answer : playbook.nodes[i].answers) {
            const auto hangs = [&](const LeafSpot& each) {
                return answer.next.is_leaf && each.leaf == answer.next.place && each.column == nodes_[i].column;
            };
            const auto found = std::ranges::find_if(leaves_, hangs);
            spots_[i].push_back(found == leaves_.end() ? nowhere : static_cast<std::size_t>(found - leaves_.begin()));
        }
}

std::vector<ImVec2> PlaybookLayout::corners_to(const NodeSpot& from, std::size_t column, const ImRect& to) const {
    const float x = from.box.Min.x + trunk;
    const float middle = to.GetCenter().y;
    std::vector<ImVec2> corners{{x, from.box.GetCenter().y}};
    if (column == from.column) { // down the trunk, and to the left edge
        corners.push_back({x, middle});
        corners.push_back({to.Min.x, middle});
        return corners;
    }
    float below = 0;
    const auto [first, last] = std::minmax(from.column, column);
    for (std::size_t i = first; i < std::max(last, first + 1); ++i) below = std::max(below, columns_[i].bottom);
    below += turn;
    const float gutter = columns_[column].left - column_gap / 2;
    corners.push_back({x, below});
    corners.push_back({gutter, below});
    corners.push_back({gutter, middle});
    corners.push_back({to.Min.x, middle});
    return corners;
}

void PlaybookLayout::draw_lines(const Playbook& playbook) {
    for (const std::uint16_t node : order_) {
        const auto& answers = playbook.nodes[node].answers;
        for (std::size_t i = 0; i < answers.size(); ++i) {
            const playbook::Target next = answers[i].next;
            const auto answer = static_cast<std::uint8_t>(i);
            if (const auto spot = spot_of(node, answer))
                lines_.push_back({node, answer, corners_to(nodes_[node], leaves_[*spot].column, leaves_[*spot].box)});
            else if (!next.is_leaf && next.place < nodes_.size())
                lines_.push_back(
                    {node, answer, corners_to(nodes_[node], nodes_[next.place].column, nodes_[next.place].box)});
        }
    }
}

std::optional<std::size_t> PlaybookLayout::spot_of(std::uint16_t node, std::uint8_t answer) const {
    const std::size_t spot = node < spots_.size() && answer < spots_[node].size() ? spots_[node][answer] : nowhere;
    return spot == nowhere ? std::nullopt : std::optional(spot);
}

std::vector<ImVec2> PlaybookLayout::way(const playbook::Reasons& because) const {
    std::vector<ImVec2> corners;
    const auto add = [&](ImVec2 corner) {
        const bool again = !corners.empty() && corners.back().x == corner.x && corners.back().y == corner.y;
        if (!again) corners.push_back(corner);
    };
    for (const playbook::Reason& reason : because) {
        const auto line = std::ranges::find_if(
            lines_, [&](const PlaybookLine& each) { return each.node == reason.node && each.answer == reason.answer; });
        if (line == lines_.end()) continue;
        // From question to question in one column the line stays on the trunk.
        const bool to_leaf = spot_of(reason.node, reason.answer).has_value();
        const std::size_t within = line->corners.size() == 3 && !to_leaf ? 2 : line->corners.size();
        for (std::size_t i = 0; i < within; ++i) add(line->corners[i]);
    }
    return corners;
}

} // namespace ringback::ui
