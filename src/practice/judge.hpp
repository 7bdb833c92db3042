// Owns: which check is passed or failed by what happens (domain.md). Must not know: chances, words on screen.
#pragma once

#include "practice/listener.hpp"
#include "practice/move.hpp"
#include "practice/run_state.hpp"
#include "practice/staged_case.hpp"

#include <cstddef>

namespace ringback::practice {

class Judge {
public:
    // `moment`: the entry of the transcript that it is about.
    Judge(const StagedCase& staged, RunState& state, std::size_t moment)
        : staged_(staged)
        , state_(state)
        , moment_(moment) {}

    // Before the attempt is among the contacts.
    void attempt(const Move& move, const Heard& heard);
    // Whether it comes too soon after the last one (T1): asked by the attempt, and it weighs as pressure.
    bool too_soon(const Move& move) const;
    // Before the line is answered.
    void said(CheckSet serves, CheckSet fails, unsigned pressure);
    void record(const Move& move);
    void finish(Ending ending);
    void review(const Move& move);
    void others() { pass(Check::ten_others); }
    // They came back; before it is among the contacts.
    void came_in();
    void told() { pass(Check::not_guessed); }
    void day_over();
    // The run is over: what was to be held to the end is passed, what never came is failed.
    void settle();

private:
    void pass(Check check) { decide(check, true); }
    void decide(Check check, bool passed) { state_.verdicts.decide(check, passed, moment_); }
    void first_attempt(const Move& move);
    void call(const Move& move);
    void message(const Move& move, const Heard& heard);
    void last_steps(const Move& move);
    bool others_unanswered() const;
    bool closed_in_time() const;
    int deadline_of(const Contact& contact) const;

    const StagedCase& staged_;
    RunState& state_;
    std::size_t moment_;
};

} // namespace ringback::practice
