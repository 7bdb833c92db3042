#include "ui/views/playbook_tree.hpp"

#include "mirror/mirror.hpp"
#include "ui/icons.hpp"
#include "ui/views/playbook_lines.hpp"
#include "ui/views/playbook_marks.hpp"
#include "ui/wording.hpp"

#include <algorithm>
#include <cmath>

namespace ringback::ui {
namespace {

constexpr float margin = 32; // around the tree, not zoomed
constexpr float least_zoom = 0.3f;
constexpr float most_zoom = 2;
constexpr float readable_zoom = 0.8f; // the least one by itself
constexpr float pan_step = 80;
constexpr float map_unsettled = -2; // as many frames until the view has moved

// In steps, so that letters are not made in every size between two.
float stepped(float zoom) { return std::clamp(std::floor(zoom * 20 + 0.01f) / 20, least_zoom, most_zoom); }

// Shift and an arrow move the view; plus, minus and 0 zoom.
void serve_keys(PlaybookState& state) {
    if (!ImGui::IsWindowFocused() || ImGui::GetIO().WantTextInput) return;
    const auto pressed = [](ImGuiKeyChord chord) { return ImGui::IsKeyChordPressed(chord, ImGuiInputFlags_Repeat); };
    if (pressed(ImGuiMod_Shift | ImGuiKey_LeftArrow)) ImGui::SetScrollX(ImGui::GetScrollX() - pan_step);
    if (pressed(ImGuiMod_Shift | ImGuiKey_RightArrow)) ImGui::SetScrollX(ImGui::GetScrollX() + pan_step);
    if (pressed(ImGuiMod_Shift | ImGuiKey_UpArrow)) ImGui::SetScrollY(ImGui::GetScrollY() - pan_step);
    if (pressed(ImGuiMod_Shift | ImGuiKey_DownArrow)) ImGui::SetScrollY(ImGui::GetScrollY() + pan_step);
    if (pressed(ImGuiKey_Minus) || pressed(ImGuiKey_KeypadSubtract)) zoom_playbook(state, state.zoom - 0.1f);
    if (pressed(ImGuiKey_Equal) || pressed(ImGuiMod_Shift | ImGuiKey_Equal) || pressed(ImGuiKey_KeypadAdd))
        zoom_playbook(state, state.zoom + 0.1f);
    if (pressed(ImGuiKey_0) || pressed(ImGuiKey_Keypad0)) state.fit = true;
}

void serve_drag(PlaybookState& state) {
    state.pointer_inside = ImGui::IsWindowHovered();
    if (state.pointer_inside && ImGui::IsMouseClicked(ImGuiMouseButton_Left) && !ImGui::IsAnyItemHovered())
        state.panning = true;
    if (!state.panning) return;
    if (!ImGui::IsMouseDown(ImGuiMouseButton_Left)) {
        state.panning = false;
        return;
    }
    ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeAll);
    const ImVec2 moved = ImGui::GetIO().MouseDelta;
    if (moved.x != 0) ImGui::SetScrollX(ImGui::GetScrollX() - moved.x);
    if (moved.y != 0) ImGui::SetScrollY(ImGui::GetScrollY() - moved.y);
}

// As much as fits, but readable; of what does not fit then the beginning, and as much more as it takes to see where the
// path ends.
void fit_into(const TreeCanvas& canvas, const ImRect& area) {
    PlaybookState& state = canvas.context.state.playbook;
    state.fit = false;
    state.map_for = map_unsettled;
    state.centre.reset();
    const ImVec2 size = canvas.layout.size();
    const float share = std::min((area.GetWidth() - 2 * margin) / std::max(size.x, 1.0f),
                                 (area.GetHeight() - margin) / std::max(size.y, 1.0f));
    state.zoom = stepped(std::clamp(share, readable_zoom, 1.0f));
    const auto way = canvas.layout.way(canvas.path.because);
    const ImVec2 end = way.empty() ? ImVec2{} : way.back();
    constexpr ImVec2 of_leaf{200, 30}; // what is to be seen beyond the end of the line
    ImGui::SetScrollX(std::max(0.0f, margin + (end.x + of_leaf.x) * state.zoom - area.GetWidth()));
    ImGui::SetScrollY(std::max(0.0f, margin / 2 + (end.y + of_leaf.y) * state.zoom - area.GetHeight()));
}

void go_to_centre(PlaybookState& state, const ImRect& area) {
    if (!state.centre) return;
    ImGui::SetScrollX(margin + state.centre->x * state.zoom - area.GetWidth() / 2);
    ImGui::SetScrollY(margin / 2 + state.centre->y * state.zoom - area.GetHeight() / 2);
    state.centre.reset();
}

} // namespace

