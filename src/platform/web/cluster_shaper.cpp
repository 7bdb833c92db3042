#include "platform/web/cluster_shaper.hpp"

#include <cstdlib>

#include "platform/web/page_hooks.hpp"

namespace ringback::platform::web {

namespace {

/// Everything below U+0300 (Latin with its ready-made accents) is one glyph a codepoint: lead bytes up to 0xCB. So is
/// the general punctuation U+2010 to U+2027 and U+2030 to U+205F (0xE2 0x80 .. 0x81), but not the joiners around it.
bool is_plain(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte < 0xCC) {
            continue;
        }
        const auto at = [&](std::size_t offset) -> unsigned {
            return i + offset < text.size() ? static_cast<unsigned char>(text[i + offset]) : 0u;
        };
        const bool dashes_and_quotes = byte == 0xE2 && at(1) == 0x80 && at(2) >= 0x90 && at(2) <= 0xA7;
        const bool euro = byte == 0xE2 && at(1) == 0x82 && at(2) == 0xAC;
        if (!dashes_and_quotes && !euro) {
            return false;
        }
        i += 2;
    }
    return true;
}

} // namespace

std::string_view ClusterShaper::shaped(std::string_view text) {
    if (is_plain(text)) {
        return text;
    }
    if (const auto known = cache_.find(text); known != cache_.end()) {
        return known->second;
    }
    char* words = page_shape(text.data(), text.size());
    const auto added = cache_.emplace(std::string(text), std::string(words)).first;
    std::free(words);
    return added->second;
}

} // namespace ringback::platform::web
