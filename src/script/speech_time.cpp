#include "script/speech_time.hpp"

#include "core/profile.hpp"

namespace ringback::script {

namespace {

bool is_blank(unsigned char byte) { return byte == ' ' || (byte >= '\t' && byte <= '\r'); }

// A byte of C3 or more begins a letter of another script; E2 begins dashes, quotes and dots, which are no words.
bool is_letter(unsigned char byte) {
    const unsigned lower = byte | 0x20u;
    return (lower >= 'a' && lower <= 'z') || (byte >= '0' && byte <= '9') || (byte >= 0xC3 && byte != 0xE2);
}

// Calls `visit(offset)` where each word begins, until it gives true.
template <class Visit>
void each_word(std::string_view text, Visit visit) {
    bool counted = false; // the current run
    bool in_run = false;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (is_blank(byte)) {
            counted = in_run = false;
            continue;
        }
        if (!in_run) begin = at;
        in_run = true;
        if (!is_letter(byte) || counted) continue;
        counted = true;
        if (visit(begin)) return;
    }
}

} // namespace

std::size_t word_count(std::string_view text) {
    std::size_t words = 0;
    each_word(text, [&](std::size_t) {
        ++words;
        return false;
    });
    return words;
}

std::size_t after_words(std::string_view text, std::size_t words) {
    std::size_t place = text.size();
    each_word(text, [&](std::size_t at) {
        if (words-- > 0) return false;
        place = at;
        return true;
    });
    return place;
}

std::chrono::seconds speech_time(std::size_t words, unsigned words_per_minute) {
    const std::size_t rate = words_per_minute == 0 ? default_words_per_minute : words_per_minute;
    return std::chrono::seconds{(words * 60 + rate / 2) / rate};
}

} // namespace ringback::script
