// Conversion between byte offsets of UTF-8 and the UTF-16 units in which the page counts.
#pragma once

#include <algorithm>
#include <string_view>

namespace mirror {

inline int utf8_length(char first) {
    const auto byte = static_cast<unsigned char>(first);
    return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

/// UTF-16 units of the first `bytes` bytes.
inline int utf16_units(std::string_view text, int bytes) {
    int units = 0;
    for (int i = 0; i < bytes && i < static_cast<int>(text.size());) {
        const int length = utf8_length(text[static_cast<std::size_t>(i)]);
        units += length == 4 ? 2 : 1;
        i += length;
    }
    return units;
}

/// Byte offset of UTF-16 unit `units`, at most the length of the text.
inline int utf8_offset(std::string_view text, int units) {
    int offset = 0, passed = 0;
    while (offset < static_cast<int>(text.size()) && passed < units) {
        const int length = utf8_length(text[static_cast<std::size_t>(offset)]);
        passed += length == 4 ? 2 : 1;
        offset += length;
    }
    return std::min(offset, static_cast<int>(text.size()));
}

} // namespace mirror
