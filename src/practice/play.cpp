// Whole runs (practice_run.hpp).
#include "practice/practice_run.hpp"

#include <algorithm>

namespace ringback::practice {

std::expected<PracticeRun, MoveFault> play_all(const StagedCase& staged, std::uint64_t seed,
                                               std::span<const Move> moves) {
    PracticeRun run(staged, seed);
    for (std::size_t i = 0; i < moves.size(); ++i)
        if (auto played = run.play(moves[i]); !played) return std::unexpected(std::move(played.error()));
    return run;
}

std::expected<Fork, MoveFault> play_otherwise(const StagedCase& staged, std::uint64_t seed, std::span<const Move> moves,
                                              std::size_t at, Move instead) {
    auto as_played = play_all(staged, seed, moves);
    if (!as_played) return std::unexpected(std::move(as_played.error()));
    auto otherwise = play_all(staged, seed, moves.first(std::min(at, moves.size())));
    if (!otherwise) return std::unexpected(std::move(otherwise.error()));
    if (auto played = otherwise->play(std::move(instead)); !played) return std::unexpected(std::move(played.error()));
    std::size_t skipped = 0;
    for (std::size_t i = at + 1; i < moves.size(); ++i)
        if (!otherwise->play(as_played->moves()[i])) ++skipped;
    const auto parted = std::ranges::mismatch(as_played->transcript(), otherwise->transcript());
    const auto place = static_cast<std::size_t>(parted.in1 - as_played->transcript().begin());
    return Fork{std::move(*as_played), std::move(*otherwise), place, skipped};
}

} // namespace ringback::practice
