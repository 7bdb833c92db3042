// Playing: what comes back and when, luck that goes by the day, moves that are refused, taking another way.
#include "practice/luck.hpp"
#include "practice/made_case.hpp"
#include "practice/result.hpp"
#include "practice/trainees.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace ringback;
using namespace ringback::test;

namespace {

PracticeCase odds(unsigned percent) {
    PracticeCase made = made_case();
    for (auto& chance : made.persona.chances)
        if (chance) chance = percent;
    made.persona.delay_most = 4;
    return made;
}

// Of a thousand seeds, how many get through with this one move.
unsigned through(const PracticeCase& subject, const Move& move, const std::vector<Move>& before = {}) {
    const StagedCase staged(subject, tools());
    unsigned count = 0;
    for (std::uint64_t seed = 0; seed < 1000; ++seed) {
        PracticeRun run = played(staged, before, seed);
        const auto done = run.play(move);
        REQUIRE(done);
        if (run.in_talk()) ++count;
    }
    return count;
}

bool about(unsigned count, unsigned expected) { return count + 50 > expected && count < expected + 50; }

std::vector<What> whats(const PracticeRun& run) {
    std::vector<What> list;
    for (const Entry& entry : run.transcript()) list.push_back(entry.what);
    return list;
}

} // namespace

TEST_CASE("the same case, seed and moves give the same transcript; another seed another one") {
    const StagedCase staged(odds(40), tools());
    const std::vector<Move> moves{wait(3), email(), wait(4)};
    const PracticeRun run = played(staged, moves, 3);
    CHECK_EQ(run.transcript(), played(staged, moves, 3).transcript());
    CHECK_EQ(run.transcript(), play_all(staged, 3, run.moves())->transcript());
    bool differs = false;
    for (std::uint64_t seed = 4; seed < 20; ++seed)
        differs = differs || played(staged, moves, seed).transcript() != run.transcript();
    CHECK(differs);
}

TEST_CASE("chances are what the case says, by channel, hour, technique and pressure") {
    CHECK(about(through(odds(30), call()), 300));
    CHECK_EQ(through(odds(100), call()), 1000);
    CHECK_EQ(through(odds(0), call()), 0);

    PracticeCase early = odds(40);
    early.persona.ahead = 60; // 10:00 here is 11:00 there
    early.persona.hours = {{.from = 660, .to = 720, .percent = 200}};
    early.persona.outside_hours = 50;
    CHECK(about(through(early, call()), 800));
    early.persona.hours = {{.from = 600, .to = 660, .percent = 200}};
    CHECK(about(through(early, call()), 200));

    PracticeCase liked = odds(40);
    liked.persona.techniques = {{.technique = "step_back_call", .percent = 150}};
    CHECK(about(through(liked, call()), 600));

    PracticeCase wary = odds(80);
    wary.persona.chances[static_cast<std::size_t>(Channel::email)] = 0;
    wary.persona.pressure = {.weight = 25, .guarded = 5, .limit = 9};
    const Move pressing = attempt("email", Channel::email, "I am just following up.");
    CHECK(about(through(wary, call(), {pressing, wait(2)}), 600));
    CHECK(about(through(wary, call(), {pressing, wait(1)}), 400)); // and too soon
}

TEST_CASE("luck goes by seed, day and what it decides") {
    CHECK_EQ(roll(1, Purpose::answer, 2, 3, 1000), roll(1, Purpose::answer, 2, 3, 1000));
    CHECK_EQ(roll(7, Purpose::answer, 1, 1, 1), 0);
    // Fixed for ever: a result must replay on any machine and in any later version.
    CHECK_EQ(mixed(0), 0xe220a8397b1dcdafu);
    CHECK_EQ(mixed(1), 0x910a2dec89025cc1u);
    std::vector<int> seen(10);
    for (std::uint32_t day = 0; day < 10000; ++day) ++seen[roll(5, Purpose::delay, day, 0, 10)];
    for (const int count : seen) CHECK((count > 900 && count < 1100));
}

TEST_CASE("another move on one day leaves the luck of all other days as it was") {
    const StagedCase staged(odds(35), tools());
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        PracticeRun silent = played(staged, {wait(5)}, seed);
        PracticeRun worked = played(staged, {{.kind = MoveKind::prospect_others}, wait(2), wait(3)}, seed);
        REQUIRE(silent.play(call()));
        REQUIRE(worked.play(call()));
        CHECK_EQ(silent.in_talk(), worked.in_talk());
    }
}

TEST_CASE("a reply takes its business days, and a wait ends when it comes") {
    PracticeCase subject = made_case();
    subject.persona.delay_least = subject.persona.delay_most = 3;
    const StagedCase staged(subject, tools());
    PracticeRun run = played(staged, {wait(3), email()}); // Thursday, day 4
    REQUIRE(run.play(wait(10)));
    CHECK_EQ(run.day(), 9); // Tuesday
    CHECK(run.in_talk());
    CHECK_EQ(run.transcript().back().words, "Yes?");
}

