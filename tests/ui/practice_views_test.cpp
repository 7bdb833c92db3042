// Practising on screen: the run is where it was left, moves are played and taken back, and every part is drawn.
#include "core/update.hpp"
#include "exchange/case_json.hpp"
#include "exchange/kept_practice.hpp"
#include "support/ui_fixture.hpp"
#include "ui/practice_desk.hpp"
#include "ui/views/practice_view.hpp"

#include <doctest/doctest.h>

#include <string>
#include <variant>

using namespace ringback;
using namespace ringback::ui;
using practice::Move;
using practice::MoveKind;
using test::UiFixture;

namespace {

// Carries out what was asked to be kept, as the app does.
void keep_all(UiFixture& fixture) {
    for (Request& request : fixture.out.take())
        if (auto* keep = std::get_if<KeepDraft>(&request)) {
            const auto done = update(fixture.model(), {1, {}, std::move(keep->action)}, TimeZone::utc());
            REQUIRE(done.has_value());
        }
}

const practice::PracticeCase& first_case() { return exchange::built_in_cases().front(); }

Move rest(int days) {
    Move move{.kind = MoveKind::wait, .day = {}};
    move.days = days;
    return move;
}

} // namespace

TEST_CASE("the address of a case names it") {
    CHECK(text_from_route(practice_route("quiet_week")) == "/practice/quiet_week");
    CHECK(route_from_text("/practice/quiet_week") == practice_route("quiet_week"));
    CHECK(route_from_text("/practice") == practice_route({}));
}

TEST_CASE("all built-in cases can be begun and are drawn, in every width") {
    for (const float width : {390.0f, 1024.0f, 1440.0f}) {
        UiFixture fixture;
        fixture.state.route = practice_route({});
        fixture.frames(width, 900, [](const Context& context, const ImRect& area) { draw_practice(context, area); });
        CHECK(fixture.page_heard(first_case().title));
        for (const practice::PracticeCase& subject : exchange::built_in_cases()) {
            CAPTURE(subject.id);
            fixture.state.route = practice_route(subject.id);
            fixture.forget();
            fixture.frames(width, 900,
                           [](const Context& context, const ImRect& area) { draw_practice(context, area); });
            CHECK(fixture.page_heard("What counts"));
            CHECK(fixture.page_heard("Get in touch"));
        }
    }
}

TEST_CASE("every form of a move is drawn, and says why a move is not possible") {
    UiFixture fixture;
    fixture.state.route = practice_route(first_case().id);
    REQUIRE(run_on_screen(fixture.context(1440, 900)) != nullptr);
    for (const MoveForm form :
         {MoveForm::attempt, MoveForm::wait, MoveForm::truth, MoveForm::finish, MoveForm::review}) {
        fixture.state.practice.draft = {.form = form};
        fixture.frames(1440, 900, [](const Context& context, const ImRect& area) { draw_practice(context, area); });
        CHECK(fixture.state.practice.draft.form == form);
    }
    CHECK(fixture.page_heard("At what time"));
    CHECK(fixture.page_heard("Their reason, in their words"));
    fixture.state.practice.draft = {.form = MoveForm::attempt, .time = "late"};
    fixture.frames(390, 900, [](const Context& context, const ImRect& area) { draw_practice(context, area); });
    CHECK(fixture.page_heard("Write the time as 10:00"));
}

TEST_CASE("a run is kept after each move, goes on where it was left, and steps back") {
    UiFixture fixture;
    fixture.state.route = practice_route(first_case().id);
    const Context context = fixture.context(1440, 900);
    REQUIRE(run_on_screen(context) != nullptr);
    CHECK_FALSE(can_take_back(context));
    REQUIRE(play_move(context, rest(2)));
    REQUIRE(play_move(context, {.kind = MoveKind::prospect_others, .day = {}}));
    const auto transcript = run_on_screen(context)->transcript();
    keep_all(fixture);
    fixture.state.practice = {}; // the page was closed
    const practice::PracticeRun* again = run_on_screen(context);
    REQUIRE(again != nullptr);
    CHECK(again->transcript() == transcript);
    take_back_to(context, 1);
    CHECK(run_on_screen(context)->moves().size() == 1);
    keep_all(fixture);
    CHECK(kept_practice(context).run_of(first_case().id)->moves.moves.size() == 1);
    begin_run_anew(context);
    keep_all(fixture);
    CHECK(kept_practice(context).run_of(first_case().id) == nullptr);
}

