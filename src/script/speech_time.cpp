#include "script/speech_time.hpp"

#include "core/profile.hpp"

namespace ringback::script {

std::size_t word_count(std::string_view text) {
    std::size_t words = 0;
    bool counted = false; // the current run
    for (const char sign : text) {
        const auto byte = static_cast<unsigned char>(sign);
        const unsigned lower = byte | 0x20u;
        if (byte == ' ' || (byte >= '\t' && byte <= '\r')) {
            counted = false;
            continue;
        }
        // A byte of C3 or more begins a letter of another script; E2 begins dashes, quotes and dots, which are no
        // words.
        const bool letter =
            (lower >= 'a' && lower <= 'z') || (byte >= '0' && byte <= '9') || (byte >= 0xC3 && byte != 0xE2);
        if (letter && !counted) {
            ++words;
            counted = true;
        }
    }
    return words;
}

std::chrono::seconds speech_time(std::size_t words, unsigned words_per_minute) {
    const std::size_t rate = words_per_minute == 0 ? default_words_per_minute : words_per_minute;
    return std::chrono::seconds{(words * 60 + rate / 2) / rate};
}

} // namespace ringback::script