TEST_CASE("whoever is away answers nothing until they are back") {
    PracticeCase subject = made_case();
    subject.persona.away_until = 9;
    const StagedCase staged(subject, tools());
    PracticeRun run = played(staged, {email()});
    CHECK_FALSE(played(staged, {call()}).in_talk());
    REQUIRE(run.play(wait(20)));
    CHECK_EQ(run.day(), 10);
    CHECK(run.in_talk());
}

TEST_CASE("news comes of itself, but not to who has pressed too much") {
    PracticeCase subject = silent_case();
    subject.news = {{.day = 4, .channel = Channel::call, .turn = "truth"}};
    const StagedCase staged(subject, tools());
    CHECK(played(staged, {wait(10)}).truth_told());
    CHECK_FALSE(played(staged, {call(), call(), wait(10)}).truth_told());
}

TEST_CASE("a move for a later day waits for it, and gives way to what comes before") {
    PracticeCase subject = silent_case();
    subject.news = {{.day = 4, .channel = Channel::call, .turn = "hello"}};
    const StagedCase staged(subject, tools());
    Move later = call();
    later.day = 6;
    const PracticeRun run = played(staged, {later});
    CHECK_EQ(run.day(), 4);
    CHECK(run.in_talk());
    CHECK_EQ(std::ranges::count(whats(run), What::attempt), 0);
    CHECK_EQ(play_all(staged, 1, run.moves())->transcript(), run.transcript());
}

TEST_CASE("too much pressure ends it: they ask to stop, and nothing is answered any more") {
    PracticeCase subject = made_case();
    subject.persona.pressure.limit = 2;
    const StagedCase staged(subject, tools());
    const PracticeRun run = played(staged, {call(), say(2), say(2), wait(2), call()});
    CHECK(run.opted_out());
    CHECK_FALSE(run.in_talk());
    CHECK_EQ(std::ranges::count(whats(run), What::asked_to_stop), 1);
    CHECK_EQ(run.transcript().back().what, What::rang_out);
}

TEST_CASE("pressure makes them guarded: the other way through the talk") {
    PracticeCase subject = made_case();
    subject.turns[0].lines[0].guarded = "hello";
    subject.persona.pressure.guarded = 1;
    const StagedCase staged(subject, tools());
    CHECK(played(staged, {call(), say(0)}).truth_told());
    CHECK_FALSE(played(staged, {call(), say(2), say(0)}).truth_told());
}

TEST_CASE("typed words go the way of the offered line that is most like them") {
    PracticeCase subject = made_case();
    subject.turns.push_back({.id = "other", .says = "Other.", .lines = {}});
    subject.turns[0].lines[1].next = "other";
    const StagedCase staged(subject, tools());
    const auto answer = [&](const char* words) {
        return played(staged, {call(), say(words)}).transcript().end()[-2].words;
    };
    CHECK_EQ(answer("I apologise, it was my fault."), "Next year.");
    CHECK_EQ(answer("Tell me, where did I go wrong?"), "Other.");
    CHECK(played(staged, {call(), say("Are you ready to sign?")}).in_talk()); // as with “Decide now.”
}

TEST_CASE("what cannot be done is refused, says which move it was, and changes nothing") {
    using Kind = MoveFault::Kind;
    PracticeCase subject = made_case();
    subject.tidbits = {"one"};
    const StagedCase staged(subject, tools());
    const auto with = [](Move move, auto&& change) {
        change(move);
        return move;
    };
    struct Row {
        Kind kind;
        std::vector<Move> before;
        Move move;
    };
    const Move shared = with(attempt("share_tidbit", Channel::email), [](Move& move) { move.tidbit = 0; });
    const std::vector<Row> rows{
        {Kind::over, {finish(Ending::close)}, wait(1)},
        {Kind::day_passed, {wait(2)}, with(call(), [](Move& move) { move.day = 2; })},
        {Kind::beyond_last_day, {}, with(call(), [](Move& move) { move.day = 41; })},
        {Kind::bad_time, {}, with(call(), [](Move& move) { move.at = 1440; })},
        {Kind::bad_wait, {}, wait(0)},
        {Kind::bad_wait, {}, wait(31)},
        {Kind::unknown_technique, {}, attempt("hypnosis", Channel::call)},
        {Kind::wrong_channel, {}, attempt("step_back_call", Channel::email)},
        {Kind::wrong_channel, {}, attempt("direct_call", Channel::meeting)},
        {Kind::not_permitted, {}, attempt("share_tidbit", Channel::video_email)},
        {Kind::unknown_script, {}, with(call(), [](Move& move) { move.script = "none"; })},
        {Kind::no_tidbit, {}, attempt("share_tidbit", Channel::email)},
        {Kind::no_tidbit, {}, with(shared, [](Move& move) { move.tidbit = 1; })},
        {Kind::tidbit_spent, {shared, wait(1), {.kind = MoveKind::leave}}, shared},
        {Kind::no_scarcity, {}, with(email(), [](Move& move) { move.scarcity = 0; })},
        {Kind::in_talk, {call()}, wait(1)},
        {Kind::in_talk, {call()}, finish(Ending::close)},
        {Kind::in_talk, {call()}, with(say(0), [](Move& move) { move.day = 5; })},
        {Kind::no_talk, {}, say(0)},
        {Kind::no_talk, {}, {.kind = MoveKind::leave}},
        {Kind::no_line, {call()}, say(3)},
        {Kind::no_words, {call()}, say(" ")},
        {Kind::no_truth, {}, record(Truth::unknown)},
    };
    std::vector<bool> seen(static_cast<std::size_t>(Kind::count));
    for (const Row& row : rows) {
        PracticeRun run = played(staged, row.before);
        const auto before = run.transcript();
        const auto refused = run.play(row.move);
        CAPTURE(word_from(row.kind));
        REQUIRE_FALSE(refused);
        CHECK_EQ(word_from(refused.error().kind), word_from(row.kind));
        CHECK_EQ(refused.error().move, row.before.size());
        CHECK_FALSE(refused.error().reason.empty());
        CHECK_EQ(run.transcript(), before);
        CHECK_EQ(run.moves().size(), row.before.size());
        seen[static_cast<std::size_t>(row.kind)] = true;
    }
    CHECK_EQ(std::ranges::count(seen, false), 0);
}

