#include "ui/views/playbook_map.hpp"

#include "mirror/mirror.hpp"
#include "ui/icons.hpp"
#include "ui/text_match.hpp"
#include "ui/views/playbook_tree.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/hit_area.hpp"
#include "ui/wording.hpp"

#include <algorithm>
#include <optional>
#include <string>

namespace ringback::ui {
namespace {

constexpr float map_width = 150;
constexpr float map_most_height = 96;
constexpr float map_padding = 8;
constexpr float map_edge = 16; // from the tree's edges
constexpr float map_step = 8;
constexpr float zoom_step = 0.1f;

void show_place(const Context& context, PlaybookPlace place) {
    const PlaybookLayout& layout = playbook_layout(context);
    if (!place.is_leaf) {
        context.state.playbook.centre = layout.nodes()[place.place].box.GetCenter();
        return;
    }
    const auto spot = std::ranges::find(layout.leaves(), place.place, &LeafSpot::leaf);
    if (spot != layout.leaves().end()) context.state.playbook.centre = spot->box.GetCenter();
}

// A question by its words, its number, and the fact that it asks about; a leaf by its label and technique.
void find(const Context& context) {
    PlaybookState& state = context.state.playbook;
    const playbook::Playbook& playbook = shown_playbook(context);
    state.found.clear();
    state.found_at = 0;
    const auto words = query_words(state.query);
    if (words.empty()) return;
    const auto look_in = [&](bool is_leaf, std::size_t place, const std::string& text) {
        if (fit(folded_with_origin(text).text, words) > 0)
            state.found.push_back({is_leaf, static_cast<std::uint16_t>(place)});
    };
    for (const std::uint16_t i : playbook_layout(context).order()) {
        const playbook::Node& node = playbook.nodes[i];
        const playbook::FactInfo fact = playbook::fact_info(node.fact);
        look_in(false, i,
                node.question + ' ' + node.brief + ' ' + node.rule + ' ' + std::string(fact.label) + ' ' +
                    std::string(fact.name));
    }
    for (std::size_t i = 0; i < playbook.leaves.size(); ++i)
        look_in(true, i, playbook.leaves[i].label + ' ' + playbook.leaves[i].technique + ' ' + playbook.leaves[i].rule);
    if (!state.found.empty()) show_place(context, state.found.front());
}

void step_found(const Context& context) {
    PlaybookState& state = context.state.playbook;
    if (state.found.empty()) return;
    state.found_at = (state.found_at + 1) % state.found.size();
    show_place(context, state.found[state.found_at]);
}

void draw_search(const Context& context, ImVec2 at, float width) {
    PlaybookState& state = context.state.playbook;
    const bool enter = ImGui::IsKeyPressed(ImGuiKey_Enter, false) && ImGui::GetIO().WantTextInput;
    const Field field{.id = "find",
                      .label = "Find a question, a leaf or a fact",
                      .hint = width < 260 ? "Find" : "Find a question, a leaf or a fact",
                      .input_mode = "search",
                      .label_hidden = true,
                      .icon = icon::search,
                      .search = true};
    if (draw_field(context.look, at, width, field, state.query))
        find(context);
    else if (enter)
        step_found(context);
    if (state.query.empty() || context.phone()) return;
    const std::string words = state.found.empty() ? "Nothing found"
                                                  : std::to_string(state.found_at + 1) + " of " +
                                                        std::to_string(state.found.size()) + ", Enter for the next";
    const float said = context.look.width(type::small, words);
    const ImVec2 inside{at.x + width - said - 12, at.y + field_height(field) / 2 - 8};
    const bool fits = context.look.width(type::field, state.query) + said + 60 < width;
    if (fits) context.look.paint(inside, type::small, context.palette().text_secondary, words);
    mirror::text(ImRect(inside, {inside.x + said, inside.y + 16}), words, mirror::Role::status, 0,
                 ImGui::GetID("found"));
}

void draw_zoom(const Context& context, ImVec2 right_top) {
    PlaybookState& state = context.state.playbook;
    const Look& look = context.look;
    const ButtonSize size = context.phone() ? ButtonSize::touch : ButtonSize::normal;
    const float side = button_height(size);
    float x = right_top.x - side;
    const mirror::Scope group(mirror::Role::group, "Zoom", ImGui::GetID("zoom"));
    if (draw_button(
            look, {x, right_top.y},
            {.id = "fit", .icon = icon::maximize, .kind = ButtonKind::ghost, .size = size, .name = "Fit to screen"}))
        state.fit = true;
    x -= side + 4;
    if (draw_button(look, {x, right_top.y},
                    {.id = "in", .icon = icon::plus, .kind = ButtonKind::ghost, .size = size, .name = "Zoom in"}))
        zoom_playbook(state, state.zoom + zoom_step);
    const std::string percent = std::to_string(static_cast<int>(state.zoom * 100 + 0.5f)) + " %";
    x -= 52;
    const ImRect box({x, right_top.y}, {x + 52, right_top.y + side});
    look.paint_centred(box, type::small_strong, context.palette().text_primary, percent);
    mirror::text(box, percent, mirror::Role::status, 0, ImGui::GetID("percent"));
    x -= side;
    if (draw_button(look, {x, right_top.y},
                    {.id = "out", .icon = icon::minus, .kind = ButtonKind::ghost, .size = size, .name = "Zoom out"}))
        zoom_playbook(state, state.zoom - zoom_step);
}

// Where it covers nothing, from the right; none where there is no such place. It stays for as long as the zoom does:
// the map does not jump while the tree is moved.
std::optional<float> map_right(const Context& context, const ImRect& tree, ImVec2 card) {
    PlaybookState& state = context.state.playbook;
    if (state.map_for == state.zoom) return state.map_right;
    const PlaybookLayout& layout = playbook_layout(context);
    const auto to_screen = [&](const ImRect& box) {
        const auto x = [&](float at) { return tree.Min.x + (at - state.view.Min.x) * state.zoom; };
        const auto y = [&](float at) { return tree.Min.y + (at - state.view.Min.y) * state.zoom; };
        return ImRect({x(box.Min.x), y(box.Min.y)}, {x(box.Max.x), y(box.Max.y)});
    };
    const auto covered = [&](float right) {
        const ImRect place({right - card.x, tree.Max.y - map_edge - card.y}, {right, tree.Max.y - map_edge});
        const auto hit = [&](const auto& spot) { return place.Overlaps(to_screen(spot.box)); };
        return std::ranges::any_of(layout.nodes(), hit) || std::ranges::any_of(layout.leaves(), hit);
    };
    float right = tree.Max.x - map_edge;
    const float least = tree.Min.x + map_edge + card.x;
    while (right > least && covered(right)) right -= map_step;
    state.map_for = state.map_for < 0 ? state.map_for + 1 : state.zoom;
    state.map_right = right > least ? std::optional(right - tree.Max.x) : std::nullopt;
    return state.map_right;
}

} // namespace

float playbook_tools_height(const Context& context) { return context.phone() ? 48.0f : 36.0f; }

void draw_playbook_tools(const Context& context, const ImRect& area) {
    const float zoom = context.phone() ? 200.0f : 152.0f;
    draw_search(context, area.Min, area.GetWidth() - zoom - 16);
    draw_zoom(context, {area.Max.x, area.GetCenter().y - (context.phone() ? 24.0f : 16.0f)});
}

void draw_playbook_map(const Context& context, const ImRect& tree, const LitPath& path) {
    PlaybookState& state = context.state.playbook;
    const PlaybookLayout& layout = playbook_layout(context);
    const ImVec2 size = layout.size();
    const bool all_seen =
        state.view.Min.x <= 0 && state.view.Min.y <= 0 && state.view.Max.x >= size.x && state.view.Max.y >= size.y;
    if (all_seen || context.phone() || tree.GetHeight() < 2 * map_most_height) return;
    const float share = std::min(map_width / size.x, map_most_height / size.y);
    const ImVec2 around{size.x * share + 2 * map_padding, size.y * share + 2 * map_padding};
    const auto right = map_right(context, tree, around);
    if (!right) return;
    const ImVec2 corner{tree.Max.x + *right - around.x + map_padding, tree.Max.y - map_edge - around.y + map_padding};
    const ImRect map(corner, {corner.x + size.x * share, corner.y + size.y * share});
    ImRect card = map;
    card.Expand(map_padding);
    ImGui::SetCursorScreenPos(card.Min);
    ImGui::BeginChild("map", card.GetSize(), ImGuiChildFlags_None,
                      ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBackground);
    const Look& look = context.look;
    const Palette& p = context.palette();
    look.shadow(card, 12, 1);
    look.fill(card, p.bg_card, 12);
    const Hit hit = hit_area("whole", card, {.role = mirror::Role::none});
    const auto on_map = [&](const ImRect& box) {
        return ImRect({corner.x + box.Min.x * share, corner.y + box.Min.y * share},
                      {corner.x + box.Max.x * share, corner.y + box.Max.y * share});
    };
    for (std::uint16_t i = 0; i < layout.nodes().size(); ++i)
        look.fill(on_map(layout.nodes()[i].box), path.at(i) != nullptr ? p.accent_line : p.bg_track, 2);
    for (const LeafSpot& spot : layout.leaves())
        look.fill(on_map(spot.box), path.prospect != nullptr && spot.leaf == path.leaf ? p.accent_fill : p.bg_track, 2);
    ImRect frame = on_map(state.view);
    frame.ClipWith(card);
    look.fill(frame, faded(p.accent_soft, 0.4f), 4);
    look.stroke(frame, p.accent_mark, 4, 1.5f);
    mirror::text(card, "Small map of the tree", mirror::Role::image);
    if (hit.held) {
        const ImVec2 mouse = ImGui::GetIO().MousePos;
        state.centre = ImVec2{(mouse.x - corner.x) / share, (mouse.y - corner.y) / share};
    }
    ImGui::EndChild();
}

} // namespace ringback::ui
