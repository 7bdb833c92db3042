// Owns: reading scripts from their JSON text (data/scripts/*.json, a user's own ones). Must not know: rendering.
#pragma once

#include "exchange/read_error.hpp"
#include "script/script.hpp"

#include <cstddef>
#include <expected>
#include <string_view>
#include <vector>

namespace ringback::exchange {

inline constexpr std::size_t scripts_size_limit = std::size_t{8} << 20; // bytes; more is refused unread
inline constexpr std::size_t scripts_depth_limit = 16;                  // arrays and objects inside one another

// A pack: {"format": "ringback.scripts", "version": 1, "scripts": [...]}. The first fault refuses all of it: broken
// syntax, text that is not UTF-8, a wrong type, an unknown word, field or filter, an id given twice, a missing member,
// a script without blocks, a later version. Members without a name here are passed over.
std::expected<std::vector<script::Script>, ReadError> read_script_pack(std::string_view bytes);

// The bare array that a workspace holds under "scripts"; pointers count from the array.
std::expected<std::vector<script::Script>, ReadError> read_scripts(std::string_view bytes);

} // namespace ringback::exchange
