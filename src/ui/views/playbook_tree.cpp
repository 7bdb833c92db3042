#include "ui/views/playbook_tree.hpp"

#include "mirror/mirror.hpp"
#include "playbook/wording.hpp"
#include "ui/icons.hpp"
#include "ui/widgets/hit_area.hpp"
#include "ui/wording.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace ringback::ui {
namespace {

constexpr float margin = 32; // around the tree, not zoomed
constexpr float least_zoom = 0.3f;
constexpr float most_zoom = 2;
constexpr float readable_zoom = 0.8f; // the least one by itself
constexpr float bend = 8;
constexpr float pan_step = 80;

TextStyle zoomed(const TextStyle& style, float zoom) { return {style.weight, style.size * zoom, style.line * zoom}; }

// In steps, so that letters are not made in every size between two.
float stepped(float zoom) { return std::clamp(std::floor(zoom * 20 + 0.01f) / 20, least_zoom, most_zoom); }

// What the draw functions share: where the tree lies and what of it is seen.
struct Canvas {
    const Context& context;
    const PlaybookLayout& layout;
    const playbook::Playbook& playbook;
    const playbook::Survey& survey;
    const LitPath& path;
    ImVec2 origin;
    float zoom;
    ImRect seen;

    ImVec2 at(ImVec2 point) const { return {origin.x + point.x * zoom, origin.y + point.y * zoom}; }
    ImRect at(const ImRect& box) const { return {at(box.Min), at(box.Max)}; }
    const Look& look() const { return context.look; }
    const Palette& palette() const { return context.palette(); }
};

void path_through(const Canvas& canvas, std::span<const ImVec2> corners) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->PathClear();
    for (std::size_t i = 0; i < corners.size(); ++i) {
        const ImVec2 corner = canvas.at(corners[i]);
        if (i == 0 || i + 1 == corners.size()) {
            list->PathLineTo(corner);
            continue;
        }
        const ImVec2 before = canvas.at(corners[i - 1]);
        const ImVec2 after = canvas.at(corners[i + 1]);
        const auto toward = [&](ImVec2 other) {
            const ImVec2 way{other.x - corner.x, other.y - corner.y};
            const float length = std::max(0.001f, std::hypot(way.x, way.y));
            const float share = std::min(bend * canvas.zoom, length / 2) / length;
            return ImVec2{corner.x + way.x * share, corner.y + way.y * share};
        };
        list->PathLineTo(toward(before));
        list->PathBezierQuadraticCurveTo(corner, toward(after), 5);
    }
}

bool is_seen(const Canvas& canvas, std::span<const ImVec2> corners) {
    ImRect box(canvas.at(corners.front()), canvas.at(corners.front()));
    for (const ImVec2 corner : corners) box.Add(canvas.at(corner));
    box.Expand(8);
    return canvas.seen.Overlaps(box);
}

void paint_lines(const Canvas& canvas) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    for (const PlaybookLine& line : canvas.layout.lines()) {
        if (!is_seen(canvas, line.corners)) continue;
        path_through(canvas, line.corners);
        list->PathStroke(canvas.palette().line_strong, ImDrawFlags_None, 1.5f);
    }
}

// The glow of the lit path (look.md): each width as one path, since translucent pieces double.
void paint_lit(const Canvas& canvas) {
    struct Stroke {
        float width, share;
    };
    static constexpr std::array<Stroke, 3> strokes{{{13, 0.07f}, {7, 0.16f}, {2.5f, 1}}};
    const std::vector<ImVec2> way = canvas.layout.way(canvas.path.because);
    if (way.size() < 2) return;
    ImDrawList* list = ImGui::GetWindowDrawList();
    for (const Stroke& stroke : strokes) {
        path_through(canvas, way);
        list->PathStroke(faded(canvas.palette().accent_mark, stroke.share), ImDrawFlags_None,
                         stroke.width * std::max(canvas.zoom, 0.6f));
    }
}

void open(const Canvas& canvas, PlaybookPlace place) { canvas.context.state.playbook.opened = place; }

// What the search has found.
void ring_found(const Canvas& canvas, PlaybookPlace place, const ImRect& box, float radius) {
    const PlaybookState& state = canvas.context.state.playbook;
    const auto found = std::ranges::find(state.found, place);
    if (found == state.found.end()) return;
    const bool at_it = static_cast<std::size_t>(found - state.found.begin()) == state.found_at;
    canvas.look().stroke(box, canvas.palette().accent_mark, radius, at_it ? 3.0f : 1.5f);
}

// Whose advice the question follows: the credits of its answers, else of its leaves.
std::string question_credit(const playbook::Playbook& playbook, std::uint16_t place) {
    std::vector<std::string> credits;
    const auto add = [&](const std::vector<std::string>& more) {
        for (const std::string& credit : more)
            if (!std::ranges::contains(credits, credit)) credits.push_back(credit);
    };
    for (const playbook::Answer& answer : playbook.nodes[place].answers) {
        add(answer.says.credits);
        if (answer.next.is_leaf && answer.next.place < playbook.leaves.size())
            add(playbook.leaves[answer.next.place].credits);
    }
    return playbook::credit_text(credits);
}

