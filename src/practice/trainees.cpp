#include "practice/trainees.hpp"

#include "practice/luck.hpp"

#include <algorithm>

namespace ringback::practice {
namespace {

constexpr unsigned most_random_moves = 80;

// One trainee who does anything.
class Anybody {
public:
    Anybody(PracticeRun& run, std::uint64_t seed)
        : run_(run)
        , seed_(seed) {}

    void play() {
        for (unsigned i = 0; i < most_random_moves && !run_.is_over(); ++i) static_cast<void>(run_.play(move()));
        if (run_.in_talk()) static_cast<void>(run_.play({.kind = MoveKind::leave}));
        if (!run_.is_over()) static_cast<void>(run_.play({.kind = MoveKind::finish}));
    }

private:
    // A share of a hundred each, as far as they are possible.
    Move move() {
        if (run_.in_talk()) return in_talk();
        const unsigned what = below(100);
        if (run_.truth_told() && what < 60) return what < 30 ? record() : finish();
        if (what < 45) return attempt();
        if (what < 75) return {.kind = MoveKind::wait, .days = static_cast<int>(1 + below(4))};
        if (what < 84) return {.kind = MoveKind::prepare, .preparation = static_cast<Preparation>(below(3))};
        if (what < 88) return {.kind = MoveKind::prospect_others};
        if (what < 92) return review();
        if (what < 96) return record();
        return finish();
    }

    Move in_talk() {
        const auto lines = static_cast<unsigned>(run_.offers().lines.size());
        if (lines == 0 || below(20) == 0) return {.kind = MoveKind::leave};
        return {.kind = MoveKind::say, .line = below(lines)};
    }

    Move attempt() {
        const Offers offers = run_.offers();
        if (offers.attempts.empty()) return {.kind = MoveKind::wait};
        const auto& chosen = offers.attempts[below(static_cast<unsigned>(offers.attempts.size()))];
        Move move{.kind = MoveKind::attempt, .technique = std::string(chosen.technique), .channel = chosen.channel};
        move.at = 480 + 15 * below(48); // 8:00 to 19:45
        move.withheld = below(10) == 0;
        if (chosen.technique == "share_tidbit")
            move.tidbit = offers.tidbits[below(static_cast<unsigned>(offers.tidbits.size()))];
        if (const auto reasons = static_cast<unsigned>(run_.subject().scarcity.size());
            reasons > 0 && chosen.technique == "final_opportunity")
            move.scarcity = below(reasons);
        if (chosen.script == nullptr) move.words = "Please call me when you have a minute.";
        return move;
    }

    Move record() { return {.kind = MoveKind::record, .words = "noted", .truth = static_cast<Truth>(1 + below(8))}; }
    Move finish() { return {.kind = MoveKind::finish, .ending = static_cast<Ending>(below(3))}; }
    Move review() {
        return {.kind = MoveKind::review,
                .gap = static_cast<ProcessStep>(below(process_step_count)),
                .with_other = below(2) == 0};
    }

    unsigned below(unsigned limit) { return roll(seed_, Purpose::trainee, 0, ++rolls_, limit); }

    PracticeRun& run_;
    std::uint64_t seed_;
    std::uint32_t rolls_ = 0;
};

} // namespace

void play_at_random(PracticeRun& run, std::uint64_t seed) { Anybody(run, seed).play(); }

unsigned Difficulty::mean_tenths() const {
    std::uint64_t sum = 0;
    for (std::size_t score = 0; score < by_score.size(); ++score) sum += score * by_score[score];
    return runs == 0 ? 0 : static_cast<unsigned>((sum * 10 + runs / 2) / runs);
}

unsigned Difficulty::quantile(unsigned percent) const {
    std::uint64_t below = 0;
    for (std::size_t score = 0; score < by_score.size(); ++score) {
        below += by_score[score];
        if (below > 0 && below * 100 >= std::uint64_t{percent} * runs) return static_cast<unsigned>(score);
    }
    return 0;
}

void add_trial(Difficulty& difficulty, const StagedCase& staged, std::uint64_t seed, std::size_t place) {
    PracticeRun run(staged, seed + place, PracticeRun::Keep::score);
    play_at_random(run, seed + place);
    ++difficulty.runs;
    difficulty.truths += run.truth_told() ? 1 : 0;
    ++difficulty.by_score[run.score().percent()];
}

Difficulty difficulty_of(const StagedCase& staged, std::uint64_t seed, std::size_t runs) {
    Difficulty difficulty;
    for (std::size_t place = 0; place < runs; ++place) add_trial(difficulty, staged, seed, place);
    return difficulty;
}

} // namespace ringback::practice
