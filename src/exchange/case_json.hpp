// Owns: reading and writing practice cases as JSON text (data/cases/FORMAT.md), and the built-in ones. Must not know:
// how a case is played.
#pragma once

#include "exchange/read_error.hpp"
#include "exchange/tree_reader.hpp"
#include "practice/practice_case.hpp"

#include <cstddef>
#include <cstdint>
#include <expected>
#include <string>
#include <string_view>
#include <vector>

namespace ringback::exchange {

inline constexpr std::size_t case_size_limit = std::size_t{1} << 18; // bytes; more is refused unread
inline constexpr std::size_t case_depth_limit = 12;

// Whether somebody meant it as a case, whatever is wrong with it.
bool looks_like_case(std::string_view bytes);

// A case without faults (practice/case_faults.hpp), or the first fault with the JSON pointer of its place. A member
// that the format does not name is a fault, too: nothing rides along in a case.
std::expected<practice::PracticeCase, ReadError> read_case(std::string_view bytes);
// The same, but what is played need not be whole: turns may be missing, lines may lead nowhere. For what is edited.
std::expected<practice::PracticeCase, ReadError> read_unfinished_case(std::string_view bytes);

// A fault and its kind in a word: those of CaseFault::Kind, and wrong_type, missing, unknown_word, too_large,
// broken_syntax.
using CaseFileFault = TreeReader::Fault;
// All faults at once (at most 100), of each place the first one.
std::vector<CaseFileFault> check_case(std::string_view bytes);

// Always in the same spelling, without what is as by default.
std::string write_case(const practice::PracticeCase& subject);
// Of write_case(): the same for the same case on every machine.
std::uint64_t digest_of(const practice::PracticeCase& subject);

// The cases that come with Ringback, by level and then in the order of their files. Read on first use; live as long as
// the program.
const std::vector<practice::PracticeCase>& built_in_cases();
const practice::PracticeCase* find_built_in_case(std::string_view id); // null where none

} // namespace ringback::exchange