void draw_node(const Canvas& canvas, std::uint16_t place) {
    const ImRect box = canvas.at(canvas.layout.nodes()[place].box);
    const playbook::Node& node = canvas.playbook.nodes[place];
    const playbook::Reason* reason = canvas.path.at(place);
    const std::string count = std::to_string(canvas.survey.traffic().at_node(place));
    ImGui::PushID(static_cast<int>(place));
    const Hit hit =
        hit_area("question", box,
                 {.role = mirror::Role::button,
                  .name = node_name(canvas.playbook, place, canvas.path),
                  .description = count_text(canvas.survey.traffic().at_node(place), "prospect", "prospects"),
                  .popup = mirror::Popup::dialog});
    ImGui::PopID();
    if (hit.pressed) open(canvas, {false, place});
    if (!canvas.seen.Overlaps(box)) return;
    const Look& look = canvas.look();
    const Palette& p = canvas.palette();
    const float zoom = canvas.zoom;
    const bool decides = reason != nullptr && &canvas.path.because[canvas.path.because.size() - 1] == reason;
    const ImU32 ground = reason == nullptr ? p.bg_card : decides ? p.accent_soft : p.accent_softer;
    look.fill(box, p.bg_sheet, 8 * zoom);
    look.fill(box, hit.hovered ? p.bg_hover : ground, 8 * zoom);
    look.edge(box, 8 * zoom);
    ring_found(canvas, {false, place}, box, 8 * zoom);
    if (hit.focused) look.focus_ring(box, 8 * zoom);
    if (zoom < 0.45f) return;
    const float left = box.Min.x + 36 * zoom;
    const float room = box.Max.x - 10 * zoom - left;
    look.paint({box.Min.x + 10 * zoom, box.Min.y + 7 * zoom}, zoomed(type::small_strong, zoom),
               reason != nullptr ? p.accent_text : p.text_tertiary, node.rule);
    look.paint_cut({left, box.Min.y + 5 * zoom}, room, zoomed(type::dense_medium, zoom),
                   reason != nullptr ? p.text_primary : p.text_secondary,
                   node.brief.empty() ? std::string_view(node.question) : std::string_view(node.brief));
    const TextStyle below = zoomed(type::small, zoom);
    const float y = box.Min.y + 26 * zoom;
    look.paint_right({box.Max.x - 10 * zoom, y}, below, p.text_tertiary, count);
    const float words = room - look.width(below, count) - 8 * zoom;
    if (reason == nullptr) {
        look.paint_cut({left, y}, words, below, p.text_tertiary, question_credit(canvas.playbook, place));
        return;
    }
    const std::string answer = answer_words(canvas.playbook, *reason);
    const std::size_t comma = std::min(answer.find(','), answer.size());
    const TextStyle strong = zoomed(type::small_strong, zoom);
    const float said = look.paint_cut({left, y}, words, strong, decides ? p.accent_text : p.text_primary,
                                      std::string_view(answer).substr(0, comma));
    if (comma < answer.size())
        look.paint_cut({left + said, y}, words - said, below, p.text_secondary, std::string_view(answer).substr(comma));
}

// How many more or fewer by the values that are tried out.
std::int64_t change_at(const Canvas& canvas, std::size_t spot, std::size_t count) {
    const PlaybookState& state = canvas.context.state.playbook;
    if (!state.effect || state.trial == nullptr) return 0;
    return static_cast<std::int64_t>(count_at_spot(*state.trial, canvas.layout, spot)) -
           static_cast<std::int64_t>(count);
}

void paint_change(const Canvas& canvas, const ImRect& box, const std::string& words) {
    const Look& look = canvas.look();
    const TextStyle style = zoomed(type::micro, canvas.zoom);
    const float width = look.width(style, words) + 10 * canvas.zoom;
    const ImRect badge({box.Max.x - width + 6 * canvas.zoom, box.Min.y - 10 * canvas.zoom},
                       {box.Max.x + 6 * canvas.zoom, box.Min.y + 8 * canvas.zoom});
    look.fill(badge, canvas.palette().bg_sheet, 5 * canvas.zoom);
    look.fill(badge, canvas.palette().warn_soft, 5 * canvas.zoom);
    look.paint_centred(badge, style, canvas.palette().warn_text, words);
}

