// How many moves a second practice plays, on how many random trainees, and how hard each built-in case is. Prints a
// line of JSON for each case and one for all for `./dev bench`.
#include "exchange/builtin_scripts.hpp"
#include "exchange/case_json.hpp"
#include "exchange/lint_rules_json.hpp"
#include "exchange/playbook_json.hpp"
#include "practice/trainees.hpp"

#include <cstdio>
#include <ctime>

using namespace ringback;
using namespace ringback::practice;

namespace {

constexpr std::uint64_t follower_runs = 200;

unsigned follower_mean(const StagedCase& staged) {
    unsigned sum = 0;
    for (std::uint64_t seed = 1; seed <= follower_runs; ++seed) {
        PracticeRun run(staged, seed, PracticeRun::Keep::score);
        follow_playbook(run, exchange::built_in_playbook("blended"));
        sum += run.score().percent();
    }
    return sum / follower_runs;
}

} // namespace

int main() {
    constexpr double tenth = 10.0;
    std::size_t moves = 0;
    double seconds = 0;
    for (const PracticeCase& subject : exchange::built_in_cases()) {
        const StagedCase staged(subject, {exchange::builtin_linter(), exchange::builtin_scripts()});
        const std::clock_t start = std::clock();
        for (std::uint64_t seed = 0; seed < 10 * usual_trial; ++seed) {
            PracticeRun run(staged, seed, PracticeRun::Keep::score);
            play_at_random(run, seed);
            moves += run.moves_played();
        }
        seconds += static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
        const Difficulty difficulty = difficulty_of(staged, 1);
        std::printf(R"({"case":"%s","level":%u,"bytes":%zu,"random_mean":%.1f,"random_10th":%u,"random_90th":%u,)"
                    R"("random_truth_percent":%.1f,"follower_mean":%u})"
                    "\n",
                    subject.id.c_str(), subject.level, exchange::write_case(subject).size(),
                    difficulty.mean_tenths() / tenth, difficulty.quantile(10), difficulty.quantile(90),
                    static_cast<double>(difficulty.truths) / tenth, follower_mean(staged));
    }
    std::printf(R"({"moves_per_second":%.0f,"moves":%zu})"
                "\n",
                static_cast<double>(moves) / seconds, moves);
    return 0;
}
