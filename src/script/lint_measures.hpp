// Owns: the checks of the linter that measure: length, cost, questions, whose words, how hard to read. Must not know:
// phrases.
#pragma once

#include "script/lint.hpp"
#include "script/word_list.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace ringback::script {

// A text as it is measured.
struct Measured {
    std::string_view text;
    const WordList& list;
    unsigned words_per_minute;
    std::size_t self; // words of oneself
    std::size_t them; // words of them
};

// Adds what the rule finds, nothing for a rule about phrases.
void add_measures(std::vector<Finding>& findings, const LintRule& rule, const Measured& measured);

} // namespace ringback::script
