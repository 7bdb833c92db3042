// Owns: checking words before they are said or sent: pressure, length, cost, questions, jargon, whose words they are.
// Must not know: where its rules come from (exchange/lint_rules_json.hpp), screens.
#pragma once

#include "script/lint_rules.hpp"
#include "script/phrase_table.hpp"
#include "script/word_list.hpp"

#include <cstddef>
#include <cstdint>
#include <expected>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ringback::script {

struct Finding {
    const LintRule* rule = nullptr; // the linter's; never null
    std::size_t from = 0;           // bytes, `to` exclusive, borders of characters, never inside a word
    std::size_t to = 0;
    std::string why;
    // What may stand in place of these bytes, best first; empty where only the author can find better words. An empty
    // text among them leaves the bytes out.
    std::vector<std::string> instead;
};

struct LintContext {
    std::optional<Channel> channel = {};   // none: the rules of no particular channel
    unsigned words_per_minute = 0;         // 0: the usual ones
    std::span<const std::string> off = {}; // ids of rules that are switched off
};

class Linter {
public:
    // The error names the phrase that cannot be read.
    static std::expected<Linter, std::string> make(LintRules rules);

    // In the order of the text. A keystroke may ask each time: see bench_lint.
    std::vector<Finding> check(std::string_view text, const LintContext& context) const;
    // A subject is read as a text, and its length counts.
    std::vector<Finding> check_subject(std::string_view subject, const LintContext& context) const;

    const std::vector<LintRule>& rules() const { return rules_; }
    const LintRule* find(std::string_view id) const; // null where none

private:
    // What a phrase of the table stands for.
    struct Mark {
        enum class Kind : std::uint8_t { phrase, excuse, unless };
        Kind kind = Kind::phrase;
        std::uint16_t rule = 0;
        std::uint16_t phrase = 0; // in the rule
    };

    struct Pass;

    explicit Linter(LintRules rules)
        : rules_(std::move(rules.rules)) {}

    std::vector<LintRule> rules_;
    std::vector<Mark> marks_;
    PhraseTable table_;
    // Words, by their numbers: of oneself, of them, those that deny, those after which a denial holds no more.
    std::vector<std::uint16_t> self_, them_, denials_, turns_;
};

} // namespace ringback::script
