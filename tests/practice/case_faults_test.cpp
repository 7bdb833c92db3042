// What an author is told: every kind of fault, at its place.
#include "practice/made_case.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace ringback;
using namespace ringback::test;

namespace {

struct Row {
    CaseFault::Kind kind;
    std::string place;
    void (*spoil)(PracticeCase&);
};

using Kind = CaseFault::Kind;

const std::vector<Row>& rows() {
    static const std::vector<Row> rows{
        {Kind::empty, "/briefing", [](PracticeCase& made) { made.briefing = " \n"; }},
        {Kind::empty, "/persona/truth", [](PracticeCase& made) { made.persona.truth = Truth::unknown; }},
        {Kind::empty, "/persona/chances", [](PracticeCase& made) { made.persona.chances = {}; }},
        {Kind::empty, "/rubric", [](PracticeCase& made) { made.rubric.clear(); }},
        {Kind::empty, "/turns/0/lines/1/words", [](PracticeCase& made) { made.turns[0].lines[1].words.clear(); }},
        {Kind::given_twice, "/turns/0/id", [](PracticeCase& made) { made.turns[1].id = "hello"; }},
        {Kind::given_twice, "/rubric/0/check", [](PracticeCase& made) { made.rubric.push_back(made.rubric[0]); }},
        {Kind::out_of_range, "/level", [](PracticeCase& made) { made.level = 4; }},
        {Kind::out_of_range, "/days", [](PracticeCase& made) { made.days = 0; }},
        {Kind::out_of_range, "/persona/chances/call", [](PracticeCase& made) { made.persona.chances[0] = 101; }},
        {Kind::out_of_range, "/persona/delay/0", [](PracticeCase& made) { made.persona.delay_least = 9; }},
        {Kind::out_of_range, "/persona/hours/0",
         [](PracticeCase& made) { made.persona.hours = {{.from = 700, .to = 600}}; }},
        {Kind::out_of_range, "/title", [](PracticeCase& made) { made.title = std::string(longest_text + 1, 'x'); }},
        {Kind::out_of_range, "/tidbits", [](PracticeCase& made) { made.tidbits.resize(most_items + 1, "fact"); }},
        {Kind::out_of_range, "/turns/0/lines",
         [](PracticeCase& made) { made.turns[0].lines.resize(most_lines + 1, made.turns[0].lines[0]); }},
        {Kind::out_of_range, "/rubric/0/points", [](PracticeCase& made) { made.rubric[0].points = 0; }},
        {Kind::day_out, "/history/0/day", [](PracticeCase& made) { made.history[0].day = 2; }},
        {Kind::day_out, "/agreement/follow_up",
         [](PracticeCase& made) { made.agreement = CaseAgreement{.follow_up = 41}; }},
        {Kind::day_out, "/news/0/day", [](PracticeCase& made) { made.news = {{.day = 0, .turn = "hello"}}; }},
        {Kind::day_out, "/days_off/0", [](PracticeCase& made) { made.days_off = {50}; }},
        {Kind::unknown_turn, "/openings/0/turn", [](PracticeCase& made) { made.openings[0].turn = "nowhere"; }},
        {Kind::unknown_turn, "/turns/0/lines/0/next", [](PracticeCase& made) { made.turns[0].lines[0].next = "x"; }},
        {Kind::unknown_turn, "/turns/0/lines/0/guarded",
         [](PracticeCase& made) { made.turns[0].lines[0].guarded = "x"; }},
        {Kind::unknown_technique, "/persona/techniques/hypnosis",
         [](PracticeCase& made) { made.persona.techniques = {{.technique = "hypnosis"}}; }},
        {Kind::unknown_technique, "/openings/0/techniques",
         [](PracticeCase& made) { made.openings[0].techniques = {"hypnosis"}; }},
        {Kind::unreachable, "/turns/2",
         [](PracticeCase& made) { made.turns.push_back({.id = "lost", .says = "Lost.", .lines = {}}); }},
        {Kind::no_way_to_truth, "/turns",
         [](PracticeCase& made) {
             made.turns[1].tells = false;
             made.rubric = {{.check = Check::decision}};
         }},
        {Kind::not_servable, "/turns/0/lines/0/serves",
         [](PracticeCase& made) { made.turns[0].lines[0].serves = checks({Check::tidbit}); }},
        {Kind::not_servable, "/rubric/0/check", [](PracticeCase& made) { made.rubric = {{.check = Check::tidbit}}; }},
        {Kind::not_servable, "/rubric/0/check",
         [](PracticeCase& made) { made.rubric = {{.check = Check::agreed_day}}; }},
        {Kind::not_servable, "/rubric/0/check", [](PracticeCase& made) { made.rubric = {{.check = Check::graceful}}; }},
        {Kind::not_servable, "/rubric/0/check",
         [](PracticeCase& made) { made.rubric = {{.check = Check::true_scarcity}}; }},
    };
    return rows;
}

} // namespace

TEST_CASE("a whole case has no faults") { CHECK(faults_of(made_case()).empty()); }

TEST_CASE("each kind of fault is found at its place, with a reason") {
    std::vector<bool> seen(static_cast<std::size_t>(Kind::count));
    for (const Row& row : rows()) {
        PracticeCase made = made_case();
        row.spoil(made);
        const auto faults = faults_of(made);
        CAPTURE(row.place);
        const auto found = std::ranges::find(faults, row.place, &CaseFault::place);
        REQUIRE(found != faults.end());
        CHECK_EQ(word_from(found->kind), word_from(row.kind));
        CHECK_FALSE(found->reason.empty());
        seen[static_cast<std::size_t>(row.kind)] = true;
    }
    CHECK_EQ(std::ranges::count(seen, false), 0);
}

TEST_CASE("who never answers may keep the truth, where closing the file counts") {
    PracticeCase made = silent_case();
    made.turns.clear();
    made.openings.clear();
    made.rubric = {{.check = Check::closed_after}};
    CHECK(faults_of(made).empty());
}
