// Owns: how many words a text has and how long it takes to say them. Must not know: scripts, prospects.
#pragma once

#include <chrono>
#include <cstddef>
#include <string_view>

namespace ringback::script {

// V1: a voicemail lasts about this long at most.
inline constexpr std::chrono::seconds voicemail_limit{40};

// Runs of characters between white space that hold at least one letter or digit.
std::size_t word_count(std::string_view text);

// The offset of the word after so many words; the end of the text where there is none.
std::size_t after_words(std::string_view text, std::size_t words);

// Rounded to the nearest second. A rate of 0 counts as the default of 150 words a minute.
std::chrono::seconds speech_time(std::size_t words, unsigned words_per_minute);

} // namespace ringback::script
