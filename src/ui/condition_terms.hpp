// Owns: what the condition of a script or a block asks for, one thing at a time: its words, adding it, taking it away.
// Must not know: how it is drawn.
#pragma once

#include "script/script.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ringback::ui {

enum class ConditionKind : std::uint8_t {
    style,
    preferred,
    gap,
    no_gap,
    attempts,
    repeats,
    tag,
    fact,
    filled, // the last two: of a block only
    empty
};
inline constexpr std::size_t condition_kind_count = 10;
inline constexpr std::size_t script_condition_kinds = 8;

std::string_view label_of(ConditionKind kind);
// What there is to choose from; empty where something is typed, or it is a fact.
std::vector<std::string_view> values_of(ConditionKind kind);

struct ConditionTerm {
    ConditionKind kind;
    std::size_t at; // among those of its kind
    std::string words;
};
std::vector<ConditionTerm> terms_of(const script::Condition& condition);
void remove_term(script::Condition& condition, const ConditionTerm& term);

// By its place among values_of(kind).
void add_value(script::Condition& condition, ConditionKind kind, std::size_t value);
// A tag, or a number of touches; false where it is none.
bool add_typed(script::Condition& condition, ConditionKind kind, std::string_view typed);
// Of one fact several values hold one or the other; any other comparison takes the place of the former one.
void add_fact(script::Condition& condition, playbook::FactId fact, const playbook::Condition& test);

std::string fact_words(const script::FactTest& test); // "calls unanswered: at least 2"

} // namespace ringback::ui
