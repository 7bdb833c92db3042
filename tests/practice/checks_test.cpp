// Each check: moves that pass it and moves that fail it. Every row is one run; a check that neither row decided would
// be found at the end of this file.
#include "practice/made_case.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <vector>

using namespace ringback;
using namespace ringback::test;

namespace {

struct Row {
    Check check;
    std::string says;
    bool passed;
    PracticeCase subject;
    std::vector<Move> moves;
};

template <class Change>
PracticeCase changed(PracticeCase subject, Change&& change) {
    change(subject);
    return subject;
}

PracticeCase agreed() {
    return changed(silent_case(), [](PracticeCase& made) { made.agreement = CaseAgreement{.follow_up = 3}; });
}
PracticeCase writes_on(int day) {
    return changed(made_case(),
                   [&](PracticeCase& made) { made.news = {{.day = day, .channel = Channel::email, .turn = "hello"}}; });
}
PracticeCase opts_out() {
    return changed(made_case(), [](PracticeCase& made) { made.turns[1].stops = true; });
}
PracticeCase with_truth(Truth truth) {
    return changed(made_case(), [&](PracticeCase& made) { made.persona.truth = truth; });
}
PracticeCase with_gap() {
    return changed(made_case(), [](PracticeCase& made) { made.process[0] = StepState::done; });
}
PracticeCase serving(Check check) {
    return changed(made_case(), [&](PracticeCase& made) { made.turns[0].lines[0].serves = checks({check}); });
}
PracticeCase failing(Check check) {
    return changed(made_case(), [&](PracticeCase& made) {
        made.turns[0].lines[1].serves = {};
        made.turns[0].lines[1].fails = checks({check});
    });
}
PracticeCase with_extras() {
    return changed(silent_case(), [](PracticeCase& made) {
        made.tidbits = {"a fact"};
        made.scarcity = {{.text = "it is so", .is_true = true}, {.text = "it is not", .is_true = false}};
    });
}

Move stone() { return attempt("heavy_stone", Channel::email, "A, B or C?"); }
Move last_chance(std::optional<std::uint32_t> reason = {}) {
    Move move = attempt("final_opportunity", Channel::email, "Tomorrow I close your file.");
    move.scarcity = reason;
    return move;
}
Move voicemail(std::string words = "It is Ada. I am here if you need anything.") {
    return attempt("voicemail", Channel::voicemail, std::move(words));
}
Move text() { return attempt("text", Channel::text, "Yes or no?"); }
Move shared() {
    Move move = attempt("share_tidbit", Channel::email, "A fact.");
    move.tidbit = 0;
    return move;
}
Move withheld() {
    Move move = call();
    move.withheld = true;
    return move;
}
Move review(std::optional<ProcessStep> gap, bool with_other) {
    return {.kind = MoveKind::review, .gap = gap, .with_other = with_other};
}
Move on(int day, Move move) {
    move.day = day;
    return move;
}

std::vector<Row> timing() {
    return {
        {Check::patience, "three business days after the meeting", true, silent_case(), {on(4, call())}},
        {Check::patience, "two business days after it", false, silent_case(), {on(3, call())}},
        {Check::patience,
         "over a weekend only two count",
         false,
         changed(silent_case(), [](PracticeCase& made) { made.starts_on += std::chrono::days{4}; }),
         {on(4, call())}},
        {Check::patience, "they came back first", true, writes_on(3), {wait(5)}},
        {Check::patience, "the agreed day counts in its stead", true, agreed(), {on(3, call())}},
        {Check::patience, "before the agreed day", false, agreed(), {on(2, call())}},
        {Check::agreed_day, "on it", true, agreed(), {on(3, call())}},
        {Check::agreed_day, "after it", false, agreed(), {on(4, call())}},
        {Check::agreed_day,
         "it is a day off: on the next business day",
         true,
         changed(agreed(), [](PracticeCase& made) { made.agreement->follow_up = 6; }),
         {on(8, call())}},
        {Check::spacing,
         "two business days apart",
         true,
         silent_case(),
         {call(), wait(2), call(), finish(Ending::close)}},
        {Check::spacing, "the next day", false, silent_case(), {call(), wait(1), call()}},
        {Check::spacing, "the same day", false, silent_case(), {call(), call()}},
        {Check::spacing,
         "an email right after the voicemail belongs to it",
         true,
         silent_case(),
         {voicemail(), email(), finish(Ending::close)}},
        {Check::answered, "the next business day", true, writes_on(3), {wait(5), wait(1), say(0)}},
        {Check::answered, "two days later", false, writes_on(3), {wait(5), wait(2), say(0)}},
        {Check::answered, "with another attempt instead", false, writes_on(3), {wait(5), email()}},
        {Check::decision, "closed", true, silent_case(), {finish(Ending::close)}},
        {Check::decision, "the days ran out", false, silent_case(), {wait(30)}},
    };
}

std::vector<Row> channels() {
    const auto prefers_email =
        changed(silent_case(), [](PracticeCase& made) { made.persona.preferred_channels = {Channel::email}; });
    return {
        {Check::phone_first, "a call", true, silent_case(), {call()}},
        {Check::phone_first, "an email", false, silent_case(), {email(), call()}},
        {Check::calls_first,
         "two calls, then an email",
         true,
         silent_case(),
         {call(), wait(2), call(), wait(2), email()}},
        {Check::calls_first, "one call, then an email", false, silent_case(), {call(), wait(2), email()}},
        {Check::preferred, "an email to who likes email", true, prefers_email, {call(), email()}},
        {Check::preferred, "no email to who likes email", false, prefers_email, {call(), finish(Ending::close)}},
        {Check::caller_shown, "shown", true, silent_case(), {call(), finish(Ending::close)}},
        {Check::caller_shown, "withheld", false, silent_case(), {withheld()}},
        {Check::voicemail_short, "short", true, silent_case(), {voicemail()}},
        {Check::voicemail_short, "more than forty seconds", false, silent_case(), {voicemail([] {
             std::string words;
             for (int i = 0; i < 120; ++i) words += "word ";
             return words;
         }())}},
        {Check::voicemail_short, "it closes", false, silent_case(), {voicemail("Are you ready to sign?")}},
        {Check::voicemail_paired, "with an email", true, silent_case(), {voicemail(), email()}},
        {Check::voicemail_paired,
         "without one until the next day",
         false,
         silent_case(),
         {voicemail(), wait(1), email()}},
        {Check::tidbit, "spent", true, with_extras(), {shared()}},
        {Check::tidbit, "kept", false, with_extras(), {email(), finish(Ending::close)}},
    };
}

std::vector<Row> preparation() {
    std::vector<Row> rows;
    for (const auto& [check, step] :
         {std::pair{Check::get_clear, Preparation::get_clear}, std::pair{Check::let_go, Preparation::let_go},
          std::pair{Check::decide_words, Preparation::decide_words}}) {
        rows.push_back({check, "before the first call", true, made_case(), {prepare(step), call()}});
        rows.push_back({check, "after it", false, silent_case(), {call(), prepare(step), call()}});
    }
    return rows;
}

std::vector<Row> words() {
    std::vector<Row> rows{
        {Check::no_pressure, "friendly words", true, silent_case(), {email(), finish(Ending::close)}},
        {Check::no_pressure,
         "the linter finds some",
         false,
         silent_case(),
         {attempt("email", Channel::email, "I am just following up.")}},
        {Check::no_pressure, "in a talk", false, made_case(), {call(), say(2)}},
        {Check::no_pressure, "in typed words", false, made_case(), {call(), say("Are you ready to sign?")}},
        {Check::apology_first, "first", true, made_case(), {call(), say(0)}},
        {Check::apology_first, "typed first", true, made_case(), {call(), say("I am sorry that I talked so much.")}},
        {Check::apology_first, "something else first", false, made_case(), {call(), say(2), say(0)}},
        {Check::asked_feedback, "typed", true, made_case(), {call(), say("Where did I go wrong?")}},
        {Check::graceful, "typed", true, made_case(), {call(), say("If you went with somebody else, that is fine.")}},
        {Check::no_agenda, "typed", true, made_case(), {call(), say("I am not calling to sell you anything.")}},
        {Check::own_fault, "typed", true, made_case(), {call(), say("I did not listen to you.")}},
        {Check::stepped_back,
         "typed",
         true,
         made_case(),
         {call(), say("When we last spoke you asked about the roof.")}},
        {Check::asked_channel, "typed", true, made_case(), {call(), say("Would you rather have an email?")}},
        {Check::new_agreement, "typed", true, made_case(), {call(), say("May I call you again in March?")}},
    };
    for (const Check check : {Check::stepped_back, Check::own_fault, Check::no_agenda, Check::asked_feedback,
                              Check::graceful, Check::new_agreement, Check::asked_channel}) {
        rows.push_back({check, "by an offered line", true, serving(check), {call(), say(0)}});
        rows.push_back({check, "failed by an offered line", false, failing(check), {call(), say(1)}});
    }
    return rows;
}

std::vector<Row> truths() {
    std::vector<Row> rows{
        {Check::truth_recorded, "what they said", true, made_case(), {call(), say(0), record(Truth::not_now)}},
        {Check::truth_recorded, "something else", false, made_case(), {call(), say(0), record(Truth::no_need)}},
        {Check::truth_recorded, "never", false, made_case(), {call(), say(0), finish(Ending::later)}},
        {Check::not_guessed, "recorded before they told it", false, silent_case(), {call(), record(Truth::not_now)}},
        {Check::not_guessed, "closed without a word from them", false, silent_case(), {call(), finish(Ending::close)}},
        {Check::not_guessed, "told", true, made_case(), {call(), say(0)}},
        {Check::reason_recorded, "in words", true, made_case(), {call(), say(0), record(Truth::not_now, "next year")}},
        {Check::reason_recorded,
         "without words",
         false,
         made_case(),
         {call(), say(0), record(Truth::not_now, " "), finish(Ending::later)}},
        {Check::stopped, "nothing more, and closed", true, opts_out(), {call(), say(0), finish(Ending::close)}},
        {Check::stopped, "one more email", false, opts_out(), {call(), say(0), email()}},
        {Check::stopped, "kept for later", false, opts_out(), {call(), say(0), finish(Ending::later)}},
    };
    struct Follows {
        Truth truth;
        Ending right;
        Ending wrong;
    };
    for (const Follows& row :
         {Follows{Truth::interested, Ending::schedule, Ending::close},
          Follows{Truth::sidetracked, Ending::schedule, Ending::later},
          Follows{Truth::not_now, Ending::later, Ending::close}, Follows{Truth::away, Ending::later, Ending::close},
          Follows{Truth::chose_other, Ending::close, Ending::later},
          Follows{Truth::no_fit, Ending::close, Ending::schedule}}) {
        rows.push_back({Check::consequence,
                        std::string(word_from(row.truth)),
                        true,
                        with_truth(row.truth),
                        {call(), say(0), finish(row.right)}});
        rows.push_back({Check::consequence,
                        std::string(word_from(row.truth)) + ", wrongly",
                        false,
                        with_truth(row.truth),
                        {call(), say(0), finish(row.wrong)}});
    }
    return rows;
}

std::vector<Row> last_steps() {
    const std::vector<Move> all{email(), voicemail(), text()};
    const auto after_all = [&](std::vector<Move> further) {
        std::vector<Move> moves = all;
        moves.insert(moves.end(), further.begin(), further.end());
        return moves;
    };
    return {
        {Check::heavy_stone, "after email, voicemail and text", true, silent_case(), after_all({stone()})},
        {Check::heavy_stone, "before a text", false, silent_case(), {email(), voicemail(), stone()}},
        {Check::heavy_stone, "the final opportunity without one", false, with_extras(), after_all({last_chance()})},
        {Check::final_last, "five business days after it", true, with_extras(),
         after_all({stone(), wait(5), last_chance()})},
        {Check::final_last, "four", false, with_extras(), after_all({stone(), wait(4), last_chance()})},
        {Check::final_last, "without it", false, with_extras(), {last_chance()}},
        {Check::true_scarcity, "true", true, with_extras(), {last_chance(0)}},
        {Check::true_scarcity, "not true", false, with_extras(), {last_chance(1)}},
        {Check::closed_after,
         "the day after its deadline",
         true,
         with_extras(),
         {last_chance(0), wait(2), finish(Ending::close)}},
        {Check::closed_after,
         "on the day of its deadline",
         false,
         with_extras(),
         {last_chance(0), wait(1), finish(Ending::close)}},
        {Check::consequence,
         "closed after the deadline, the truth unknown",
         true,
         with_extras(),
         {last_chance(0), wait(2), finish(Ending::close)}},
    };
}

std::vector<Row> desk_work() {
    return {
        {Check::ten_others, "ten others", true, made_case(), {{.kind = MoveKind::prospect_others}}},
        {Check::ten_others, "none", false, made_case(), {finish(Ending::close)}},
        {Check::reviewed, "reviewed", true, made_case(), {review(std::nullopt, false)}},
        {Check::reviewed, "not", false, made_case(), {finish(Ending::close)}},
        {Check::gap_found, "a step that was not done", true, with_gap(), {review(ProcessStep::value, false)}},
        {Check::gap_found, "one that was", false, with_gap(), {review(ProcessStep::rapport, false)}},
        {Check::another_eye, "with somebody else", true, made_case(), {review(std::nullopt, true)}},
        {Check::another_eye, "alone", false, made_case(), {review(std::nullopt, false), finish(Ending::close)}},
    };
}

} // namespace

