// Owns: a small case for tests of single rules. Must not know: the built-in cases.
#pragma once

#include "practice/case_faults.hpp"
#include "practice/practice_case.hpp"
#include "practice/practice_run.hpp"
#include "practice/practice_tools.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace ringback::test {

using namespace practice;

inline CheckSet checks(std::initializer_list<Check> list) {
    CheckSet set;
    for (const Check check : list) set.add(check);
    return set;
}

// A Monday; met on day 1; answers every call and every email, in a talk of two turns. No check counts yet.
inline PracticeCase made_case() {
    PracticeCase made;
    made.id = "made";
    made.title = "Made up";
    made.sector = "Tests";
    made.briefing = "A case for tests.";
    made.you = {.name = "Ada", .company = "Difference"};
    made.starts_on = *day_from_text("2026-03-02");
    made.days = 40;
    made.interest = "an engine";
    made.persona.given_name = "Bea";
    made.persona.chances = {100, 0, 100, 0, std::nullopt, 0};
    made.persona.delay_least = made.persona.delay_most = 1;
    made.persona.truth = Truth::not_now;
    made.persona.reason = "Next year.";
    made.persona.stop_words = "Stop.";
    made.history = {{.day = 1, .channel = Channel::meeting, .outcome = Outcome::met, .technique = {}, .words = "met"}};
    made.openings = {{.turn = "hello", .channels = {}, .techniques = {}}};
    made.turns = {
        {.id = "hello",
         .says = "Yes?",
         .lines = {{.words = "I am sorry. I did not listen.",
                    .next = "truth",
                    .guarded = {},
                    .serves = checks({Check::apology_first, Check::own_fault}),
                    .fails = {}},
                   {.words = "Where did I go wrong?",
                    .next = "truth",
                    .guarded = {},
                    .serves = checks({Check::asked_feedback}),
                    .fails = {}},
                   {.words = "Decide now.", .next = "hello", .guarded = {}, .pressure = 1, .serves = {}, .fails = {}}}},
        {.id = "truth", .says = "Next year.", .tells = true, .lines = {}}};
    made.rubric = {{.check = Check::truth_recorded}};
    return made;
}

// Nobody answers anything.
inline PracticeCase silent_case() {
    PracticeCase made = made_case();
    made.persona.chances = {0, 0, 0, 0, std::nullopt, 0};
    return made;
}

inline Move attempt(std::string technique, Channel channel, std::string words = {}) {
    return {
        .kind = MoveKind::attempt, .technique = std::move(technique), .channel = channel, .words = std::move(words)};
}
inline Move call() { return attempt("step_back_call", Channel::call); }
inline Move email() { return attempt("email", Channel::email, "Is it about the price?"); }
inline Move wait(int days) { return {.kind = MoveKind::wait, .days = days}; }
inline Move say(std::uint32_t line) { return {.kind = MoveKind::say, .line = line}; }
inline Move say(std::string words) { return {.kind = MoveKind::say, .words = std::move(words)}; }
inline Move prepare(Preparation step) { return {.kind = MoveKind::prepare, .preparation = step}; }
inline Move record(Truth truth, std::string words = {}) {
    return {.kind = MoveKind::record, .words = std::move(words), .truth = truth};
}
inline Move finish(Ending ending) { return {.kind = MoveKind::finish, .ending = ending}; }

inline PracticeRun played(const StagedCase& staged, const std::vector<Move>& moves, std::uint64_t seed = 1) {
    PracticeRun run(staged, seed);
    for (const Move& move : moves) {
        const auto done = run.play(move);
        if (!done) FAIL(done.error().reason);
    }
    return run;
}

} // namespace ringback::test
