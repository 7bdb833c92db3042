// Owns: how well a few typed letters fit a text, blind to case and accents, and which of its letters they are.
// Must not know: what is searched.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ringback::ui {

// Lower case without accents, and for each byte of it the byte of the text that it came from (and the text's end).
struct Folded {
    std::string text;
    std::vector<std::size_t> origin;
};
Folded folded_with_origin(std::string_view text);

// The words of a query, folded.
std::vector<std::string> query_words(std::string_view query);

// How well one word fits a folded text; 0: not at all. The start of the text is best, then the start of a word, then
// anywhere, then its letters in this order, beginning with the start of a word.
int fit(std::string_view folded, std::string_view word);
// All words must fit; then their sum, else 0.
int fit(std::string_view folded, std::span<const std::string> words);
// The same where each word must stand there as a whole.
int fit_whole(std::string_view folded, std::span<const std::string> words);

// Which bytes of the folded text the word is, as [from, to), in order; empty where it does not fit.
std::vector<std::pair<std::size_t, std::size_t>> fitting_parts(std::string_view folded, std::string_view word);

// The same for all words, in bytes of `text` itself, merged and in order.
std::vector<std::pair<std::size_t, std::size_t>> marked_parts(std::string_view text,
                                                              std::span<const std::string> words);

} // namespace ringback::ui
