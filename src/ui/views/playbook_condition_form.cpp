#include "ui/views/playbook_condition_form.hpp"

#include "core/moment.hpp"
#include "playbook/wording.hpp"

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
using playbook::FactValue;
using playbook::Operand;
using playbook::Playbook;

constexpr FactValue most_figure = 10'000; // as in the file

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

bool is_figure(FactType type) { return type == FactType::count || type == FactType::business_days; }

// What is typed: a figure or a day. Words and yes or no are chosen.
bool is_typed(FactType type) { return is_figure(type) || type == FactType::day; }

struct Side {
    std::string words;
    Operand operand;
};

void add_constants(std::vector<Side>& sides, FactId fact, const Operand& now, FactValue today) {
    const FactType type = playbook::fact_info(fact).type;
    const auto add = [&](std::string words, FactValue value) {
        sides.push_back({std::move(words), {Operand::Kind::constant, value, 0, {}}});
    };
    const bool constant = now.kind == Operand::Kind::constant;
    if (is_figure(type)) add("a figure", constant ? now.constant : 1);
    if (type == FactType::day) add("a day", constant ? now.constant : today);
    if (type == FactType::flag)
        for (const FactValue value : {1, 0}) add(playbook::value_text(fact, value), value);
    for (FactValue value = 0; type == FactType::choice && !playbook::choice_word(fact, value).empty(); ++value)
        add(playbook::value_text(fact, value), value);
}

// What a fact may be compared with: constants of its kind, the parameters of its unit, the facts of its type.
std::vector<Side> sides_for(const Playbook& playbook, FactId fact, const Operand& now, FactValue today) {
    std::vector<Side> sides;
    const FactType type = playbook::fact_info(fact).type;
    add_constants(sides, fact, now, today);
    for (std::size_t i = 0; i < playbook.parameters.size(); ++i) {
        const playbook::Parameter& parameter = playbook.parameters[i];
        const bool fits = (type == FactType::business_days && parameter.unit == playbook::Unit::business_days) ||
                          (type == FactType::count && parameter.unit == playbook::Unit::touches);
        if (fits)
            sides.push_back({parameter.label + " (" + std::to_string(parameter.value) + ")",
                             {Operand::Kind::parameter, 0, static_cast<std::uint16_t>(i), {}}});
    }
    for (std::size_t i = 0; is_typed(type) && i < playbook::fact_count; ++i) {
        const playbook::FactInfo info = playbook::fact_info(FactId{i});
        if (info.type == type && !(FactId{i} == fact))
            sides.push_back({std::string(info.label), {Operand::Kind::fact, 0, 0, FactId{i}}});
    }
    return sides;
}

// A figure or a day that is typed is one side, whatever its value.
bool same(const Operand& a, const Operand& b, bool typed) {
    if (a.kind != b.kind) return false;
    if (a.kind == Operand::Kind::constant) return typed || a.constant == b.constant;
    return a.kind == Operand::Kind::parameter ? a.parameter == b.parameter : a.fact == b.fact;
}

std::string constant_text(FactType type, FactValue value) {
    return type == FactType::day ? text_from_day(Day{std::chrono::days{value}}) : std::to_string(value);
}

std::optional<FactValue> constant_from(FactType type, std::string_view text) {
    if (type == FactType::day) {
        const auto day = day_from_text(text);
        return day ? std::optional(static_cast<FactValue>(day->time_since_epoch().count())) : std::nullopt;
    }
    FactValue value = 0;
    const char* end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, value);
    const bool whole = read.ec == std::errc{} && read.ptr == end && value >= 0 && value <= most_figure;
    return whole ? std::optional(value) : std::nullopt;
}

// The figure or the day itself; what is typed stays as it is until it can be read.
void draw_constant(FormPen& pen, std::uint16_t node, std::size_t number, FactType type, float room) {
    PlaybookState& state = pen.context.state.playbook;
    const FactValue now = pen.playbook().nodes[node].answers[number].when.operand.constant;
    const std::string which = std::to_string(node) + ' ' + std::to_string(number);
    if (state.figure_of != which || constant_from(type, state.figure).value_or(now) != now) {
        state.figure_of = which;
        state.figure = constant_text(type, now);
    }
    const bool wrong = !constant_from(type, state.figure);
    const bool day = type == FactType::day;
    const Field field{.id = "figure",
                      .label = day ? "Day" : "Figure",
                      .error = !wrong ? ""
                               : day  ? "Write the day as 2026-11-21"
                                      : "Write a whole number, at most 10000",
                      .input_mode = day ? "" : "numeric"};
    std::string text = state.figure;
    if (draw_field(pen.context.look, pen.at, room, field, text)) {
        state.figure = text;
        if (const auto value = constant_from(type, text))
            pen.draft.edit("figure" + which, [&](Playbook& playbook) {
                playbook.nodes[node].answers[number].when.operand.constant = *value;
            });
    }
    pen.at.y += field_height(field) + FormPen::gap;
}

FactValue today_of(const Context& context) {
    return static_cast<FactValue>(context.moment.today.time_since_epoch().count());
}

Comparison draw_comparison(FormPen& pen, std::uint16_t node, std::size_t number, FactType type, float room) {
    const Comparison now = pen.playbook().nodes[node].answers[number].when.comparison;
    std::vector<std::string> comparisons;
    std::size_t chosen = 0;
    for (std::size_t i = 0; i < wordings_for(type); ++i) {
        comparisons.emplace_back(type == FactType::day ? wordings[i].of_days : wordings[i].of_counts);
        if (wordings[i].comparison == now) chosen = i;
    }
    if (const auto wish = pen.choice(pen.at, room, {.id = "comparison", .label = "When it"}, comparisons, chosen))
        pen.draft.edit({}, [&](Playbook& playbook) {
            playbook::Condition& when = playbook.nodes[node].answers[number].when;
            when.comparison = wordings[*wish].comparison;
            const bool no_day = type == FactType::day && when.operand.kind == Operand::Kind::constant;
            if (no_day && when.operand.constant == 0) when.operand.constant = today_of(pen.context);
        });
    return now;
}

} // namespace

void draw_condition_form(FormPen& pen, std::uint16_t node, std::size_t number) {
    const FactId fact = pen.playbook().nodes[node].fact;
    const FactType type = playbook::fact_info(fact).type;
    const float half = (pen.width - 8) / 2;
    const Comparison comparison = draw_comparison(pen, node, number, type, half);
    const Field field{.id = "side", .label = "Compared with"};
    const float height = field_height(field) + FormPen::gap;
    if (comparison == Comparison::unknown) {
        pen.at.y += height;
        return;
    }
    const Operand now = pen.playbook().nodes[node].answers[number].when.operand;
    const std::vector<Side> sides = sides_for(pen.playbook(), fact, now, today_of(pen.context));
    std::vector<std::string> words;
    std::size_t side = sides.size();
    for (std::size_t i = 0; i < sides.size(); ++i) {
        words.push_back(sides[i].words);
        if (same(sides[i].operand, now, is_typed(type))) side = i;
    }
    if (const auto wish = pen.choice({pen.at.x + half + 8, pen.at.y}, half, field, words, side))
        pen.draft.edit(
            {}, [&](Playbook& playbook) { playbook.nodes[node].answers[number].when.operand = sides[*wish].operand; });
    pen.at.y += height;
    if (is_typed(type) && now.kind == Operand::Kind::constant) draw_constant(pen, node, number, type, half);
}

} // namespace ringback::ui
