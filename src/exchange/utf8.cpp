#include "exchange/utf8.hpp"

#include <algorithm>
#include <cstring>

namespace ringback::exchange {
namespace {

unsigned byte_at(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }

bool is_continuation(unsigned byte) { return (byte & 0xC0u) == 0x80u; }

// The range allowed for the second byte rules out overlong forms, surrogates and what lies above U+10FFFF.
bool second_byte_fits(unsigned first, unsigned second) {
    switch (first) {
    case 0xE0: return second >= 0xA0 && second <= 0xBF;
    case 0xED: return second >= 0x80 && second <= 0x9F;
    case 0xF0: return second >= 0x90 && second <= 0xBF;
    case 0xF4: return second >= 0x80 && second <= 0x8F;
    default: return is_continuation(second);
    }
}

} // namespace

std::size_t utf8_length(std::string_view text, std::size_t at) {
    if (at >= text.size()) return 0;
    const unsigned first = byte_at(text, at);
    if (first < 0x80) return 1;
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || length > text.size() - at) return 0;
    if (!second_byte_fits(first, byte_at(text, at + 1))) return 0;
    for (std::size_t i = 2; i < length; ++i)
        if (!is_continuation(byte_at(text, at + i))) return 0;
    return length;
}

std::optional<std::size_t> first_bad_utf8(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        std::uint64_t block = 0; // eight ASCII bytes at a time: most text is
        while (text.size() - at >= sizeof block) {
            std::memcpy(&block, text.data() + at, sizeof block);
            if (block & 0x8080808080808080u) break;
            at += sizeof block;
        }
        if (at >= text.size()) break;
        const std::size_t length = utf8_length(text, at);
        if (length == 0) return at;
        at += length;
    }
    return std::nullopt;
}

void append_utf8(std::string& out, char32_t character) {
    const auto put = [&](char32_t bits) { out.push_back(static_cast<char>(static_cast<unsigned char>(bits))); };
    if (character < 0x80) {
        put(character);
    } else if (character < 0x800) {
        put(0xC0 | (character >> 6));
        put(0x80 | (character & 0x3F));
    } else if (character < 0x10000) {
        put(0xE0 | (character >> 12));
        put(0x80 | ((character >> 6) & 0x3F));
        put(0x80 | (character & 0x3F));
    } else {
        put(0xF0 | (character >> 18));
        put(0x80 | ((character >> 12) & 0x3F));
        put(0x80 | ((character >> 6) & 0x3F));
        put(0x80 | (character & 0x3F));
    }
}

std::string shortened(std::string_view text, std::size_t characters) {
    std::string out;
    std::size_t at = 0;
    for (std::size_t count = 0; at < text.size(); ++count) {
        if (count == characters) return out + "\u2026";
        const std::size_t length = std::max<std::size_t>(utf8_length(text, at), 1);
        if (byte_at(text, at) < 0x20)
            out += ' ';
        else
            out.append(text, at, length);
        at += length;
    }
    return out;
}

std::string cited(std::string_view text) {
    constexpr std::size_t cited_characters = 60;
    return '"' + shortened(text, cited_characters) + '"';
}

std::string text_place(std::string_view text, std::size_t offset) {
    offset = std::min(offset, text.size());
    std::size_t line = 1;
    std::size_t column = 1;
    for (std::size_t i = 0; i < offset; ++i) {
        const bool lone_return = text[i] == '\r' && (i + 1 >= text.size() || text[i + 1] != '\n');
        if (text[i] == '\n' || lone_return) {
            ++line;
            column = 1;
        } else if (!is_continuation(byte_at(text, i))) {
            ++column;
        }
    }
    return "line " + std::to_string(line) + ", column " + std::to_string(column);
}

} // namespace ringback::exchange
