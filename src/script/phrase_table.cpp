#include "script/phrase_table.hpp"

#include <algorithm>

namespace ringback::script {
namespace {

constexpr std::size_t no_match = 0;

} // namespace

PhraseTable::PhraseTable(std::span<const LintRules::Set> sets)
    : sets_(sets.begin(), sets.end()) {}

std::expected<void, std::string> PhraseTable::add(std::string_view phrase, std::uint16_t mark) {
    const auto first = static_cast<std::uint16_t>(elements_.size());
    bool needs_a_word = true;
    while (!phrase.empty()) {
        const std::size_t space = std::min(phrase.find(' '), phrase.size());
        const std::string_view word = phrase.substr(0, space);
        if (!add_element(word)) return std::unexpected("“" + std::string(word) + "” is no part of a phrase");
        phrase.remove_prefix(std::min(space + 1, phrase.size()));
        const Element& added = elements_.back();
        const bool before = added.kind == Element::Kind::none_before;
        const bool after = added.kind == Element::Kind::none_after;
        if ((before && elements_.size() > first + std::size_t{1}) || (after && !phrase.empty()))
            return std::unexpected("“<” goes with the first part of a phrase, “!” with the last");
        if (added.kind == Element::Kind::any && needs_a_word) return std::unexpected("a phrase begins with a word");
        if (added.kind == Element::Kind::one_of && !added.optional) needs_a_word = false;
    }
    if (needs_a_word) return std::unexpected("a phrase needs a word that is always there");
    phrases_.push_back({first, static_cast<std::uint16_t>(elements_.size() - first), mark});
    return {};
}

bool PhraseTable::add_element(std::string_view word) {
    Element element;
    if (word.starts_with('!') || word.starts_with('<')) {
        element.kind = word.front() == '!' ? Element::Kind::none_after : Element::Kind::none_before;
        word.remove_prefix(1);
    } else if (word.ends_with('?')) {
        element.optional = true;
        word.remove_suffix(1);
    }
    element.first = static_cast<std::uint16_t>(pool_.size());
    if (word == "_" && element.kind == Element::Kind::one_of)
        element.kind = Element::Kind::any;
    else if (!add_words(word))
        return false;
    element.count = static_cast<std::uint16_t>(pool_.size() - element.first);
    std::ranges::sort(pool_.begin() + element.first, pool_.end());
    elements_.push_back(element);
    return true;
}

bool PhraseTable::add_words(std::string_view words) {
    if (words.empty()) return false;
    while (!words.empty()) {
        const std::size_t bar = std::min(words.find('|'), words.size());
        const std::string_view word = words.substr(0, bar);
        words.remove_prefix(std::min(bar + 1, words.size()));
        if (word.starts_with('@')) {
            const auto set = std::ranges::find(sets_, word.substr(1), &LintRules::Set::name);
            if (set == sets_.end() || set->words.contains('@') || !add_words(set->words)) return false;
            continue;
        }
        if (word.empty() || word.find_first_of("?!<_'") != word.npos) return false;
        pool_.push_back(numbers_.add(word));
    }
    return true;
}

void PhraseTable::finish() {
    for (std::size_t place = 0; place < phrases_.size(); ++place) {
        const Phrase& phrase = phrases_[place];
        for (std::size_t i = phrase.first; i < phrase.first + std::size_t{phrase.count}; ++i) {
            const Element& element = elements_[i];
            if (element.kind != Element::Kind::one_of) continue;
            for (std::size_t word = element.first; word < element.first + std::size_t{element.count}; ++word) {
                const std::size_t number = pool_[word];
                if (by_first_.size() <= number) by_first_.resize(number + 1);
                auto& those = by_first_[number];
                if (those.empty() || those.back() != place) those.push_back(static_cast<std::uint16_t>(place));
            }
            if (!element.optional) break;
        }
    }
}

std::vector<std::uint16_t> PhraseTable::numbers_in(std::string_view set) {
    const auto first = static_cast<std::ptrdiff_t>(pool_.size());
    if (!add_words("@" + std::string(set))) return {};
    std::vector<std::uint16_t> numbers(pool_.begin() + first, pool_.end());
    pool_.resize(static_cast<std::size_t>(first));
    std::ranges::sort(numbers);
    return numbers;
}

bool PhraseTable::holds(const Element& element, std::uint16_t number) const {
    const auto from = pool_.begin() + element.first;
    return number != WordNumbers::unknown && std::binary_search(from, from + element.count, number);
}

std::size_t PhraseTable::match(const Phrase& phrase, std::span<const ListedWord> words, std::size_t at) const {
    const Element* element = elements_.data() + phrase.first;
    const Element* end = element + phrase.count;
    if (element->kind == Element::Kind::none_before) {
        if (at > 0 && !words[at].after_clause && holds(*element, words[at - 1].number)) return no_match;
        ++element;
    }
    return match_rest(element, end, words, at, at);
}

std::size_t PhraseTable::match_rest(const Element* element, const Element* end, std::span<const ListedWord> words,
                                    std::size_t start, std::size_t at) const {
    for (; element != end; ++element) {
        const bool in_clause = at < words.size() && (at == start || !words[at].after_clause);
        if (element->kind == Element::Kind::none_after) {
            if (in_clause && holds(*element, words[at].number)) return no_match;
            continue;
        }
        const bool fits = in_clause && (element->kind == Element::Kind::any || holds(*element, words[at].number));
        if (element->optional) {
            const std::size_t taken = fits ? match_rest(element + 1, end, words, start, at + 1) : no_match;
            if (taken != no_match) return taken;
            continue;
        }
        if (!fits) return no_match;
        ++at;
    }
    return at > start && words[at - 1].ends ? at : no_match;
}

} // namespace ringback::script
