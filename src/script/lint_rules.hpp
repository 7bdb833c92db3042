// Owns: the rules of the linter as plain data. Must not know: their JSON spelling (exchange/lint_rules_json.hpp), how
// they are checked (lint.hpp).
#pragma once

#include "core/vocabulary.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ringback::script {

enum class LintKind : std::uint8_t {
    phrases,   // wording, found by its phrases
    seconds,   // `limit` seconds to say it (V1)
    words,     // `limit` words
    subject,   // `limit` characters of a subject
    encoding,  // characters outside GSM-7
    segments,  // `limit` segments of a text message
    questions, // `limit` questions
    self,      // words of oneself, more than `limit` times as many as words of them
    sentence,  // `limit` words of one sentence
    reading    // `limit` years at school (Flesch and Kincaid)
};

// What to find and what to put in its place. A phrase is words with spaces between, each of them: a word; several to
// choose from (a|b); a set (@name); any word (_); each of these with ? where it may be absent; at the end !a|b, none of
// which may follow; at the beginning <a|b, none of which may stand before it. Short forms are written out: “do not”
// finds “don’t”, too. Words are in lower case. No phrase runs over the end of a clause.
struct LintPhrase {
    std::vector<std::string> say;
    std::vector<std::string> instead; // best first; empty where there is nothing to offer
};

struct LintRule {
    std::string id;
    LintKind kind = LintKind::phrases;
    std::string label;             // "Reads as pressure"
    std::string why;               // {is} is what was found, {limit} the limit
    std::string credit;            // "T1"; empty where it is nobody's method
    std::vector<Channel> channels; // empty: any
    unsigned limit = 0;
    bool unless_denied = false;       // “not”, “no”, “never” or “without” before a phrase takes it back
    std::vector<std::string> unless;  // phrases that silence the rule wherever they stand
    std::vector<std::string> excuses; // phrases in which this rule finds nothing
    std::vector<LintPhrase> phrases;
};

struct LintRules {
    struct Set {
        std::string name;
        std::string words; // "i|we"
    };
    std::vector<Set> sets;
    std::vector<LintRule> rules; // ids are unique
};

} // namespace ringback::script

namespace ringback {
template <>
struct Vocabulary<script::LintKind> {
    static constexpr std::array<std::string_view, 10> words{"phrases",  "seconds",   "words", "subject",  "encoding",
                                                            "segments", "questions", "self",  "sentence", "reading"};
};
} // namespace ringback
