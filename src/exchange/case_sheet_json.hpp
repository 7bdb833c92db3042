// Owns: a case review sheet as the text that a link or a file carries, and reading it back. Must not know: how the
// sheet is put together.
#pragma once

#include "exchange/case_sheet.hpp"
#include "exchange/read_error.hpp"

#include <expected>
#include <string>
#include <string_view>

namespace ringback::exchange {

inline constexpr std::size_t case_sheet_size_limit = std::size_t{1} << 20; // bytes; more is refused unread

// Whether somebody meant it as a case review sheet, whatever is wrong with it.
bool looks_like_case_sheet(std::string_view text);

std::string write_case_sheet(const CaseSheet& sheet);
// The first fault with the JSON pointer of its place. A member that the format does not name is one.
std::expected<CaseSheet, ReadError> read_case_sheet(std::string_view text);

} // namespace ringback::exchange
