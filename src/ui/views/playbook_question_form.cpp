#include "ui/views/playbook_question_form.hpp"

#include "mirror/mirror.hpp"
#include "playbook/edit.hpp"
#include "playbook/wording.hpp"
#include "ui/icons.hpp"
#include "ui/playbook_draft.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/field.hpp"
#include "ui/wording.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <vector>

namespace ringback::ui {
namespace {

using playbook::Comparison;
using playbook::FactId;
using playbook::FactType;
using playbook::Operand;
using playbook::Playbook;

constexpr float gap = 12;

struct Pen {
    const Context& context;
    PlaybookDraft& draft;
    ImVec2 at;
    float width;

    const Playbook& playbook() const { return draft.playbook(); }
    bool narrow() const { return width < 520; }
};

// A field for a text of the draft; `set(playbook)` gives the text to change.
template <class Set>
void text_field(Pen& pen, const char* id, std::string_view label, Set&& set, std::string_view help = {}) {
    std::string value = set(pen.playbook());
    const Field field{.id = id, .label = label, .help = help};
    if (draw_field(pen.context.look, pen.at, pen.width, field, value))
        pen.draft.edit(id + std::to_string(pen.context.state.playbook.edited->place),
                       [&](Playbook& playbook) { set(playbook) = value; });
    pen.at.y += field_height(field) + gap;
}

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

std::vector<std::string_view> views(const std::vector<std::string>& texts) { return {texts.begin(), texts.end()}; }

std::optional<std::size_t> select(Pen& pen, ImVec2 at, float width, const char* id, std::string_view label,
                                  const std::vector<std::string>& options, std::size_t chosen) {
    const auto seen = views(options);
    return draw_select(pen.context.look, at, width, {.id = id, .label = label}, seen, chosen);
}

// --- the condition ---

struct Wording {
    Comparison comparison;
    std::string_view of_counts, of_days;
};
constexpr std::array<Wording, 6> wordings{{{Comparison::is, "is", "is"},
                                           {Comparison::unknown, "is not known", "is not known"},
                                           {Comparison::less_than, "is less than", "is before"},
                                           {Comparison::at_most, "is at most", "is on or before"},
                                           {Comparison::more_than, "is more than", "is after"},
                                           {Comparison::at_least, "is at least", "is on or after"}}};

std::size_t wordings_for(FactType type) {
    return type == FactType::flag || type == FactType::choice ? 2 : wordings.size();
}

// What a fact may be compared with: constants of its words, the parameters of its kind, the facts of its type.
struct Side {
    std::string words;
    Operand operand;
};
std::vector<Side> sides_for(const Playbook& playbook, FactId fact) {
    std::vector<Side> sides;
    const FactType type = playbook::fact_info(fact).type;
    const auto constant = [&](playbook::FactValue value) {
        sides.push_back({playbook::value_text(fact, value), {Operand::Kind::constant, value, 0, {}}});
    };
    if (type == FactType::flag)
        for (const int value : {1, 0}) constant(value);
    for (playbook::FactValue value = 0; type == FactType::choice && !playbook::choice_word(fact, value).empty();
         ++value)
        constant(value);
    const bool figure = type == FactType::count || type == FactType::business_days;
    for (playbook::FactValue value = 0; figure && value <= 10; ++value) constant(value);
    for (std::size_t i = 0; figure && i < playbook.parameters.size(); ++i) {
        const bool days = playbook.parameters[i].unit == playbook::Unit::business_days;
        const bool touches = playbook.parameters[i].unit == playbook::Unit::touches;
        if ((type == FactType::business_days && days) || (type == FactType::count && touches))
            sides.push_back({playbook.parameters[i].label + " (" + std::to_string(playbook.parameters[i].value) + ")",
                             {Operand::Kind::parameter, 0, static_cast<std::uint16_t>(i), {}}});
    }
    for (std::size_t i = 0; type == FactType::day && i < playbook::fact_count; ++i)
        if (playbook::fact_info(FactId{i}).type == type && !(FactId{i} == fact))
            sides.push_back(
                {std::string(playbook::fact_info(FactId{i}).label), {Operand::Kind::fact, 0, 0, FactId{i}}});
    return sides;
}

bool same(const Operand& a, const Operand& b) {
    if (a.kind != b.kind) return false;
    if (a.kind == Operand::Kind::constant) return a.constant == b.constant;
    return a.kind == Operand::Kind::parameter ? a.parameter == b.parameter : a.fact == b.fact;
}

void draw_condition(Pen& pen, std::uint16_t node, std::size_t number, ImVec2 at, float width) {
    const playbook::Node& question = pen.playbook().nodes[node];
    const playbook::Condition& when = question.answers[number].when;
    const FactType type = playbook::fact_info(question.fact).type;
    std::vector<std::string> comparisons;
    std::size_t chosen = 0;
    for (std::size_t i = 0; i < wordings_for(type); ++i) {
        comparisons.emplace_back(type == FactType::day ? wordings[i].of_days : wordings[i].of_counts);
        if (wordings[i].comparison == when.comparison) chosen = i;
    }
    const float half = (width - 8) / 2;
    if (const auto wish = select(pen, at, half, "comparison", "When it", comparisons, chosen))
        pen.draft.edit({}, [&](Playbook& playbook) {
            playbook.nodes[node].answers[number].when.comparison = wordings[*wish].comparison;
        });
    if (when.comparison == Comparison::unknown) return;
    const std::vector<Side> sides = sides_for(pen.playbook(), question.fact);
    std::vector<std::string> words;
    std::size_t side = sides.size();
    for (std::size_t i = 0; i < sides.size(); ++i) {
        words.push_back(sides[i].words);
        if (same(sides[i].operand, when.operand)) side = i;
    }
    if (const auto wish = select(pen, {at.x + half + 8, at.y}, half, "side", "Compared with", words, side))
        pen.draft.edit(
            {}, [&](Playbook& playbook) { playbook.nodes[node].answers[number].when.operand = sides[*wish].operand; });
}

// --- where an answer leads ---

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

void choose(const Pen& pen, PlaybookPlace place) { pen.context.state.playbook.edited = place; }

void draw_answer_buttons(Pen& pen, std::uint16_t node, std::size_t number) {
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

void draw_answer(Pen& pen, std::uint16_t node, std::size_t number) {
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
            draw_condition(pen, node, number, pen.at, pen.width);
            pen.at.y += 56 + gap;
        }
        const float half = (pen.width - 8) / 2;
        std::string label = answers[number].label;
        const Field field{.id = "label", .label = "Answer"};
        if (draw_field(look, pen.at, half, field, label))
            pen.draft.edit("label" + std::to_string(number),
                           [&](Playbook& playbook) { playbook.nodes[node].answers[number].label = label; });
        const auto names = target_names(pen.playbook());
        const std::size_t now = place_of(pen.playbook(), pen.playbook().nodes[node].answers[number].next);
        if (const auto wish = select(pen, {pen.at.x + half + 8, pen.at.y}, half, "next", "Leads to", names, now))
            pen.draft.edit({}, [&](Playbook& playbook) {
                playbook.nodes[node].answers[number].next = target_at(playbook, *wish);
            });
        pen.at.y += field_height(field) + 6;
        draw_answer_buttons(pen, node, number);
        pen.at.y += 40;
    }
    ImGui::PopID();
}

void draw_question_buttons(Pen& pen, std::uint16_t node) {
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
    Pen pen{context, *context.state.playbook.draft, at, width};
    ImGui::PushID(static_cast<int>(node));
    text_field(pen, "question", "Question", [node](auto& p) -> auto& { return p.nodes[node].question; });
    const FactId fact = pen.playbook().nodes[node].fact;
    const auto names = fact_names();
    const auto seen = views(names);
    const std::string help =
        "It is " + std::string(type_words(playbook::fact_info(fact).type)) + ", worked out from the record";
    const Field field{.id = "fact", .label = "Asks about", .help = help};
    if (const auto wish = draw_select(context.look, pen.at, width, field, seen, fact.place))
        pen.draft.edit({}, [&](Playbook& playbook) { playbook::ask_about(playbook, node, FactId{*wish}); });
    pen.at.y += field_height(field) + gap;
    text_field(pen, "group", "Heading in the tree", [node](auto& p) -> auto& { return p.nodes[node].group; });
    for (std::size_t i = 0; node < pen.playbook().nodes.size() && i < pen.playbook().nodes[node].answers.size(); ++i)
        draw_answer(pen, node, i);
    draw_question_buttons(pen, node);
    ImGui::PopID();
    return pen.at.y - at.y;
}

namespace {

void draw_channel(Pen& pen, std::uint16_t leaf) {
    std::vector<std::string> names{"None", "The one they used", "As it is"};
    for (std::size_t i = 0; i < channel_count; ++i) names.emplace_back(label_of(static_cast<Channel>(i)));
    using Kind = playbook::ChannelRule::Kind;
    const playbook::ChannelRule& rule = pen.playbook().leaves[leaf].channel;
    const std::size_t chosen = rule.kind == Kind::none   ? 0
                               : rule.kind == Kind::used ? 1
                               : rule.kind == Kind::pick ? 2
                                                         : 3 + static_cast<std::size_t>(rule.channel);
    names[2] = rule.kind == Kind::pick ? "The first possible one" : "The first possible of all";
    const Field field{.id = "channel", .label = "Channel"};
    const auto seen = views(names);
    if (const auto wish = draw_select(pen.context.look, pen.at, pen.width, field, seen, chosen))
        pen.draft.edit({}, [&](Playbook& playbook) {
            playbook::ChannelRule& channel = playbook.leaves[leaf].channel;
            if (*wish == 2 && channel.kind == Kind::pick) return;
            channel = {};
            channel.kind = *wish == 0 ? Kind::none : *wish == 1 ? Kind::used : *wish == 2 ? Kind::pick : Kind::fixed;
            if (*wish > 2) channel.channel = static_cast<Channel>(*wish - 3);
            if (*wish == 2)
                channel.order = {{playbook::ChannelRule::Source::Kind::preferred,
                                  {Channel::email, Channel::voicemail, Channel::text, Channel::call,
                                   Channel::video_email, Channel::mail}}};
        });
    pen.at.y += field_height(field) + gap;
}

void draw_due(Pen& pen, std::uint16_t leaf) {
    using Kind = playbook::DueRule::Kind;
    const playbook::DueRule rule = pen.playbook().leaves[leaf].due;
    const std::vector<std::string> names{
        "Never",   "Today", "On the agreed day", "On the day to come back", "Some business days after the last touch",
        "As it is"};
    const bool agreed = rule.kind == Kind::on && rule.day == FactId{playbook::Fact::follow_up_on};
    const bool back = rule.kind == Kind::on && rule.day == FactId{playbook::Fact::revisit_on};
    const bool elapsed = rule.kind == Kind::elapsed && rule.day == FactId{playbook::Fact::last_touch_on};
    const std::size_t chosen = rule.kind == Kind::none    ? 0
                               : rule.kind == Kind::today ? 1
                               : agreed                   ? 2
                               : back                     ? 3
                               : elapsed                  ? 4
                                                          : 5;
    const Field field{.id = "due", .label = "Due"};
    const auto seen = views(names);
    if (const auto wish = draw_select(pen.context.look, pen.at, pen.width, field, seen, chosen); wish && *wish < 5)
        pen.draft.edit({}, [&](Playbook& playbook) {
            playbook::DueRule& due = playbook.leaves[leaf].due;
            due = {};
            due.kind = *wish == 0 ? Kind::none : *wish == 1 ? Kind::today : *wish == 4 ? Kind::elapsed : Kind::on;
            if (*wish == 2) due.day = playbook::Fact::follow_up_on;
            if (*wish == 3) due.day = playbook::Fact::revisit_on;
            if (*wish == 4) due.day = playbook::Fact::last_touch_on;
            if (*wish == 4) due.count.constant = 3;
        });
    pen.at.y += field_height(field) + gap;
}

void draw_technique(Pen& pen, std::uint16_t leaf) {
    std::vector<std::string> names;
    std::size_t chosen = playbook::technique_count;
    for (std::size_t i = 0; i < playbook::technique_count; ++i) {
        const auto name = playbook::technique_name(static_cast<playbook::Technique>(i));
        if (name == pen.playbook().leaves[leaf].technique) chosen = i;
        names.push_back(playbook::technique_label(name));
    }
    const Field field{.id = "technique", .label = "Technique"};
    const auto seen = views(names);
    if (const auto wish = draw_select(pen.context.look, pen.at, pen.width, field, seen, chosen))
        pen.draft.edit({}, [&](Playbook& playbook) {
            playbook::Leaf& changed = playbook.leaves[leaf];
            const bool own_script = changed.script != changed.technique;
            changed.technique = playbook::technique_name(static_cast<playbook::Technique>(*wish));
            if (!own_script) changed.script = changed.technique;
        });
    pen.at.y += field_height(field) + gap;
}

void draw_credits(Pen& pen, std::uint16_t leaf) {
    std::string text;
    for (const std::string& credit : pen.playbook().leaves[leaf].credits) text += (text.empty() ? "" : ", ") + credit;
    const Field field{.id = "credits", .label = "Credits, rule codes parted by commas"};
    if (draw_field(pen.context.look, pen.at, pen.width, field, text))
        pen.draft.edit("credits", [&](Playbook& playbook) {
            auto& credits = playbook.leaves[leaf].credits;
            credits.clear();
            for (std::size_t from = 0; from <= text.size();) {
                const std::size_t to = std::min(text.find(',', from), text.size());
                std::string code = text.substr(from, to - from);
                std::erase(code, ' ');
                if (!code.empty()) credits.push_back(std::move(code));
                from = to + 1;
            }
        });
    pen.at.y += field_height(field) + gap;
}

} // namespace

float draw_leaf_form(const Context& context, std::uint16_t leaf, ImVec2 at, float width) {
    Pen pen{context, *context.state.playbook.draft, at, width};
    ImGui::PushID(static_cast<int>(leaf) + 0x10000);
    text_field(pen, "label", "Label", [leaf](auto& p) -> auto& { return p.leaves[leaf].label; });
    draw_technique(pen, leaf);
    text_field(pen, "why", "Why, in one sentence", [leaf](auto& p) -> auto& { return p.leaves[leaf].why; });
    draw_channel(pen, leaf);
    draw_due(pen, leaf);
    text_field(pen, "script", "Script family", [leaf](auto& p) -> auto& { return p.leaves[leaf].script; });
    draw_credits(pen, leaf);
    const Button remove{.id = "remove leaf",
                        .label = "Remove the leaf",
                        .icon = icon::trash_2,
                        .description = "What led here leads to another leaf then",
                        .disabled = pen.playbook().leaves.size() < 2};
    if (draw_button(context.look, pen.at, remove)) {
        const std::uint16_t instead = leaf == 0 ? 1 : 0;
        pen.draft.edit({}, [&](Playbook& playbook) { playbook::remove_leaf(playbook, leaf, instead); });
        context.state.playbook.edited.reset();
    }
    ImGui::PopID();
    return pen.at.y + 44 - at.y;
}

} // namespace ringback::ui
