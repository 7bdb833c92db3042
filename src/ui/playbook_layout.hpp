// Owns: where the questions and leaves of a playbook stand when it is drawn as a tree in columns, and the lines between
// them; in design pixels from the tree's upper left corner. Must not know: zoom, colours, ImGui windows.
#pragma once

#include "imgui.h"
#include "imgui_internal.h" // ImRect
#include "playbook/advice.hpp"
#include "playbook/playbook.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace ringback::ui {

// A leaf as it hangs below a question. One that several questions of a column lead to hangs below the last of them;
// those of another column have it once more.
struct LeafSpot {
    std::uint16_t leaf = 0;
    std::uint16_t below = 0; // this question
    std::size_t column = 0;
    ImRect box;
};

struct NodeSpot {
    std::size_t column = 0;
    ImRect box;
};

struct PlaybookColumn {
    std::string heading; // may be empty
    float left = 0;
    float bottom = 0; // of its lowest box
};

// One answer's way to what it leads to: corners in order, from the trunk below the question.
struct PlaybookLine {
    std::uint16_t node = 0;
    std::uint8_t answer = 0;
    std::vector<ImVec2> corners;
};

class PlaybookLayout {
public:
    // `playbook` without faults, or one in whose broken parts some answers lead nowhere new: every question is drawn.
    explicit PlaybookLayout(const playbook::Playbook& playbook);

    const std::vector<PlaybookColumn>& columns() const { return columns_; }
    const std::vector<NodeSpot>& nodes() const { return nodes_; } // by place in the playbook
    const std::vector<LeafSpot>& leaves() const { return leaves_; }
    const std::vector<PlaybookLine>& lines() const { return lines_; }
    // Questions in the order in which they are read: column by column, from above.
    const std::vector<std::uint16_t>& order() const { return order_; }
    // Where this answer's leaf hangs; none where it leads to a question.
    std::optional<std::size_t> spot_of(std::uint16_t node, std::uint8_t answer) const;
    // The way of a prospect as one line from the first question to its leaf.
    std::vector<ImVec2> way(const playbook::Reasons& because) const;
    ImVec2 size() const { return size_; }

private:
    void put_in_order(const playbook::Playbook& playbook);
    void put_in_columns(const playbook::Playbook& playbook);
    void place(const playbook::Playbook& playbook);
    void hang_leaves(const playbook::Playbook& playbook, std::uint16_t node, float& y);
    void draw_lines(const playbook::Playbook& playbook);
    std::vector<ImVec2> corners_to(const NodeSpot& from, std::size_t column, const ImRect& to) const;
    bool is_last_to(const playbook::Playbook& playbook, std::uint16_t node, std::uint16_t leaf) const;

    std::vector<PlaybookColumn> columns_;
    std::vector<NodeSpot> nodes_;
    std::vector<LeafSpot> leaves_;
    std::vector<PlaybookLine> lines_;
    std::vector<std::uint16_t> order_;
    std::vector<std::vector<std::size_t>> spots_; // by node and answer, in leaves_
    ImVec2 size_{};
};

} // namespace ringback::ui