TEST_CASE("every check is passed by what its rule asks for, and failed by the opposite") {
    std::set<std::pair<Check, bool>> seen;
    for (const auto& rows : {timing(), channels(), preparation(), words(), truths(), last_steps(), desk_work()})
        for (const Row& row : rows) {
            const StagedCase staged(row.subject, tools());
            const PracticeRun run = played(staged, row.moves);
            CAPTURE(word_from(row.check));
            CAPTURE(row.says);
            CHECK_EQ(word_from(run.state().verdicts[row.check]), row.passed ? "passed" : "failed");
            seen.insert({row.check, row.passed});
        }
    for (std::size_t i = 0; i < check_count; ++i) {
        const auto check = static_cast<Check>(i);
        CAPTURE(word_from(check));
        CHECK_FALSE(check_info(check).label.empty());
        CHECK_FALSE(check_info(check).missed.empty());
        CHECK(seen.contains({static_cast<Check>(i), true}));
        CHECK(seen.contains({static_cast<Check>(i), false}));
    }
}

TEST_CASE("the moment of a check is the entry that decided it") {
    PracticeCase subject = made_case();
    subject.rubric = {{.check = Check::phone_first}, {.check = Check::apology_first}, {.check = Check::tidbit}};
    const StagedCase staged(subject, tools());
    PracticeRun run = played(staged, {wait(3), call(), say(0)});
    CHECK_FALSE(run.score().lines[2].moment);
    CHECK_EQ(run.score().decided, 20);
    static_cast<void>(run.play(finish(Ending::later)));
    const Score score = run.score();
    REQUIRE(score.lines[0].moment);
    REQUIRE(score.lines[1].moment);
    CHECK_EQ(run.transcript()[*score.lines[0].moment].what, What::attempt);
    CHECK_EQ(run.transcript()[*score.lines[1].moment].words, "I am sorry. I did not listen.");
    CHECK_FALSE(score.lines[2].moment); // it never came to it
    CHECK_EQ(score.earned, 20);
    CHECK_EQ(score.decided, 30);
    CHECK_EQ(score.percent(), 66);
}
