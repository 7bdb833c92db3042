#include "ui/views/playbook_outline.hpp"

#include "mirror/mirror.hpp"
#include "playbook/sentences.hpp"
#include "playbook/wording.hpp"
#include "ui/icons.hpp"
#include "ui/views/playbook_tree.hpp"
#include "ui/widgets/hit_area.hpp"
#include "ui/wording.hpp"

#include <algorithm>
#include <string>

namespace ringback::ui {
namespace {

constexpr float widest = 920;

struct Pen {
    const Context& context;
    const playbook::Playbook& playbook;
    const playbook::Survey& survey;
    const LitPath& path;
    float left, right, y;
};

float row_height(const Context& context) { return context.phone() ? 52.0f : 36.0f; }

std::string capitalised(std::string words) {
    if (!words.empty() && words.front() >= 'a' && words.front() <= 'z')
        words.front() = static_cast<char>(words.front() - 'a' + 'A');
    return words;
}

// The path told in words, question by question.
void draw_story(Pen& pen) {
    if (pen.path.prospect == nullptr || pen.path.because.size() == 0) return;
    const Look& look = pen.context.look;
    const Palette& p = pen.context.palette();
    const Moment& moment = pen.context.moment;
    const float width = pen.right - pen.left;
    const std::string name = display_name(*pen.path.prospect);
    look.heading_paragraph({pen.left, pen.y}, 2, width, type::title, p.text_primary,
                           "The path of " + name + " leads to " + pen.playbook.leaves[pen.path.leaf].label);
    pen.y += look.paragraph_height(width, type::title,
                                   "The path of " + name + " leads to " + pen.playbook.leaves[pen.path.leaf].label) +
             6;
    const playbook::Witness witness{*pen.path.prospect, moment.now, *moment.user_zone};
    std::string story;
    for (const playbook::Reason& reason : pen.path.because)
        if (!pen.playbook.nodes[reason.node].answers[reason.answer].says.title.empty())
            story += (story.empty() ? "" : " ") + playbook::reason_sentence(pen.playbook, reason, witness);
    story += (story.empty() ? "" : " ") + pen.playbook.leaves[pen.path.leaf].why;
    pen.y += look.paragraph({pen.left, pen.y}, width, type::dense, p.text_secondary, story) + 20;
}

bool is_folded(const Pen& pen, const playbook::Node& node) {
    return std::ranges::contains(pen.context.state.playbook.folded, node.id);
}

void toggle(const Pen& pen, const playbook::Node& node) {
    auto& folded = pen.context.state.playbook.folded;
    if (std::erase(folded, node.id) == 0) folded.push_back(node.id);
}

void draw_question(Pen& pen, std::uint16_t place, const ImRect& box) {
    const Look& look = pen.context.look;
    const Palette& p = pen.context.palette();
    const playbook::Node& node = pen.playbook.nodes[place];
    const playbook::Reason* reason = pen.path.at(place);
    const bool folded = is_folded(pen, node);
    const std::string count = std::to_string(pen.survey.traffic().at_node(place));
    const Hit hit = hit_area("question", box,
                             {.role = mirror::Role::treeitem,
                              .name = node_name(pen.playbook, place, pen.path),
                              .description = count_text(pen.survey.traffic().at_node(place), "prospect", "prospects"),
                              .level = 1,
                              .expanded = !folded});
    if (hit.focused) look.focus_ring(box, 8);
    if (reason != nullptr) look.fill(box, p.accent_softer, 8);
    if (hit.hovered) look.fill(box, p.bg_hover, 8);
    const float y = box.GetCenter().y - 10;
    look.icon({box.Min.x + 14, box.GetCenter().y}, folded ? icon::chevron_right : icon::chevron_down, 14,
              p.text_secondary);
    look.paint({box.Min.x + 28, y + 2}, type::small_strong, reason != nullptr ? p.accent_text : p.text_tertiary,
               node.rule);
    look.paint_right({box.Max.x - 12, y}, type::dense, p.text_secondary, count);
    const std::string answer = reason == nullptr ? std::string() : answer_words(pen.playbook, *reason);
    const float room = box.Max.x - 60 - (box.Min.x + 64);
    const float said = answer.empty() ? 0 : std::min(room * 0.5f, look.width(type::dense, answer));
    look.paint_cut({box.Min.x + 64, y}, room - said - 16, type::dense_medium, p.text_primary, node.question);
    if (said > 0) look.paint_cut({box.Max.x - 60 - said, y}, said + 1, type::dense, p.accent_text, answer);
    const bool unfolds =
        ImGui::IsItemFocused() && ImGui::IsKeyPressed(folded ? ImGuiKey_RightArrow : ImGuiKey_LeftArrow);
    if (hit.pressed || unfolds) toggle(pen, node);
}

std::string target_words(const Pen& pen, playbook::Target next) {
    if (next.is_leaf) return pen.playbook.leaves[next.place].label;
    const playbook::Node& node = pen.playbook.nodes[next.place];
    return "go on with " + (node.rule.empty() ? std::string() : node.rule + ", ") + node.question;
}

// Answers in a row that say the same and lead to the same place, told as one: up to, and without, this one.
std::uint8_t end_of_alike(const playbook::Node& node, std::uint8_t number) {
    const playbook::Answer& first = node.answers[number];
    std::uint8_t end = number;
    while (end < node.answers.size() && node.answers[end].label == first.label &&
           node.answers[end].next.is_leaf == first.next.is_leaf && node.answers[end].next.place == first.next.place)
        ++end;
    return end;
}

void draw_answers(Pen& pen, std::uint16_t place, std::uint8_t number, std::uint8_t end, const ImRect& box) {
    const Look& look = pen.context.look;
    const Palette& p = pen.context.palette();
    const playbook::Answer& answer = pen.playbook.nodes[place].answers[number];
    const playbook::Reason* reason = pen.path.at(place);
    const bool lit = reason != nullptr && reason->answer >= number && reason->answer < end;
    std::size_t count = 0;
    for (std::uint8_t i = number; i < end; ++i) count += pen.survey.traffic().on_branch(place, i);
    const std::string words = capitalised(answer.label) + ": " + target_words(pen, answer.next);
    const Hit hit = hit_area("answer", box,
                             {.role = mirror::Role::treeitem,
                              .name = words + ", " + count_text(count, "prospect", "prospects"),
                              .description = lit ? "On the path of " + display_name(*pen.path.prospect) : "",
                              .level = 2,
                              .selected = lit});
    if (lit) look.fill(box, answer.next.is_leaf ? p.accent_soft : p.accent_softer, 8);
    if (hit.hovered) look.fill(box, p.bg_hover, 8);
    const float y = box.GetCenter().y - 10;
    if (answer.next.is_leaf)
        look.icon({box.Min.x + 76, box.GetCenter().y}, icon_of_leaf(pen.playbook.leaves[answer.next.place]), 14,
                  lit ? p.accent_text : p.text_secondary);
    const float left = box.Min.x + (answer.next.is_leaf ? 90.0f : 68.0f);
    look.paint_cut({left, y}, box.Max.x - 60 - left, lit ? type::dense_strong : type::dense,
                   lit || answer.next.is_leaf ? p.text_primary : p.text_secondary, words);
    look.paint_right({box.Max.x - 12, y}, answer.next.is_leaf ? type::dense_strong : type::dense,
                     count > 0 ? p.text_primary : p.text_tertiary, std::to_string(count));
    if (hit.focused) look.focus_ring(box, 8);
    if (hit.pressed) pen.context.state.playbook.opened = PlaybookPlace{answer.next.is_leaf, answer.next.place};
}

void draw_questions(Pen& pen) {
    const PlaybookLayout& layout = playbook_layout(pen.context);
    const mirror::Scope tree(mirror::Role::tree, "Questions of " + pen.playbook.name, ImGui::GetID("outline"));
    const float height = row_height(pen.context);
    std::size_t column = layout.columns().size();
    for (const std::uint16_t place : layout.order()) {
        if (layout.nodes()[place].column != column) {
            column = layout.nodes()[place].column;
            const std::string& heading = layout.columns()[column].heading;
            if (!heading.empty())
                pen.context.look.paint({pen.left, pen.y + 10}, type::small_strong, pen.context.palette().text_secondary,
                                       heading);
            pen.y += heading.empty() ? 8.0f : 34.0f;
        }
        ImGui::PushID(place);
        draw_question(pen, place, ImRect({pen.left, pen.y}, {pen.right, pen.y + height}));
        pen.y += height + 2;
        const playbook::Node& node = pen.playbook.nodes[place];
        for (std::uint8_t i = 0; i < node.answers.size() && !is_folded(pen, node);) {
            const std::uint8_t end = end_of_alike(node, i);
            ImGui::PushID(i);
            draw_answers(pen, place, i, end, ImRect({pen.left, pen.y}, {pen.right, pen.y + height}));
            ImGui::PopID();
            pen.y += height + 2;
            i = end;
        }
        ImGui::PopID();
    }
}

} // namespace

float draw_playbook_outline(const Context& context, ImVec2 at, float width, const LitPath& path) {
    Pen pen{
        context, shown_playbook(context), *context.state.playbook.survey, path, at.x, at.x + std::min(width, widest),
        at.y};
    draw_story(pen);
    draw_questions(pen);
    return pen.y - at.y + 16;
}

} // namespace ringback::ui
