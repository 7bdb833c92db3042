#include "script/characters.hpp"

#include <algorithm>
#include <array>

namespace ringback::script {
namespace {

constexpr Character broken{.code = U'\uFFFD', .length = 1, .sound = false};

struct CodeRange {
    char32_t from;
    char32_t to;
};
// What is neither letter nor digit above Latin-1: punctuation, arrows, symbols, private use, emoji.
constexpr std::array<CodeRange, 10> signs{{{0x2B0, 0x2FF},
                                           {0x2000, 0x206F},
                                           {0x20A0, 0x20CF},
                                           {0x2190, 0x2BFF},
                                           {0x2E00, 0x2E7F},
                                           {0x3000, 0x3004},
                                           {0x3008, 0x3020},
                                           {0xE000, 0xF8FF},
                                           {0xFE00, 0xFE6F},
                                           {0x1F000, 0x1FFFF}}};

} // namespace

Character character_at(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) -> char32_t { return static_cast<unsigned char>(text[at + i]); };
    const char32_t lead = byte(0);
    if (lead < 0x80) return {lead, 1, true};
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || text.size() - at < length) return broken;
    char32_t code = lead & (0xFFu >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0u) != 0x80u) return broken;
        code = (code << 6) | (byte(i) & 0x3Fu);
    }
    const bool overlong = (length == 3 && code < 0x800) || (length == 4 && code < 0x10000);
    const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
    return overlong || surrogate || code > 0x10FFFF ? broken : Character{code, length, true};
}

bool is_blank(char32_t code) {
    if (code <= 0x20 || (code >= 0x7F && code <= 0xA0)) return true;
    return (code >= 0x2000 && code <= 0x200A) || code == 0x1680 || code == 0x2028 || code == 0x2029 || code == 0x202F ||
           code == 0x205F || code == 0x3000;
}

bool is_letter_or_digit(char32_t code) {
    if (code < 0x80)
        return (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z') || (code >= '0' && code <= '9');
    if (code < 0x100) return (code >= 0xC0 && code != 0xD7 && code != 0xF7) || code == 0xAA || code == 0xBA;
    return code != U'\uFFFD' &&
           std::ranges::none_of(signs, [&](CodeRange range) { return code >= range.from && code <= range.to; });
}

} // namespace ringback::script
