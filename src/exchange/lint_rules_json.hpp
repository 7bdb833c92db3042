// Owns: reading the linter's rules from their JSON text (data/lint/FORMAT.md), and the built-in linter. Must not know:
// how a text is checked.
#pragma once

#include "exchange/read_error.hpp"
#include "script/lint.hpp"

#include <cstddef>
#include <expected>
#include <string_view>

namespace ringback::exchange {

inline constexpr std::size_t lint_rules_size_limit = std::size_t{1} << 20; // bytes; more is refused unread

// The first fault refuses all of it, with the JSON pointer of its place; so does a phrase that cannot be read.
std::expected<script::Linter, ReadError> read_linter(std::string_view bytes);

// By the rules of data/lint/rules.json, read on first use; lives as long as the program.
const script::Linter& builtin_linter();

} // namespace ringback::exchange
