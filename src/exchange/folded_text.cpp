#include "exchange/folded_text.hpp"

#include "exchange/utf8.hpp"

#include <array>
#include <cstddef>

namespace ringback::exchange {
namespace {

// The base letter of U+00C0 to U+017F, one byte a character; a space where there is none, or more than one letter.
constexpr std::string_view base_letters = "aaaaaa ceeeeiiiidnooooo ouuuuy  "
                                          "aaaaaa ceeeeiiiidnooooo ouuuuy y"
                                          "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii  jjkkklllllll"
                                          "lllnnnnnnnnnoooooo  rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
constexpr char32_t first_base = 0xC0;

struct Pair {
    char32_t character;
    std::string_view letters;
};
constexpr std::array<Pair, 9> pairs{{{0xC6, "ae"},
                                     {0xE6, "ae"},
                                     {0xDE, "th"},
                                     {0xFE, "th"},
                                     {0xDF, "ss"},
                                     {0x132, "ij"},
                                     {0x133, "ij"},
                                     {0x152, "oe"},
                                     {0x153, "oe"}}};

// The Latin letters in question all take two bytes in UTF-8.
char32_t two_byte_character(std::string_view text, std::size_t at) {
    return (static_cast<char32_t>(static_cast<unsigned char>(text[at])) & 0x1F) << 6 |
           (static_cast<char32_t>(static_cast<unsigned char>(text[at + 1])) & 0x3F);
}

bool append_folded(std::string& out, char32_t character) {
    for (const Pair& pair : pairs)
        if (pair.character == character) {
            out += pair.letters;
            return true;
        }
    if (character < first_base || character - first_base >= base_letters.size() ||
        base_letters[character - first_base] == ' ')
        return false;
    out += base_letters[character - first_base];
    return true;
}

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

} // namespace

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view no_break_space = "\xC2\xA0";
    for (;;) {
        if (!text.empty() && is_space(text.front()))
            text.remove_prefix(1);
        else if (!text.empty() && is_space(text.back()))
            text.remove_suffix(1);
        else if (text.starts_with(no_break_space))
            text.remove_prefix(2);
        else if (text.ends_with(no_break_space))
            text.remove_suffix(2);
        else
            return text;
    }
}

std::string lower_ascii(std::string_view text) {
    std::string out{text};
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

std::string folded(std::string_view text) {
    std::string out;
    const std::string_view inner = trimmed(text);
    for (std::size_t at = 0; at < inner.size();) {
        const std::size_t length = utf8_length(inner, at);
        if (length == 2 && append_folded(out, two_byte_character(inner, at))) {
            at += 2;
            continue;
        }
        const std::size_t count = length == 0 ? 1 : length;
        if (count == 1)
            out += lower_ascii(inner.substr(at, 1));
        else
            out.append(inner, at, count);
        at += count;
    }
    return out;
}

} // namespace ringback::exchange
