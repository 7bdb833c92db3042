#include "ui/views/playbook_marks.hpp"

#include "mirror/mirror.hpp"
#include "playbook/wording.hpp"
#include "ui/icons.hpp"
#include "ui/views/playbook_tree.hpp"
#include "ui/widgets/hit_area.hpp"
#include "ui/wording.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ringback::ui {
namespace {

void open(const TreeCanvas& canvas, PlaybookPlace place) { canvas.context.state.playbook.opened = place; }

// What the search has found.
void ring_found(const TreeCanvas& canvas, PlaybookPlace place, const ImRect& box, float radius) {
    const PlaybookState& state = canvas.context.state.playbook;
    const auto found = std::ranges::find(state.found, place);
    if (found == state.found.end()) return;
    const bool at_it = static_cast<std::size_t>(found - state.found.begin()) == state.found_at;
    canvas.look().stroke(box, canvas.palette().accent_mark, radius, at_it ? 3.0f : 1.5f);
}

// Whose advice the question follows, by family name: of its answers, else of its leaves.
std::string question_authors(const playbook::Playbook& playbook, std::uint16_t place) {
    std::vector<std::string> credits;
    const auto add = [&](const std::vector<std::string>& more) {
        credits.insert(credits.end(), more.begin(), more.end());
    };
    for (const playbook::Answer& answer : playbook.nodes[place].answers) {
        add(answer.says.credits);
        if (answer.next.is_leaf && answer.next.place < playbook.leaves.size())
            add(playbook.leaves[answer.next.place].credits);
    }
    std::vector<std::string_view> names;
    for (const std::string& credit : credits) {
        std::string_view name = playbook::author_of(credit);
        name.remove_prefix(std::min(name.find(' ') + 1, name.size()));
        if (!name.empty() && !std::ranges::contains(names, name)) names.push_back(name);
    }
    if (names.size() > 3) return "All four authors";
    std::string text;
    for (const std::string_view name : names) text.append(text.empty() ? "" : ", ").append(name);
    return text;
}

// How many more or fewer by the values that are tried out.
std::int64_t change_at(const TreeCanvas& canvas, std::size_t spot, std::size_t count) {
    const PlaybookState& state = canvas.context.state.playbook;
    if (!state.effect || state.trial == nullptr) return 0;
    return static_cast<std::int64_t>(count_at_spot(*state.trial, canvas.layout, spot)) -
           static_cast<std::int64_t>(count);
}

void paint_change(const TreeCanvas& canvas, const ImRect& box, const std::string& words) {
    const Look& look = canvas.look();
    const TextStyle style = canvas.zoomed(type::micro);
    const float width = look.width(style, words) + 10 * canvas.zoom;
    const ImRect badge({box.Max.x - width + 6 * canvas.zoom, box.Min.y - 10 * canvas.zoom},
                       {box.Max.x + 6 * canvas.zoom, box.Min.y + 8 * canvas.zoom});
    look.fill(badge, canvas.palette().bg_sheet, 5 * canvas.zoom);
    look.fill(badge, canvas.palette().warn_soft, 5 * canvas.zoom);
    look.paint_centred(badge, style, canvas.palette().warn_text, words);
}

void paint_leaf(const TreeCanvas& canvas, const ImRect& box, const playbook::Leaf& leaf, std::size_t count, bool lit,
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
    if (!canvas.has_words()) return;
    const ImU32 ink = lit ? p.accent_on : count > 0 ? p.text_primary : p.text_tertiary;
    const TextStyle strong = canvas.zoomed(type::dense_strong);
    const std::string figure = std::to_string(count);
    const float y = box.GetCenter().y - strong.line / 2;
    look.icon({box.Min.x + 16 * zoom, box.GetCenter().y}, icon_of_leaf(leaf), 14 * zoom, ink);
    look.paint_right({box.Max.x - 13 * zoom, y}, strong, ink, figure);
    const float left = box.Min.x + 29 * zoom;
    look.paint_cut({left, y}, box.Max.x - 20 * zoom - look.width(strong, figure) - left,
                   canvas.zoomed(type::dense_medium), ink, leaf.label);
}

void paint_question_words(const TreeCanvas& canvas, std::uint16_t place, const ImRect& box, bool decides) {
    const Look& look = canvas.look();
    const Palette& p = canvas.palette();
    const float zoom = canvas.zoom;
    const playbook::Node& node = canvas.playbook.nodes[place];
    const playbook::Reason* reason = canvas.path.at(place);
    const std::string count = std::to_string(canvas.survey.traffic().at_node(place));
    const float left = box.Min.x + 36 * zoom;
    const float room = box.Max.x - 10 * zoom - left;
    look.paint({box.Min.x + 10 * zoom, box.Min.y + 7 * zoom}, canvas.zoomed(type::small_strong),
               reason != nullptr ? p.accent_text : p.text_tertiary, node.rule);
    look.paint_cut({left, box.Min.y + 5 * zoom}, room, canvas.zoomed(type::dense_medium),
                   reason != nullptr ? p.text_primary : p.text_secondary,
                   node.brief.empty() ? std::string_view(node.question) : std::string_view(node.brief));
    const TextStyle below = canvas.zoomed(type::small);
    const float y = box.Min.y + 26 * zoom;
    look.paint_right({box.Max.x - 10 * zoom, y}, below, p.text_tertiary, count);
    const float words = room - look.width(below, count) - 8 * zoom;
    if (reason == nullptr) {
        look.paint_cut({left, y}, words, below, p.text_tertiary, question_authors(canvas.playbook, place));
        return;
    }
    const std::string answer = answer_words(canvas.playbook, *reason);
    const std::size_t comma = std::min(answer.find(','), answer.size());
    const TextStyle strong = canvas.zoomed(type::small_strong);
    const float said = look.paint_cut({left, y}, words, strong, decides ? p.accent_text : p.text_primary,
                                      std::string_view(answer).substr(0, comma));
    if (comma < answer.size())
        look.paint_cut({left + said, y}, words - said, below, p.text_secondary, std::string_view(answer).substr(comma));
}

void paint_question(const TreeCanvas& canvas, std::uint16_t place, const ImRect& box, const Hit& hit) {
    const playbook::Reason* reason = canvas.path.at(place);
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
    if (canvas.has_words()) paint_question_words(canvas, place, box, decides);
}

} // namespace

void draw_tree_question(const TreeCanvas& canvas, std::uint16_t place) {
    const ImRect box = canvas.at(canvas.layout.nodes()[place].box);
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
    paint_question(canvas, place, box, hit);
}

void draw_tree_leaf(const TreeCanvas& canvas, std::size_t spot) {
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
    if (!words.empty() && canvas.has_words()) paint_change(canvas, box, words);
}

void draw_tree_headings(const TreeCanvas& canvas) {
    if (!canvas.has_words()) return;
    for (const PlaybookColumn& column : canvas.layout.columns())
        if (!column.heading.empty())
            canvas.look().heading(canvas.at(ImVec2{column.left, 2}), 2, canvas.zoomed(type::small_strong),
                                  canvas.palette().text_secondary, column.heading);
}

} // namespace ringback::ui
