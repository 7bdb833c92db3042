// Owns: changing a playbook as an editor does, with all places kept right. Must not know: screens, history, whether the
// result makes sense (check.hpp says).
#pragma once

#include "playbook/playbook.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ringback::playbook {

// "question_2": an id that no question and no leaf has.
std::string fresh_id(const Playbook& playbook, std::string_view stem);

// A condition that fits the fact: "is yes", "is less than 1", "is unknown" ...
Condition usual_condition(FactId fact);

// A new question between an answer and what that leads to: both of its answers lead on there. Returns its place.
std::uint16_t insert_question(Playbook& playbook, std::uint16_t node, std::uint8_t answer);
// A new leaf that the answer leads to from now on. Returns its place.
std::uint16_t insert_leaf(Playbook& playbook, std::uint16_t node, std::uint8_t answer);
// What led to the question leads on to where its last answer led. Not the only question.
void remove_question(Playbook& playbook, std::uint16_t node);
// What led to the leaf leads to `instead` from now on, another leaf.
void remove_leaf(Playbook& playbook, std::uint16_t leaf, std::uint16_t instead);

// An answer more, before the last one; what may be answered otherwise stays last.
void add_answer(Playbook& playbook, std::uint16_t node);
void remove_answer(Playbook& playbook, std::uint16_t node, std::uint8_t answer);

// Changes places with the question that leads to it. False where it cannot: it is the first, or several lead to it.
bool ask_earlier(Playbook& playbook, std::uint16_t node);
// Changes places with the question that its last answer leads to.
bool ask_later(Playbook& playbook, std::uint16_t node);

// Asks the question behind this answer instead of where it was: its last answer leads on to where that one led, and
// what led to it leads on to where its last answer led. False where the answer is one of its own.
bool move_question(Playbook& playbook, std::uint16_t node, std::uint16_t to_node, std::uint8_t to_answer);
// The answer leads to the leaf; the only other one that did leads to where this one led.
void move_leaf(Playbook& playbook, std::uint16_t leaf, std::uint16_t to_node, std::uint8_t to_answer);

// Another fact: conditions that do not fit it become usual ones.
void ask_about(Playbook& playbook, std::uint16_t node, FactId fact);

} // namespace ringback::playbook
