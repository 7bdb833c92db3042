#include "practice/result.hpp"

namespace ringback::practice {

PracticeResult result_of(const PracticeRun& run, std::uint64_t case_digest, std::string trainee) {
    const Score score = run.score();
    return {.case_id = run.subject().id,
            .case_digest = case_digest,
            .seed = run.seed(),
            .trainee = std::move(trainee),
            .moves = run.moves(),
            .earned = score.earned,
            .total = score.total,
            .truth_told = run.truth_told()};
}

bool holds(const PracticeResult& result, const StagedCase& staged, std::uint64_t case_digest) {
    if (result.case_id != staged.subject().id || result.case_digest != case_digest) return false;
    const auto run = play_all(staged, result.seed, result.moves);
    return run && result_of(*run, case_digest, result.trainee) == result;
}

} // namespace ringback::practice