TEST_CASE("what is offered can be played") {
    PracticeCase subject = made_case();
    subject.tidbits = {"one"};
    const StagedCase staged(subject, tools());
    const Offers offers = PracticeRun(staged, 1).offers();
    CHECK(offers.may_act);
    CHECK_FALSE(offers.in_talk);
    CHECK_GE(offers.attempts.size(), 20);
    for (const Offers::Attempt& offer : offers.attempts) {
        Move move = attempt(std::string(offer.technique), offer.channel);
        if (offer.script == nullptr) move.words = "Hello.";
        if (offer.technique == "share_tidbit") move.tidbit = offers.tidbits.front();
        CAPTURE(offer.technique);
        CHECK(PracticeRun(staged, 1).play(move));
    }
    PracticeRun talking = played(staged, {call()});
    CHECK_EQ(talking.offers().lines.size(), 3);
    CHECK_FALSE(talking.offers().may_act);
    CHECK(talking.offers().attempts.empty());
    CHECK(played(staged, {email(), wait(2)}).offers().may_act); // a letter can wait
    CHECK_FALSE(played(staged, {finish(Ending::close)}).offers().may_act);
}

TEST_CASE("another move than the one that was played: both outcomes, from the same day with the same luck") {
    const StagedCase staged(made_case(), tools());
    const std::vector<Move> moves{
        wait(3), call(), say(2), say(2), say(0), record(Truth::not_now), finish(Ending::later)};
    const auto fork = play_otherwise(staged, 1, moves, 2, say(0));
    REQUIRE(fork);
    CHECK(fork->as_played.is_over());
    CHECK(fork->otherwise.is_over());
    CHECK_EQ(fork->skipped, 2); // the talk ended sooner
    CHECK_EQ(fork->as_played.transcript()[fork->parted].words, "Decide now.");
    CHECK_EQ(fork->otherwise.transcript()[fork->parted].words, "I am sorry. I did not listen.");
    CHECK_EQ(fork->otherwise.state().pressure, 0);
    CHECK_EQ(fork->as_played.state().pressure, 2);
    CHECK_FALSE(play_otherwise(staged, 1, moves, 2, wait(1))); // on the phone
}

TEST_CASE("a result replays to the same, and one that was changed does not hold") {
    const StagedCase staged(made_case(), tools());
    const PracticeRun run =
        played(staged, {call(), say("I am sorry."), record(Truth::not_now), finish(Ending::later)}, 11);
    const PracticeResult result = result_of(run, 42, "Maya");
    CHECK_GT(result.earned, 0);
    CHECK(holds(result, staged, 42));
    CHECK_FALSE(holds(result, staged, 43));
    for (const auto& change : std::vector<void (*)(PracticeResult&)>{
             [](PracticeResult& changed) { ++changed.earned; }, [](PracticeResult& changed) { changed.case_id = "x"; },
             [](PracticeResult& changed) { ++changed.total; }, [](PracticeResult& changed) { changed.moves.clear(); },
             [](PracticeResult& changed) { changed.truth_told = !changed.truth_told; }}) {
        PracticeResult changed = result;
        change(changed);
        CHECK_FALSE(holds(changed, staged, 42));
    }
}

TEST_CASE("a trial without transcripts comes to the same scores") {
    const StagedCase staged(odds(50), tools());
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        PracticeRun kept(staged, seed);
        PracticeRun quick(staged, seed, PracticeRun::Keep::score);
        play_at_random(kept, seed);
        play_at_random(quick, seed);
        CHECK(quick.transcript().empty());
        CHECK_EQ(kept.score().earned, quick.score().earned);
        CHECK_EQ(kept.score().lines.front().moment, quick.score().lines.front().moment);
    }
    Difficulty sliced;
    for (std::size_t i = 0; i < 100; ++i) add_trial(sliced, staged, 1, i);
    CHECK_EQ(sliced.by_score, difficulty_of(staged, 1, 100).by_score);
    CHECK_EQ(sliced.quantile(0), sliced.quantile(1));
    CHECK_LE(sliced.quantile(50), sliced.quantile(100));
}
