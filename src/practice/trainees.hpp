// Owns: made-up trainees that show how hard a case is, and whether it is fair: some who do anything that is allowed,
// and one who follows a playbook. Must not know: people's results.
#pragma once

#include "playbook/playbook.hpp"
#include "practice/practice_run.hpp"

#include <array>
#include <cstddef>
#include <cstdint>

namespace ringback::practice {

// Does anything that play() takes, and comes to an end.
void play_at_random(PracticeRun& run, std::uint64_t seed);

// Does what the playbook advises, prepared and with built-in words; says what serves the rubric and does not press.
void follow_playbook(PracticeRun& run, const playbook::Playbook& playbook);

// How many of the trainees came to which score.
struct Difficulty {
    std::size_t runs = 0;
    std::size_t truths = 0;                    // in so many the truth was told
    std::array<std::uint32_t, 101> by_score{}; // percent

    unsigned mean_tenths() const;              // 534: 53.4 percent
    unsigned quantile(unsigned percent) const; // 50: the median
};

inline constexpr std::size_t usual_trial = 1000;

// The trainee at `place` plays with seed + place, so that a trial may be cut in slices.
void add_trial(Difficulty& difficulty, const StagedCase& staged, std::uint64_t seed, std::size_t place);
Difficulty difficulty_of(const StagedCase& staged, std::uint64_t seed, std::size_t runs = usual_trial);

} // namespace ringback::practice
