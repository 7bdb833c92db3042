// Owns: reading and writing the moves of a practice run, and what a trainee hands in, as JSON text
// (data/cases/FORMAT.md). Must not know: what the moves come to.
#pragma once

#include "exchange/read_error.hpp"
#include "practice/move.hpp"
#include "practice/result.hpp"

#include <cstddef>
#include <cstdint>
#include <expected>
#include <string>
#include <string_view>
#include <vector>

namespace ringback::exchange {

inline constexpr std::size_t moves_size_limit = std::size_t{1} << 18; // bytes; more is refused unread
inline constexpr std::size_t most_moves = 500;
inline constexpr std::int32_t highest_seed = 0x7fffffff;

struct MovesFile {
    std::uint64_t seed = 1; // up to highest_seed
    std::string trainee;
    std::vector<practice::Move> moves;
};

std::expected<MovesFile, ReadError> read_moves(std::string_view bytes);
std::string write_moves(const MovesFile& file);

std::expected<practice::PracticeResult, ReadError> read_result(std::string_view bytes);
// One line; the same result gives the same bytes.
std::string write_result(const practice::PracticeResult& result);

// "00c0ffee00c0ffee"
std::string digest_text(std::uint64_t digest);

} // namespace ringback::exchange
