// Owns: a small JSON document as a tree, for formats whose members refer to one another. Must not know: what the values
// mean. Large files are walked with JsonCursor instead.
#pragma once

#include "exchange/read_error.hpp"

#include <cstddef>
#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ringback::exchange {

struct JsonTree {
    enum class Kind : std::uint8_t { null, boolean, number, text, array, object };
    Kind kind = Kind::null;
    std::string text;              // of a text, decoded; of a number, as in the file; of a boolean "true" or "false"
    std::vector<std::string> keys; // of an object, beside items
    std::vector<JsonTree> items;

    // Null where this is no object or has no such member.
    const JsonTree* find(std::string_view key) const;
    bool is(Kind wanted) const { return kind == wanted; }
    // None where this is no number, or no whole one that fits.
    std::optional<std::int32_t> whole_number() const;
};

// As JSON again, without spaces.
std::string text_of(const JsonTree& tree);

// The first fault refuses all: broken syntax, text that is not UTF-8, a member given twice, more than `depth_limit`
// levels inside one another (at most 64, since trees are walked by recursion).
std::expected<JsonTree, ReadError> read_tree(std::string_view bytes, std::size_t depth_limit);

} // namespace ringback::exchange
