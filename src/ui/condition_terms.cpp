#include "ui/condition_terms.hpp"

#include "playbook/difference.hpp"
#include "ui/views/draft_text.hpp"
#include "ui/wording.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

namespace ringback::ui {
namespace {

using playbook::Comparison;
using script::Condition;

constexpr unsigned most_touches = 10'000; // as in the file

template <class E>
void add_once(std::vector<E>& list, E value) {
    if (!std::ranges::contains(list, value)) list.push_back(std::move(value));
}

template <class List>
void erase_at(List& list, std::size_t at) {
    if (at < list.size()) list.erase(list.begin() + static_cast<std::ptrdiff_t>(at));
}

// "They prefer: Email" for each of a list.
template <class List, class Words>
void add_terms(std::vector<ConditionTerm>& terms, ConditionKind kind, const List& list, Words&& words) {
    for (std::size_t i = 0; i < list.size(); ++i)
        terms.push_back({kind, i, std::string(label_of(kind)) + ": " + std::string(words(list[i]))});
}

std::vector<std::string_view> field_labels() {
    std::vector<std::string_view> labels;
    for (std::size_t i = 0; i < script::field_count; ++i)
        labels.push_back(script::info(static_cast<script::Field>(i)).label);
    return labels;
}

template <class E>
std::vector<std::string_view> labels_of(std::size_t count) {
    std::vector<std::string_view> labels;
    for (std::size_t i = 0; i < count; ++i) labels.push_back(label_of(static_cast<E>(i)));
    return labels;
}

} // namespace

std::string_view label_of(ConditionKind kind) {
    constexpr std::array<std::string_view, condition_kind_count> labels{"Somebody who",
                                                                        "They prefer",
                                                                        "First meeting lacked",
                                                                        "First meeting had",
                                                                        "Unanswered touches, at least",
                                                                        "Unanswered of this kind, at least",
                                                                        "Tag",
                                                                        "Fact of the playbook",
                                                                        "Known",
                                                                        "Not known"};
    return labels[static_cast<std::size_t>(kind)];
}

std::vector<std::string_view> values_of(ConditionKind kind) {
    switch (kind) {
    case ConditionKind::style: return labels_of<Style>(Vocabulary<Style>::words.size());
    case ConditionKind::preferred: return labels_of<Channel>(channel_count);
    case ConditionKind::gap:
    case ConditionKind::no_gap: return labels_of<ProcessStep>(Vocabulary<ProcessStep>::words.size());
    case ConditionKind::filled:
    case ConditionKind::empty: return field_labels();
    default: return {};
    }
}

std::vector<ConditionTerm> terms_of(const Condition& condition) {
    std::vector<ConditionTerm> terms;
    const auto label = [](auto value) { return label_of(value); };
    const auto field = [](script::Field value) { return script::info(value).label; };
    add_terms(terms, ConditionKind::style, condition.styles, label);
    add_terms(terms, ConditionKind::preferred, condition.preferred, label);
    add_terms(terms, ConditionKind::gap, condition.gaps, label);
    add_terms(terms, ConditionKind::no_gap, condition.no_gaps, label);
    add_terms(terms, ConditionKind::filled, condition.filled, field);
    add_terms(terms, ConditionKind::empty, condition.empty, field);
    for (const auto& [kind, count] :
         {std::pair{ConditionKind::attempts, condition.attempts}, std::pair{ConditionKind::repeats, condition.repeats}})
        if (count > 0) terms.push_back({kind, 0, std::string(label_of(kind)) + ": " + std::to_string(count)});
    add_terms(terms, ConditionKind::tag, condition.tags, [](const std::string& tag) { return tag; });
    for (std::size_t i = 0; i < condition.facts.size(); ++i)
        terms.push_back({ConditionKind::fact, i, fact_words(condition.facts[i])});
    return terms;
}

void remove_term(Condition& condition, const ConditionTerm& term) {
    switch (term.kind) {
    case ConditionKind::style: return erase_at(condition.styles, term.at);
    case ConditionKind::preferred: return erase_at(condition.preferred, term.at);
    case ConditionKind::gap: return erase_at(condition.gaps, term.at);
    case ConditionKind::no_gap: return erase_at(condition.no_gaps, term.at);
    case ConditionKind::attempts: condition.attempts = 0; return;
    case ConditionKind::repeats: condition.repeats = 0; return;
    case ConditionKind::tag: return erase_at(condition.tags, term.at);
    case ConditionKind::fact: return erase_at(condition.facts, term.at);
    case ConditionKind::filled: return erase_at(condition.filled, term.at);
    case ConditionKind::empty: return erase_at(condition.empty, term.at);
    }
}

void add_value(Condition& condition, ConditionKind kind, std::size_t value) {
    if (kind == ConditionKind::style) add_once(condition.styles, static_cast<Style>(value));
    if (kind == ConditionKind::preferred) add_once(condition.preferred, static_cast<Channel>(value));
    if (kind == ConditionKind::gap) add_once(condition.gaps, static_cast<ProcessStep>(value));
    if (kind == ConditionKind::no_gap) add_once(condition.no_gaps, static_cast<ProcessStep>(value));
    if (kind == ConditionKind::filled) add_once(condition.filled, static_cast<script::Field>(value));
    if (kind == ConditionKind::empty) add_once(condition.empty, static_cast<script::Field>(value));
}

bool add_typed(Condition& condition, ConditionKind kind, std::string_view typed) {
    const std::string_view words = trimmed(typed);
    if (words.empty()) return false;
    if (kind == ConditionKind::tag) {
        add_once(condition.tags, std::string(words));
        return true;
    }
    unsigned count = 0;
    const auto read = std::from_chars(words.data(), words.data() + words.size(), count);
    if (read.ec != std::errc{} || read.ptr != words.data() + words.size() || count == 0 || count > most_touches)
        return false;
    (kind == ConditionKind::attempts ? condition.attempts : condition.repeats) = count;
    return true;
}

void add_fact(Condition& condition, playbook::FactId fact, const playbook::Condition& test) {
    const auto found = std::ranges::find(condition.facts, fact, &script::FactTest::fact);
    if (found == condition.facts.end()) {
        condition.facts.push_back({fact, {test}});
        return;
    }
    const bool one_or_other = test.comparison == Comparison::is && found->any.front().comparison == Comparison::is;
    if (!one_or_other) found->any.clear();
    const script::FactTest added{fact, {test}};
    const bool there = std::ranges::any_of(
        found->any, [&](const playbook::Condition& one) { return script::FactTest{fact, {one}} == added; });
    if (!there) found->any.push_back(test);
}

std::string fact_words(const script::FactTest& test) {
    static const playbook::Playbook no_parameters;
    std::string words;
    for (const playbook::Condition& one : test.any) {
        if (!words.empty()) words += " or ";
        words += playbook::condition_words(no_parameters, test.fact, one);
    }
    return std::string(playbook::fact_info(test.fact).label) + ": " + words;
}

} // namespace ringback::ui