void paint_leaf(const Canvas& canvas, const ImRect& box, const playbook::Leaf& leaf, std::size_t count, bool lit,
                const Hit& hit) {
    const Look& look = canvas.look();
    const Palette& p = canvas.palette();
    const float zoom = canvas.zoom;
    const float radius = box.GetHeight() / 2;
    if (lit) {
        for (const auto& [grow, share] : {std::pair{5.0f, 0.07f}, std::pair{2.5f, 0.16f}}) {
            ImRect glow = box;
            glow.Expand(grow * zoom);
            look.fill(glow, faded(p.accent_mark, share), radius + grow * zoom);
        }
        look.fill(box, hit.hovered ? p.accent_fill_hover : p.accent_fill, radius);
    } else {
        look.fill(box, hit.hovered ? p.bg_hover : p.bg_raised, radius);
        look.stroke(box, p.line_strong, radius, 1.5f);
    }
    if (hit.focused) look.focus_ring(box, radius);
    if (zoom < 0.45f) return;
    const ImU32 ink = lit ? p.accent_on : count > 0 ? p.text_primary : p.text_tertiary;
    const TextStyle strong = zoomed(type::dense_strong, zoom);
    const std::string figure = std::to_string(count);
    const float y = box.GetCenter().y - strong.line / 2;
    look.icon({box.Min.x + 16 * zoom, box.GetCenter().y}, icon_of_leaf(leaf), 14 * zoom, ink);
    look.paint_right({box.Max.x - 13 * zoom, y}, strong, ink, figure);
    const float left = box.Min.x + 29 * zoom;
    look.paint_cut({left, y}, box.Max.x - 20 * zoom - look.width(strong, figure) - left,
                   zoomed(type::dense_medium, zoom), ink, leaf.label);
}

void draw_leaf(const Canvas& canvas, std::size_t spot) {
    const LeafSpot& place = canvas.layout.leaves()[spot];
    const playbook::Leaf& leaf = canvas.playbook.leaves[place.leaf];
    const ImRect box = canvas.at(place.box);
    const std::size_t count = count_at_spot(canvas.survey, canvas.layout, spot);
    const std::int64_t change = change_at(canvas, spot, count);
    const std::string words = change == 0 ? "" : (change > 0 ? "+" : "\xE2\x88\x92") + std::to_string(std::abs(change));
    ImGui::PushID(static_cast<int>(spot));
    const Hit hit = hit_area("leaf", box,
                             {.role = mirror::Role::button,
                              .name = leaf_name(canvas.playbook, place.leaf, count),
                              .description = change == 0 ? "" : words + " by the change",
                              .popup = mirror::Popup::dialog});
    ImGui::PopID();
    if (hit.pressed) open(canvas, {true, place.leaf});
    if (!canvas.seen.Overlaps(box)) return;
    const auto& because = canvas.path.because;
    const bool lit =
        canvas.path.prospect != nullptr && because.size() > 0 &&
        canvas.layout.spot_of(because[because.size() - 1].node, because[because.size() - 1].answer) == spot;
    paint_leaf(canvas, box, leaf, count, lit, hit);
    ring_found(canvas, {true, place.leaf}, box, box.GetHeight() / 2);
    if (!words.empty() && canvas.zoom >= 0.45f) paint_change(canvas, box, words);
}

void draw_headings(const Canvas& canvas) {
    if (canvas.zoom < 0.45f) return;
    for (const PlaybookColumn& column : canvas.layout.columns())
        if (!column.heading.empty())
            canvas.look().heading(canvas.at(ImVec2{column.left, 2}), 2, zoomed(type::small_strong, canvas.zoom),
                                  canvas.palette().text_secondary, column.heading);
}

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

// As much as fits, but readable; what does not fit then begins where the path ends.
void fit_into(const Canvas& canvas, const ImRect& area) {
    PlaybookState& state = canvas.context.state.playbook;
    state.fit = false;
    const ImVec2 size = canvas.layout.size();
    const float share = std::min((area.GetWidth() - 2 * margin) / std::max(size.x, 1.0f),
                                 (area.GetHeight() - margin) / std::max(size.y, 1.0f));
    state.zoom = stepped(std::clamp(share, readable_zoom, 1.0f));
    if (share >= state.zoom) return;
    const auto way = canvas.layout.way(canvas.path.because);
    if (!way.empty()) state.centre = way.back();
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
    if (state.zoom == before || state.centre) return;
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
    Canvas canvas{context, layout, playbook, *state.survey, path, {}, state.zoom, area};
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
    draw_headings(canvas);
    paint_lines(canvas);
    paint_lit(canvas);
    for (const std::uint16_t node : layout.order()) {
        draw_node(canvas, node);
        for (std::size_t spot = 0; spot < layout.leaves().size(); ++spot)
            if (layout.leaves()[spot].below == node) draw_leaf(canvas, spot);
    }
    const ImVec2 end = canvas.at(layout.size());
    ImGui::SetCursorScreenPos({end.x + margin, end.y + margin / 2});
    ImGui::Dummy({0, 0});
    ImGui::EndChild();
}

} // namespace ringback::ui
