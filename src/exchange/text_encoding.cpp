#include "exchange/text_encoding.hpp"

#include "exchange/utf8.hpp"

#include <array>
#include <cstdint>
#include <optional>

namespace ringback::exchange {
namespace {

// Bytes 0x80 to 0x9F of Windows-1252; 0 where it has none. All others are as in Unicode.
constexpr std::array<char16_t, 32> windows_1252{0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                                0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

std::uint32_t unit_at(std::string_view bytes, std::size_t at, bool big_endian) {
    const std::uint32_t first = static_cast<unsigned char>(bytes[at]);
    const std::uint32_t second = static_cast<unsigned char>(bytes[at + 1]);
    return big_endian ? first << 8 | second : second << 8 | first;
}

std::expected<DecodedText, ReadError> decode_utf16(std::string_view bytes, bool big_endian) {
    DecodedText decoded{{}, "UTF-16"};
    const auto broken = [&](std::string reason) {
        return std::unexpected(ReadError{text_place(decoded.text, decoded.text.size()), std::move(reason)});
    };
    std::size_t at = 2;
    for (; at + 1 < bytes.size(); at += 2) {
        char32_t character = unit_at(bytes, at, big_endian);
        if (character >= 0xD800 && character <= 0xDFFF) {
            const char32_t low = at + 3 < bytes.size() ? unit_at(bytes, at + 2, big_endian) : 0;
            if (character > 0xDBFF || low < 0xDC00 || low > 0xDFFF) return broken("half of a UTF-16 surrogate pair");
            character = 0x10000 + ((character - 0xD800) << 10) + (low - 0xDC00);
            at += 2;
        }
        if (character == 0) return broken("a zero character: this is no text file");
        append_utf8(decoded.text, character);
    }
    if (at != bytes.size()) return broken("the file ends in the middle of a UTF-16 character");
    return decoded;
}

// How many characters beyond ASCII are good UTF-8, and how many bytes are not.
struct Tally {
    std::size_t good = 0;
    std::size_t bad = 0;
};

Tally count_utf8(std::string_view text) {
    Tally tally;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = utf8_length(text, at);
        if (length > 1) ++tally.good;
        if (length == 0) ++tally.bad;
        at += length == 0 ? 1 : length;
    }
    return tally;
}

std::expected<DecodedText, ReadError> decode_windows_1252(std::string_view bytes, std::size_t first_bad) {
    DecodedText decoded{{}, "Windows-1252"};
    for (const char byte : bytes) {
        char32_t character = static_cast<unsigned char>(byte);
        if (character >= 0x80 && character < 0xA0) character = windows_1252[character - 0x80];
        if (character == 0)
            return std::unexpected(ReadError{text_place(bytes, first_bad), "neither UTF-8 nor Windows-1252 text"});
        append_utf8(decoded.text, character);
    }
    return decoded;
}

} // namespace

std::expected<DecodedText, ReadError> decode_text(std::string_view bytes) {
    if (bytes.starts_with("\xFF\xFE")) return decode_utf16(bytes, false);
    if (bytes.starts_with("\xFE\xFF")) return decode_utf16(bytes, true);
    if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("\xD0\xCF\x11\xE0"))
        return std::unexpected(ReadError{"", "this is a workbook, not a CSV file: save it as CSV first"});
    const bool marked = bytes.starts_with("\xEF\xBB\xBF");
    const std::string_view text = marked ? bytes.substr(3) : bytes;
    if (const std::size_t zero = text.find('\0'); zero != std::string_view::npos)
        return std::unexpected(ReadError{text_place(text, zero), "a zero character: this is no text file"});
    const std::optional<std::size_t> bad = first_bad_utf8(text);
    if (!bad) return DecodedText{std::string{text}, "UTF-8"};
    const Tally tally = count_utf8(text);
    if (marked || tally.good > tally.bad) return std::unexpected(ReadError{text_place(text, *bad), "not UTF-8"});
    return decode_windows_1252(text, *bad);
}

} // namespace ringback::exchange
