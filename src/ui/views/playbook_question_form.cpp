#include "ui/views/playbook_question_form.hpp"

#include "mirror/mirror.hpp"
#include "playbook/edit.hpp"
#include "playbook/wording.hpp"
#include "ui/icons.hpp"
#include "ui/views/playbook_condition_form.hpp"
#include "ui/views/playbook_form.hpp"
#include "ui/widgets/button.hpp"
#include "ui/wording.hpp"

#include <string>
#include <vector>

namespace ringback::ui {
namespace {

using playbook::FactId;
using playbook::FactType;
using playbook::Playbook;

std::vector<std::string> fact_names() {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < playbook::fact_count; ++i) {
        const playbook::FactInfo info = playbook::fact_info(FactId{i});
        names.push_back(std::string(info.label) + ", " + std::string(info.name));
    }
    return names;
}

std::string_view type_words(FactType type) {
    switch (type) {
    case FactType::flag: return "yes or no";
    case FactType::count: return "a count";
    case FactType::business_days: return "business days";
    case FactType::day: return "a day";
    case FactType::choice: return "one of some words";
    }
    return {};
}

std::vector<std::string> target_names(const Playbook& playbook) {
    std::vector<std::string> names;
    for (const playbook::Leaf& leaf : playbook.leaves) names.push_back(leaf.label);
    for (const playbook::Node& node : playbook.nodes) names.push_back("Question: " + node.question);
    return names;
}

std::size_t place_of(const Playbook& playbook, playbook::Target target) {
    return target.is_leaf ? target.place : playbook.leaves.size() + target.place;
}

playbook::Target target_at(const Playbook& playbook, std::size_t place) {
    const bool leaf = place < playbook.leaves.size();
    return {leaf, static_cast<std::uint16_t>(leaf ? place : place - playbook.leaves.size())};
}

void choose(const PlaybookPen& pen, PlaybookPlace place) { pen.context.state.playbook.edited = place; }

void draw_answer_buttons(PlaybookPen& pen, std::uint16_t node, std::size_t number) {
    const Look& look = pen.context.look;
    const auto answer = static_cast<std::uint8_t>(number);
    float x = pen.at.x;
    const auto button = [&](const char* id, std::string_view label, const char* icon) {
        const Button made{.id = id, .label = label, .icon = icon, .kind = ButtonKind::ghost, .size = ButtonSize::small};
        const bool pressed = draw_button(look, {x, pen.at.y}, made);
        x += button_width(look, made) + 4;
        return pressed;
    };
    if (button("ask", "Ask more here", icon::plus)) {
        std::uint16_t added = 0;
        pen.draft.edit({}, [&](Playbook& playbook) { added = playbook::insert_question(playbook, node, answer); });
        return choose(pen, {false, added});
    }
    if (button("leaf", "New leaf", icon::plus)) {
        std::uint16_t added = 0;
        pen.draft.edit({}, [&](Playbook& playbook) { added = playbook::insert_leaf(playbook, node, answer); });
        return choose(pen, {true, added});
    }
    if (pen.playbook().nodes[node].answers.size() > 1 && button("remove", "Remove", icon::trash_2))
        pen.draft.edit({}, [&](Playbook& playbook) { playbook::remove_answer(playbook, node, answer); });
}

void draw_answer(PlaybookPen& pen, std::uint16_t node, std::size_t number) {
    const Look& look = pen.context.look;
    const auto& answers = pen.playbook().nodes[node].answers;
    const bool last = number + 1 == answers.size();
    const std::string title = last ? "Otherwise" : "Answer " + std::to_string(number + 1);
    ImGui::PushID(static_cast<int>(number));
    {
        const mirror::Scope group(mirror::Role::group, title, ImGui::GetID("answer"));
        look.text(pen.at, type::small_strong, pen.context.palette().text_secondary, title);
        pen.at.y += 22;
        if (!last) {
            draw_condition_form(pen, node, number);
        }
        const float half = (pen.width - 8) / 2;
        std::string label = answers[number].label;
        const Field field{.id = "label", .label = "Answer"};
        if (draw_field(look, pen.at, half, field, label))
            pen.draft.edit("label" + std::to_string(number),
                           [&](Playbook& playbook) { playbook.nodes[node].answers[number].label = label; });
        const auto names = target_names(pen.playbook());
        const std::size_t now = place_of(pen.playbook(), pen.playbook().nodes[node].answers[number].next);
        if (const auto wish =
                pen.choice({pen.at.x + half + 8, pen.at.y}, half, {.id = "next", .label = "Leads to"}, names, now))
            pen.draft.edit({}, [&](Playbook& playbook) {
                playbook.nodes[node].answers[number].next = target_at(playbook, *wish);
            });
        pen.at.y += field_height(field) + 6;
        draw_answer_buttons(pen, node, number);
        pen.at.y += 40;
    }
    ImGui::PopID();
}

// Behind another answer, wherever that is.
void draw_question_move(PlaybookPen& pen, std::uint16_t node) {
    const auto places = answers_but(pen.playbook(), node);
    std::size_t now = places.size();
    for (std::size_t i = 0; i < places.size(); ++i) {
        const playbook::Target next = pen.playbook().nodes[places[i].node].answers[places[i].answer].next;
        if (!next.is_leaf && next.place == node && now == places.size()) now = i;
    }
    const Field field{
        .id = "asked after", .label = "Asked after", .help = "Moved, its last answer leads on to what stood there"};
    if (const auto wish = pen.choice(field, answer_names(pen.playbook(), places), now))
        pen.draft.edit({}, [&](Playbook& playbook) {
            playbook::move_question(playbook, node, places[*wish].node, places[*wish].answer);
        });
}

void draw_question_buttons(PlaybookPen& pen, std::uint16_t node) {
    const Look& look = pen.context.look;
    float x = pen.at.x;
    float y = pen.at.y;
    const auto button = [&](const char* id, std::string_view label, const char* icon, bool disabled = false) {
        const Button made{.id = id, .label = label, .icon = icon, .kind = ButtonKind::neutral, .disabled = disabled};
        const float w = button_width(look, made);
        if (x > pen.at.x && x + w > pen.at.x + pen.width) {
            x = pen.at.x;
            y += 40;
        }
        const bool pressed = draw_button(look, {x, y}, made);
        x += w + 8;
        return pressed;
    };
    if (button("answer", "Add an answer", icon::plus))
        pen.draft.edit({}, [&](Playbook& playbook) { playbook::add_answer(playbook, node); });
    if (button("earlier", "Ask earlier", icon::arrow_up))
        pen.draft.edit({}, [&](Playbook& playbook) { playbook::ask_earlier(playbook, node); });
    if (button("later", "Ask later", icon::arrow_down))
        pen.draft.edit({}, [&](Playbook& playbook) { playbook::ask_later(playbook, node); });
    if (button("remove question", "Remove the question", icon::trash_2, pen.playbook().nodes.size() < 2)) {
        pen.draft.edit({}, [&](Playbook& playbook) { playbook::remove_question(playbook, node); });
        pen.context.state.playbook.edited.reset();
    }
    pen.at.y = y + 44;
}

} // namespace

float draw_question_form(const Context& context, std::uint16_t node, ImVec2 at, float width) {
    PlaybookPen pen{context, *context.state.playbook.draft, at, width};
    ImGui::PushID(static_cast<int>(node));
    pen.text({.id = "question", .label = "Question"}, [node](auto& p) -> auto& { return p.nodes[node].question; });
    const FactId fact = pen.playbook().nodes[node].fact;
    const std::string help =
        "It is " + std::string(type_words(playbook::fact_info(fact).type)) + ", worked out from the record";
    const Field field{.id = "fact", .label = "Asks about", .help = help};
    if (const auto wish = pen.choice(field, fact_names(), fact.place))
        pen.draft.edit({}, [&](Playbook& playbook) { playbook::ask_about(playbook, node, FactId{*wish}); });
    pen.text({.id = "group", .label = "Heading in the tree"}, [node](auto& p) -> auto& { return p.nodes[node].group; });
    for (std::size_t i = 0; node < pen.playbook().nodes.size() && i < pen.playbook().nodes[node].answers.size(); ++i)
        draw_answer(pen, node, i);
    draw_question_move(pen, node);
    draw_question_buttons(pen, node);
    ImGui::PopID();
    return pen.at.y - at.y;
}

} // namespace ringback::ui