const PlaybookLayout& playbook_layout(const Context& context) {
    PlaybookState& state = context.state.playbook;
    const playbook::Playbook& playbook = shown_playbook(context);
    const std::string sign = shown_sign(context);
    if (!state.layout || state.layout_of != sign) {
        state.fit = state.fit || !state.layout_of.starts_with(playbook.id + ' ');
        state.layout.emplace(playbook);
        state.layout_of = sign;
        state.found.clear();
    }
    return *state.layout;
}

void zoom_playbook(PlaybookState& state, float zoom) {
    const float before = state.zoom;
    state.zoom = std::clamp(std::round(zoom * 20) / 20, least_zoom, most_zoom);
    if (state.zoom == before) return;
    state.map_for = map_unsettled;
    if (state.centre) return;
    state.centre = state.middle;
}

void pinch_playbook(PlaybookState& state, float factor) {
    state.pinched *= factor;
    const float before = state.zoom;
    zoom_playbook(state, before * state.pinched);
    if (state.zoom != before) state.pinched = 1;
}

std::string node_name(const playbook::Playbook& playbook, std::uint16_t node, const LitPath& path) {
    const playbook::Node& question = playbook.nodes[node];
    std::string name = question.rule.empty() ? question.question : question.rule + ", " + question.question;
    if (const playbook::Reason* reason = path.at(node)) name += ' ' + answer_words(playbook, *reason);
    return name;
}

std::string leaf_name(const playbook::Playbook& playbook, std::uint16_t leaf, std::size_t count) {
    return playbook.leaves[leaf].label + ", " + count_text(count, "prospect", "prospects");
}

const char* icon_of_leaf(const playbook::Leaf& leaf) {
    const bool fixed = leaf.channel.kind == playbook::ChannelRule::Kind::fixed;
    return icon_of_technique(leaf.technique, fixed ? std::optional(leaf.channel.channel) : std::nullopt);
}

void draw_playbook_tree(const Context& context, const ImRect& area, const LitPath& path) {
    PlaybookState& state = context.state.playbook;
    const PlaybookLayout& layout = playbook_layout(context);
    const playbook::Playbook& playbook = shown_playbook(context);
    ImGui::SetCursorScreenPos(area.Min);
    ImGui::PushStyleColor(ImGuiCol_ChildBg, 0u);
    ImGui::BeginChild("tree", area.GetSize(), ImGuiChildFlags_None,
                      ImGuiWindowFlags_HorizontalScrollbar | ImGuiWindowFlags_NoSavedSettings);
    ImGui::PopStyleColor();
    mirror::window_role(mirror::Role::region, "Tree");
    TreeCanvas canvas{context, layout, playbook, *state.survey, path, {}, state.zoom, area};
    if (state.fit) fit_into(canvas, area);
    canvas.zoom = state.zoom;
    serve_keys(state);
    serve_drag(state);
    go_to_centre(state, area);
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    canvas.origin = {corner.x + margin, corner.y + margin / 2};
    state.middle = ImVec2{(area.GetCenter().x - canvas.origin.x) / state.zoom,
                          (area.GetCenter().y - canvas.origin.y) / state.zoom};
    state.view = ImRect({(area.Min.x - canvas.origin.x) / state.zoom, (area.Min.y - canvas.origin.y) / state.zoom},
                        {(area.Max.x - canvas.origin.x) / state.zoom, (area.Max.y - canvas.origin.y) / state.zoom});
    draw_tree_headings(canvas);
    paint_tree_lines(canvas);
    paint_lit_path(canvas);
    for (const std::uint16_t node : layout.order()) {
        draw_tree_question(canvas, node);
        for (std::size_t spot = 0; spot < layout.leaves().size(); ++spot)
            if (layout.leaves()[spot].below == node) draw_tree_leaf(canvas, spot);
    }
    const ImVec2 end = canvas.at(layout.size());
    ImGui::SetCursorScreenPos({end.x + margin, end.y + margin / 2});
    ImGui::Dummy({0, 0});
    ImGui::EndChild();
}

} // namespace ringback::ui
