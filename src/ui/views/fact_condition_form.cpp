#include "ui/views/fact_condition_form.hpp"

#include "core/moment.hpp"
#include "playbook/wording.hpp"
#include "ui/widgets/field.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <string_view>
#include <vector>

namespace ringback::ui {
namespace {

using playbook::Comparison;
using playbook::Condition;
using playbook::FactId;
using playbook::FactType;
using playbook::FactValue;
using playbook::Operand;

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
std::vector<Side> sides_for(std::span<const playbook::Parameter> parameters, FactId fact, const Operand& now,
                            FactValue today) {
    std::vector<Side> sides;
    const FactType type = playbook::fact_info(fact).type;
    add_constants(sides, fact, now, today);
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        const playbook::Parameter& parameter = parameters[i];
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

constexpr float gap = 12;

std::optional<std::size_t> draw_choice(const FactConditionForm& form, ImVec2 at, float room, const Field& field,
                                       const std::vector<std::string>& options, std::size_t chosen) {
    const std::vector<std::string_view> seen{options.begin(), options.end()};
    return draw_select(form.context.look, at, room, field, seen, chosen);
}

FactValue today_of(const Context& context) {
    return static_cast<FactValue>(context.moment.today.time_since_epoch().count());
}

// The figure or the day itself; what is typed stays as it is until it can be read. Returns the height.
float draw_constant(const FactConditionForm& form, FactType type, ImVec2 at, float room, FactConditionResult& result) {
    const FactValue now = form.now.operand.constant;
    if (form.figure_of != form.which || constant_from(type, form.figure).value_or(now) != now) {
        form.figure_of = form.which;
        form.figure = constant_text(type, now);
    }
    const bool wrong = !constant_from(type, form.figure);
    const bool day = type == FactType::day;
    const Field field{.id = "figure",
                      .label = day ? "Day" : "Figure",
                      .error = !wrong ? ""
                               : day  ? "Write the day as 2026-11-21"
                                      : "Write a whole number, at most 10000",
                      .input_mode = day ? "" : "numeric"};
    std::string text = form.figure;
    if (draw_field(form.context.look, at, room, field, text)) {
        form.figure = text;
        if (const auto value = constant_from(type, text)) {
            result.changed = form.now;
            result.changed->operand.constant = *value;
            result.typed = true;
        }
    }
    return field_height(field) + gap;
}

void draw_comparison(const FactConditionForm& form, FactType type, float room, FactConditionResult& result) {
    std::vector<std::string> comparisons;
    std::size_t chosen = 0;
    for (std::size_t i = 0; i < wordings_for(type); ++i) {
        comparisons.emplace_back(type == FactType::day ? wordings[i].of_days : wordings[i].of_counts);
        if (wordings[i].comparison == form.now.comparison) chosen = i;
    }
    const auto wish = draw_choice(form, form.at, room, {.id = "comparison", .label = "When it"}, comparisons, chosen);
    if (!wish) return;
    Condition next = form.now;
    next.comparison = wordings[*wish].comparison;
    const bool no_day = type == FactType::day && next.operand.kind == Operand::Kind::constant;
    if (no_day && next.operand.constant == 0) next.operand.constant = today_of(form.context);
    result.changed = next;
}

} // namespace

FactConditionResult draw_fact_condition(const FactConditionForm& form) {
    const FactType type = playbook::fact_info(form.fact).type;
    const float half = (form.width - 8) / 2;
    const Field field{.id = "side", .label = "Compared with"};
    FactConditionResult result{.changed = std::nullopt, .typed = false, .height = field_height(field) + gap};
    draw_comparison(form, type, half, result);
    if (form.now.comparison == Comparison::unknown) return result;
    const Operand& now = form.now.operand;
    const std::vector<Side> sides = sides_for(form.parameters, form.fact, now, today_of(form.context));
    std::vector<std::string> words;
    std::size_t side = sides.size();
    for (std::size_t i = 0; i < sides.size(); ++i) {
        words.push_back(sides[i].words);
        if (same(sides[i].operand, now, is_typed(type))) side = i;
    }
    if (const auto wish = draw_choice(form, {form.at.x + half + 8, form.at.y}, half, field, words, side)) {
        result.changed = form.now;
        result.changed->operand = sides[*wish].operand;
    }
    if (is_typed(type) && now.kind == Operand::Kind::constant)
        result.height += draw_constant(form, type, {form.at.x, form.at.y + result.height}, half, result);
    return result;
}

} // namespace ringback::ui
