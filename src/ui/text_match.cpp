#include "ui/text_match.hpp"

#include "exchange/folded_text.hpp"

#include <algorithm>

namespace ringback::ui {
namespace {

using Part = std::pair<std::size_t, std::size_t>;

constexpr int at_start = 100;
constexpr int at_word = 80;
constexpr int inside = 40;
constexpr int scattered = 15;
constexpr std::size_t least_scattered = 2; // a single letter that stands somewhere says nothing

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

bool is_break(char c) {
    return is_blank(c) || c == '-' || c == '\'' || c == '.' || c == ',' || c == '(' || c == '&' || c == '/';
}

bool starts_word(std::string_view text, std::size_t at) { return at == 0 || is_break(text[at - 1]); }

std::size_t character_length(std::string_view text, std::size_t at) {
    std::size_t end = at + 1;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0u) == 0x80u) ++end;
    return end - at;
}

// Where the whole word stands best.
std::size_t best_place(std::string_view text, std::string_view word) {
    const std::size_t first = text.find(word);
    for (std::size_t at = first; at != std::string_view::npos; at = text.find(word, at + 1))
        if (starts_word(text, at)) return at;
    return first;
}

std::vector<Part> scattered_parts(std::string_view text, std::string_view word) {
    if (word.size() < least_scattered) return {};
    for (std::size_t start = text.find(word[0]); start != std::string_view::npos;
         start = text.find(word[0], start + 1)) {
        if (!starts_word(text, start)) continue;
        std::vector<Part> parts{{start, start + 1}};
        for (std::size_t i = 1; i < word.size(); ++i) {
            const std::size_t at = text.find(word[i], parts.back().second);
            if (at == std::string_view::npos) return {}; // no later start has more letters behind it
            if (at == parts.back().second)
                ++parts.back().second;
            else
                parts.emplace_back(at, at + 1);
        }
        return parts;
    }
    return {};
}

int fit_whole(std::string_view folded, std::string_view word) {
    const std::size_t at = best_place(folded, word);
    if (at == std::string_view::npos) return 0;
    return at == 0 ? at_start : starts_word(folded, at) ? at_word : inside;
}

template <class Fit>
int sum_of_all(std::span<const std::string> words, Fit&& fit_one) {
    int sum = 0;
    for (const std::string& word : words) {
        const int one = fit_one(word);
        if (one == 0) return 0;
        sum += one;
    }
    return sum;
}

} // namespace

Folded folded_with_origin(std::string_view text) {
    Folded out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = character_length(text, at);
        const std::string_view character = text.substr(at, length);
        const std::string folded = is_blank(text[at]) ? " " : exchange::folded(character);
        out.text += folded;
        out.origin.insert(out.origin.end(), folded.size(), at);
        at += length;
    }
    out.origin.push_back(text.size());
    return out;
}

std::vector<std::string> query_words(std::string_view query) {
    std::vector<std::string> words;
    const std::string folded = exchange::folded(query);
    for (std::size_t at = 0; at < folded.size();) {
        std::size_t end = at;
        while (end < folded.size() && !is_blank(folded[end])) ++end;
        if (end > at) words.push_back(folded.substr(at, end - at));
        at = end + 1;
    }
    return words;
}

int fit(std::string_view folded, std::string_view word) {
    if (const int whole = fit_whole(folded, word); whole > 0) return whole;
    const auto parts = scattered_parts(folded, word);
    if (parts.empty()) return 0;
    // The fewer pieces, the better; a word in single letters is hardly meant.
    return std::max(1, scattered - 3 * static_cast<int>(parts.size()));
}

int fit(std::string_view folded, std::span<const std::string> words) {
    return sum_of_all(words, [&](std::string_view word) { return fit(folded, word); });
}

int fit_whole(std::string_view folded, std::span<const std::string> words) {
    return sum_of_all(words, [&](std::string_view word) { return fit_whole(folded, word); });
}

std::vector<Part> fitting_parts(std::string_view folded, std::string_view word) {
    const std::size_t at = best_place(folded, word);
    if (at != std::string_view::npos) return {{at, at + word.size()}};
    return scattered_parts(folded, word);
}

std::vector<Part> marked_parts(std::string_view text, std::span<const std::string> words) {
    const Folded folded = folded_with_origin(text);
    std::vector<Part> parts;
    for (const std::string& word : words)
        for (const auto& [from, to] : fitting_parts(folded.text, word)) {
            const std::size_t last = folded.origin[to - 1];
            parts.emplace_back(folded.origin[from], last + character_length(text, last));
        }
    std::ranges::sort(parts);
    std::vector<Part> merged;
    for (const Part& part : parts)
        if (!merged.empty() && part.first <= merged.back().second)
            merged.back().second = std::max(merged.back().second, part.second);
        else
            merged.push_back(part);
    return merged;
}

} // namespace ringback::ui