TEST_CASE("a run that came to its end is kept as a result, and shows the truth") {
    UiFixture fixture;
    fixture.state.route = practice_route(first_case().id);
    const Context context = fixture.context(1440, 900);
    REQUIRE(run_on_screen(context) != nullptr);
    Move close{.kind = MoveKind::finish, .day = {}};
    close.ending = practice::Ending::close;
    REQUIRE(play_move(context, close));
    REQUIRE(run_on_screen(context)->is_over());
    keep_all(fixture);
    REQUIRE(kept_practice(context).results.size() == 1);
    CHECK(scores_of(context, first_case()).size() == 1);
    for (const float width : {390.0f, 1440.0f})
        fixture.frames(width, 900, [](const Context& c, const ImRect& area) { draw_practice(c, area); });
    CHECK(fixture.page_heard(first_case().persona.reason));
    CHECK(fixture.page_heard("What would another move have done?"));
    begin_run_anew(context);
    CHECK(run_on_screen(context)->seed() == 2); // other luck than before
}

TEST_CASE("what is asked for while a run is drawn waits until it is drawn") {
    UiFixture fixture;
    fixture.state.route = practice_route(first_case().id);
    const auto draw = [](const Context& context, const ImRect& area) { draw_practice(context, area); };
    fixture.frames(1440, 900, draw);
    const auto in_frame = [&](auto ask) {
        fixture.frame(1440, 900, [&](const Context& context, const ImRect& area) {
            const practice::PracticeRun* before = run_on_screen(context);
            ask(context);
            CHECK(run_on_screen(context) == before);
            draw_practice(context, area);
        });
    };
    in_frame([](const Context& context) { ask_move(context, rest(1)); });
    CHECK(fixture.state.practice.run->moves().size() == 1);
    in_frame([](const Context& context) { ask_back_to(context, 0); });
    CHECK(fixture.state.practice.run->moves().empty());
    in_frame([](const Context& context) { ask_move(context, rest(1)); });
    in_frame([](const Context& context) { ask_anew(context); });
    CHECK(fixture.state.practice.run->moves().empty());
}

TEST_CASE("looking at another's result leaves one's own run as it was") {
    UiFixture fixture;
    fixture.state.route = practice_route(first_case().id);
    const Context context = fixture.context(1440, 900);
    REQUIRE(run_on_screen(context) != nullptr);
    REQUIRE(play_move(context, rest(2)));
    keep_all(fixture);
    show_result(context, {.case_id = first_case().id, .seed = 9, .trainee = "Ana", .moves = {rest(1), rest(1)}});
    CHECK(run_on_screen(context)->seed() == 9);
    take_back_to(context, 1);
    CHECK(fixture.state.practice.played_by == "Ana");
    begin_run_anew(context);
    keep_all(fixture);
    CHECK(run_on_screen(context)->moves().size() == 1); // where it was left
    CHECK(run_on_screen(context)->seed() == 1);
}

TEST_CASE("a move that is refused says why and changes nothing") {
    UiFixture fixture;
    fixture.state.route = practice_route(first_case().id);
    const Context context = fixture.context(1440, 900);
    REQUIRE(run_on_screen(context) != nullptr);
    CHECK_FALSE(play_move(context, {.kind = MoveKind::leave, .day = {}}));
    CHECK_FALSE(fixture.state.practice.refused.empty());
    CHECK(run_on_screen(context)->moves().empty());
    CHECK(fixture.out.take().empty());
}

TEST_CASE("cases, runs and results of a workspace are told apart, and what is none of them stays") {
    Model model;
    practice::PracticeCase own = first_case();
    own.id = "own-1";
    const auto carry_out = [&](Action action) {
        REQUIRE(update(model, {1, {}, std::move(action)}, TimeZone::utc()).has_value());
    };
    carry_out(KeepPractice{{R"({"id":"other","practice":7})"}});
    carry_out(exchange::keep_case(own));
    own.title = "Another title";
    carry_out(exchange::keep_case(own));
    carry_out(exchange::keep_run("own-1", {.seed = 3, .trainee = "Dana", .moves = {rest(1)}}));
    auto kept = exchange::kept_practice(model);
    REQUIRE(kept.cases.size() == 1);
    CHECK(kept.cases[0] == own);
    REQUIRE(kept.run_of("own-1") != nullptr);
    CHECK((kept.run_of("own-1")->moves.seed == 3 && kept.run_of("own-1")->moves.moves.size() == 1));
    carry_out(exchange::keep_result({.case_id = "own-1", .earned = 5, .total = 10}));
    kept = exchange::kept_practice(model);
    CHECK((kept.run_of("own-1") == nullptr && kept.results.size() == 1));
    carry_out(exchange::remove_case("own-1"));
    CHECK(exchange::kept_practice(model).cases.empty());
    CHECK(model.practice_json.contains("other"));
}
