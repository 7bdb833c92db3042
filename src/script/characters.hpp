// Owns: the characters of a UTF-8 text, one by one. Must not know: what they are for.
#pragma once

#include <cstddef>
#include <string_view>

namespace ringback::script {

// A byte that is no UTF-8 counts as a character of its own, U+FFFD.
struct Character {
    char32_t code = 0;
    std::size_t length = 1; // in bytes
    bool sound = true;      // these bytes are UTF-8
};

// `at` lies within the text.
Character character_at(std::string_view text, std::size_t at);

// Blank on its own, of whatever width, or a control character; the invisible ones that join or part letters are none.
bool is_blank(char32_t code);
// A letter, a digit, or a sign of a script without case; no punctuation, no emoji.
bool is_letter_or_digit(char32_t code);

} // namespace ringback::script
