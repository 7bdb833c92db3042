// Owns: what came of two scripts that are tried against each other. Must not know: the scripts themselves, screens.
#pragma once

#include "core/model.hpp"
#include "insight/share.hpp"

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace ringback::insight {

inline constexpr std::size_t ab_needed = 30; // cases of each, below which there is no winner whatever they show
inline constexpr std::chrono::days ab_patience{14};

// A case is a prospect to whom one of the two went out, as the id deals them (core/assignment.hpp): the first time
// counts, and only it. It came back where anything came in within `patience` days, or they talked; an opt-out is no
// answer.
struct AbCount {
    enum class Verdict : std::uint8_t {
        too_few,       // fewer than ab_needed cases of one of them
        no_difference, // the 95 % interval of the difference holds nought
        first,         // the first is the better one
        second
    };
    std::array<Share, 2> came_back;
    // The patience is not over: counted nowhere else, with an answer or without, since answers would come to count
    // before silences do.
    std::array<std::size_t, 2> open{};
    std::size_t crossed = 0; // got the other one than was dealt: counted nowhere else
    double low = -1;         // the 95 % interval of first less second, by Newcombe
    double high = 1;
    Verdict verdict = Verdict::too_few;
};

AbCount ab_count(const Model& model, std::array<std::string_view, 2> scripts, Instant now,
                 std::chrono::days patience = ab_patience);

} // namespace ringback::insight
