// Owns: finding phrases (lint_rules.hpp) in a list of words, many phrases at once. Must not know: what a find means.
#pragma once

#include "script/lint_rules.hpp"
#include "script/word_list.hpp"

#include <cstddef>
#include <cstdint>
#include <expected>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ringback::script {

class PhraseTable {
public:
    explicit PhraseTable(std::span<const LintRules::Set> sets = {});

    // What `mark` stands for is the caller's; the error says what is wrong with the phrase.
    std::expected<void, std::string> add(std::string_view phrase, std::uint16_t mark);
    // Call once, after the last phrase.
    void finish();

    const WordNumbers& numbers() const { return numbers_; }

    // The numbers of a set's words, rising; none where there is no such set.
    std::vector<std::uint16_t> numbers_in(std::string_view set);

    // Calls `visit(mark, words)` for each phrase that begins at the word and whose mark `wanted(mark)` lets through,
    // with the number of words that it takes. A find never begins or ends inside a written word.
    template <class Wanted, class Visit>
    void each_at(std::span<const ListedWord> words, std::size_t at, Wanted&& wanted, Visit&& visit) const {
        if (!words[at].starts || words[at].number >= by_first_.size()) return;
        for (const std::uint16_t place : by_first_[words[at].number]) {
            const Phrase& phrase = phrases_[place];
            if (!wanted(phrase.mark)) continue;
            if (const std::size_t end = match(phrase, words, at); end > at) visit(phrase.mark, end - at);
        }
    }

private:
    struct Element {
        enum class Kind : std::uint8_t { one_of, any, none_after, none_before };
        Kind kind = Kind::one_of;
        bool optional = false;
        std::uint16_t first = 0; // in pool_
        std::uint16_t count = 0;
    };
    struct Phrase {
        std::uint16_t first = 0; // in elements_
        std::uint16_t count = 0;
        std::uint16_t mark = 0;
    };

    bool add_element(std::string_view word);
    bool add_words(std::string_view words);
    bool holds(const Element& element, std::uint16_t number) const;
    // The place after the match; no more than `at` where there is none.
    std::size_t match(const Phrase& phrase, std::span<const ListedWord> words, std::size_t at) const;
    std::size_t match_rest(const Element* element, const Element* end, std::span<const ListedWord> words,
                           std::size_t start, std::size_t at) const;

    std::vector<LintRules::Set> sets_;
    WordNumbers numbers_;
    std::vector<std::uint16_t> pool_;
    std::vector<Element> elements_;
    std::vector<Phrase> phrases_;
    std::vector<std::vector<std::uint16_t>> by_first_; // phrases that can begin with the word of a number
};

} // namespace ringback::script
