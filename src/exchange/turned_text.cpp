#include "exchange/turned_text.hpp"

#include <string>
#include <string_view>

namespace ringback::exchange {
namespace {

// U+202A to U+202E and U+2066 to U+2069. The marks U+200E and U+200F, which right-to-left words need, are none of them.
bool turns(std::string_view text) {
    for (std::size_t at = text.find('\xE2'); at != std::string_view::npos; at = text.find('\xE2', at + 1)) {
        if (at + 2 >= text.size()) return false;
        const auto second = static_cast<unsigned char>(text[at + 1]);
        const auto third = static_cast<unsigned char>(text[at + 2]);
        if (second == 0x80 && third >= 0xAA && third <= 0xAE) return true;
        if (second == 0x81 && third >= 0xA6 && third <= 0xA9) return true;
    }
    return false;
}

std::optional<ReadError> first_turned(const JsonTree& tree, const std::string& pointer) {
    constexpr std::string_view reason = "holds invisible signs that turn text around";
    if (tree.is(JsonTree::Kind::text) && turns(tree.text)) return ReadError{pointer, std::string(reason)};
    for (const std::string& key : tree.keys)
        if (turns(key)) return ReadError{pointer, std::string(reason)};
    for (std::size_t i = 0; i < tree.items.size(); ++i) {
        const std::string name = tree.is(JsonTree::Kind::object) ? tree.keys[i] : std::to_string(i);
        if (auto found = first_turned(tree.items[i], pointer + "/" + name)) return found;
    }
    return std::nullopt;
}

} // namespace

std::optional<ReadError> turned_text(const JsonTree& tree) { return first_turned(tree, ""); }

} // namespace ringback::exchange
