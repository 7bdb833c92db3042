// Owns: a text as its words, clauses and sentences, as the linter reads them: short forms written out, any quotes, any
// case, any white space. Must not know: what is looked for.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ringback::script {

// Numbers for the words that phrases are made of; all others have the number 0.
class WordNumbers {
public:
    static constexpr std::uint16_t unknown = 0;

    std::uint16_t add(std::string_view word); // gives the one that it has already, too
    std::uint16_t find(std::string_view word) const;

private:
    struct Entry {
        std::uint64_t hash;
        std::string word;
        std::uint16_t number;
    };
    std::vector<Entry> entries_; // rising by hash
    std::uint16_t last_ = 0;
};

struct ListedWord {
    std::size_t from = 0; // bytes of the text, borders of characters
    std::size_t to = 0;
    std::uint16_t number = WordNumbers::unknown;
    bool after_clause = false; // a comma, a dash, a full stop or the like stands before it
    bool starts = true;        // begins a written word: the second half of “don’t” does not
    bool ends = true;          // ends one
};

struct Sentence {
    std::size_t from = 0;
    std::size_t to = 0; // its full stop included
    std::size_t words = 0;
    std::size_t syllables = 0;
    bool question = false;
};

struct WordList {
    std::vector<ListedWord> words;
    std::vector<Sentence> sentences; // those that have words
};

// Fills `list` in place of what it held, so that its memory serves again.
void list_words(std::string_view text, const WordNumbers& numbers, WordList& list);

} // namespace ringback::script
