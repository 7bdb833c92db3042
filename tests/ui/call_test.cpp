// A call by its words: the walk, the clock, what is logged at its end and who comes next; practising aloud.
#include "exchange/sample.hpp"
#include "support/ui_fixture.hpp"
#include "ui/call_desk.hpp"
#include "ui/commands.hpp"
#include "ui/rehearsal_state.hpp"
#include "ui/script_for_all.hpp"
#include "ui/views/call_view.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <optional>
#include <string>
#include <variant>

using namespace ringback;
using namespace ringback::ui;
using namespace std::chrono_literals;
using test::UiFixture;

namespace {

Model sample() {
    test::FewZones zones;
    return exchange::sample_workspace(UiFixture::default_now, *zones.find("America/New_York"));
}

const Prospect& first_to_call(UiFixture& fixture) {
    const Prospect* first = next_to_call(fixture.context(1440, 900), {});
    REQUIRE(first != nullptr);
    return *first;
}

Context in_call(UiFixture& fixture, const Prospect& prospect, std::chrono::milliseconds later = 0ms) {
    fixture.state.route = {Screen::call, prospect.id};
    Context context = fixture.context(1440, 900);
    context.clock = UiFixture::default_now + later;
    return context;
}

std::optional<Route> gone_to(UiFixture& fixture, std::optional<LogTouch>& log) {
    std::optional<Route> route;
    for (Request& request : fixture.out.take()) {
        if (auto* go = std::get_if<GoTo>(&request)) route = go->route;
        if (auto* change = std::get_if<Change>(&request))
            if (auto* touch = std::get_if<LogTouch>(&change->action)) log = *touch;
    }
    return route;
}

} // namespace

TEST_CASE("the address of a call names the prospect, or nobody yet") {
    CHECK(text_from_route({Screen::call, ProspectId{"p 1"}}) == "/call/p%201");
    CHECK(route_from_text("/call/p%201") == Route{Screen::call, ProspectId{"p 1"}});
    CHECK(route_from_text("/call") == Route{Screen::call, {}});
}

TEST_CASE("the walk stays within the words, and says each aloud") {
    UiFixture fixture(sample());
    const Prospect& prospect = first_to_call(fixture);
    const Context context = in_call(fixture, prospect);
    const Words words = call_words(context, prospect);
    const auto steps = call_steps(words);
    REQUIRE(steps.size() > 2);
    walk_call(context, -1);
    CHECK(call_step(fixture.state.call, steps) == 0);
    walk_call(context, 1);
    CHECK(call_step(fixture.state.call, steps) == 1);
    for (std::size_t i = 0; i < steps.size() + 3; ++i) walk_call(context, 1);
    CHECK(call_step(fixture.state.call, steps) == steps.size() - 1);
    fixture.state.call.step = 99; // the words have become fewer
    walk_call(context, -1);
    CHECK(call_step(fixture.state.call, steps) == steps.size() - 2);
    fixture.state.call.of = ProspectId{"other"};
    CHECK(call_of(context, prospect).step == 0); // a call to somebody else begins anew
}

TEST_CASE("the clock runs while it is started, and asks for one frame a second") {
    UiFixture fixture(sample());
    const Prospect& prospect = first_to_call(fixture);
    const Instant start = UiFixture::default_now;
    CHECK_FALSE(call_wait(fixture.state, start));
    toggle_call_clock(in_call(fixture, prospect), prospect);
    CHECK(call_time(fixture.state.call, start + 12400ms) == 12400ms);
    CHECK(call_wait(fixture.state, start + 12400ms) == 600ms);
    CHECK(call_wait(fixture.state, start + 13s) == 1s);
    fixture.state.route = {Screen::today, {}};
    CHECK_FALSE(call_wait(fixture.state, start)); // nobody sees it
    toggle_call_clock(in_call(fixture, prospect, 20s), prospect);
    CHECK(call_time(fixture.state.call, start + 90s) == 20s);
    CHECK_FALSE(call_wait(fixture.state, start + 90s));
    CHECK(clock_words(9999ms) == "0:09");
    CHECK(clock_words(615s) == "10:15");
}

TEST_CASE("an outcome logs the note and the length, and goes on to the next who is to be called") {
    UiFixture fixture(sample());
    const Prospect& prospect = first_to_call(fixture);
    const Prospect* next = next_to_call(fixture.context(1440, 900), prospect.id);
    REQUIRE(next != nullptr);
    CallState& call = call_of(in_call(fixture, prospect), prospect);
    call.note = " rang long \n";
    call.before = 12s;
    log_outcome(in_call(fixture, prospect), prospect, Outcome::no_answer);
    std::optional<LogTouch> log;
    const auto route = gone_to(fixture, log);
    REQUIRE(log);
    CHECK(log->id == prospect.id);
    CHECK(log->touches.front().note == "rang long");
    CHECK(log->touches.front().seconds == 0s); // nobody answered: nothing lasted
    REQUIRE(route);
    CHECK(*route == Route{Screen::call, next->id});
    CHECK(fixture.state.call.note.empty());
}

TEST_CASE("nobody picks up: the words become a voicemail's, and are kept with the message") {
    UiFixture fixture(sample());
    const Prospect* called = nullptr;
    for (const playbook::QueueEntry& entry : fixture.moment().queue)
        if (called == nullptr && entry.advice.channel == Channel::call)
            called = &fixture.model().prospects()[entry.prospect];
    REQUIRE(called != nullptr);
    const Context context = in_call(fixture, *called);
    REQUIRE(may_leave_message(context, *called));
    CHECK_FALSE(is_voicemail(call_words(context, *called)));
    call_of(context, *called).step = 2;
    toggle_call_clock(context, *called);
    toggle_message(context, *called);
    CHECK((fixture.state.call.step == 0 && !fixture.state.call.since));
    const Words words = call_words(context, *called);
    CHECK(is_voicemail(words));
    REQUIRE(words.script != nullptr);
    log_call(context, *called, Outcome::left_message);
    std::optional<LogTouch> log;
    gone_to(fixture, log);
    REQUIRE(log);
    CHECK(log->touches.front().channel == Channel::voicemail);
    REQUIRE(log->touches.front().sent);
    CHECK(log->touches.front().sent->script == words.script->id);
    toggle_message(in_call(fixture, *called), *called);
    toggle_message(in_call(fixture, *called), *called);
    CHECK_FALSE(is_voicemail(call_words(in_call(fixture, *called), *called)));
    Prospect silent = *called;
    silent.permissions.set(Channel::voicemail, false);
    CHECK_FALSE(may_leave_message(context, silent));
}

TEST_CASE("a talk keeps its length, and the truth where they said it") {
    UiFixture fixture(sample());
    const Prospect& prospect = first_to_call(fixture);
    CallState& call = call_of(in_call(fixture, prospect), prospect);
    call.before = 90400ms;
    call.answer = Truth::not_now;
    log_call(in_call(fixture, prospect), prospect, Outcome::spoke);
    bool truth = false;
    std::optional<LogTouch> log;
    for (const Request& request : fixture.out.take())
        if (const auto* change = std::get_if<Change>(&request)) {
            if (const auto* touch = std::get_if<LogTouch>(&change->action)) log = *touch;
            if (const auto* told = std::get_if<RecordTruth>(&change->action)) truth = told->truth == Truth::not_now;
        }
    REQUIRE(log);
    CHECK(log->touches.front().seconds == 90s);
    CHECK(truth);
}

TEST_CASE("a talk without the truth leads to the sheet that asks for it") {
    UiFixture fixture(sample());
    const Prospect& prospect = first_to_call(fixture);
    log_call(in_call(fixture, prospect), prospect, Outcome::spoke);
    std::optional<LogTouch> log;
    CHECK(gone_to(fixture, log) == Route{Screen::today, prospect.id});
    CHECK(fixture.state.truth_due_of == prospect.id);
}

TEST_CASE("whoever comes next is to be called today") {
    UiFixture fixture(sample());
    const Context context = fixture.context(1440, 900);
    const Prospect* prospect = next_to_call(context, {});
    REQUIRE(prospect != nullptr);
    const auto* entry = fixture.moment().entry_of(fixture.model(), prospect->id);
    REQUIRE(entry != nullptr);
    CHECK(entry->urgency <= playbook::Urgency::later_today);
    CHECK(next_to_call(context, prospect->id) != prospect);
}

TEST_CASE("nobody is called where there is nobody") {
    UiFixture fixture;
    CHECK(next_to_call(fixture.context(1440, 900), {}) == nullptr);
}

TEST_CASE("a choice is answered by its letter") {
    CHECK(choices_in("Which is it?\nA: I misread it.\nB) no\nbe: x\nAB: y\nC:").size() == 2);
    CHECK(choices_in("A: one\nB: two").back() == "B: two");
    CHECK(choices_in("").empty());
}

TEST_CASE("the screen of a call is drawn in every width, and an answer says what follows") {
    for (const float width : {390.0f, 1024.0f, 1440.0f}) {
        UiFixture fixture(sample());
        const Prospect& prospect = first_to_call(fixture);
        fixture.state.route = {Screen::call, prospect.id};
        call_of(fixture.context(width, 900), prospect).answer = Truth::away;
        fixture.frames(width, 900, [](const Context& context, const ImRect& area) { draw_call(context, area); });
        CHECK(fixture.page_heard("What to say"));
        CHECK(fixture.page_heard("Start the clock"));
        CHECK(fixture.page_heard("Log what happened"));
        CHECK(fixture.page_heard("Ask when they are back"));
    }
    UiFixture nobody;
    nobody.state.route = {Screen::call, {}};
    nobody.frames(1024, 800, [](const Context& context, const ImRect& area) { draw_call(context, area); });
    CHECK(nobody.page_heard("Nobody is to be called now"));
}

TEST_CASE("a recording tells the pace where it is long enough") {
    RehearsalState rehearsal;
    const Instant start = UiFixture::default_now;
    using platform::RecorderState;
    CHECK_FALSE(rehearsal_wait(rehearsal, start));
    rehearsal.words = 60;
    take_recording(rehearsal, {.state = RecorderState::recording, .length = {}, .fault = {}}, start);
    CHECK(rehearsal_wait(rehearsal, start + 2300ms) == 700ms);
    CHECK_FALSE(measured_pace(rehearsal));
    take_recording(rehearsal, {.state = RecorderState::kept, .length = 30s, .fault = {}}, start + 30s);
    CHECK(measured_pace(rehearsal) == 120u);
    CHECK_FALSE(rehearsal_wait(rehearsal, start + 31s));
    rehearsal.recording.length = 4s;
    CHECK_FALSE(measured_pace(rehearsal));
    rehearsal.recording.length = 100s; // left running
    CHECK_FALSE(measured_pace(rehearsal));
}

TEST_CASE("a script is tried on everybody, some at a time, anew where records change") {
    Model model;
    for (int i = 0; i < 1000; ++i) {
        Prospect prospect;
        prospect.id = ProspectId{"p" + std::to_string(i)};
        prospect.company = "C";
        if (i % 4 != 0) prospect.given_name = "Ann";
        model.put(std::move(prospect));
    }
    UiFixture fixture(std::move(model));
    auto parsed = script::parse_template("Hi {prospect.given_name}");
    REQUIRE(parsed);
    script::Script script{.id = "own", .technique = "email", .channel = Channel::email, .title = "Own"};
    script.blocks.push_back({.text = std::move(*parsed)});
    const Context context = fixture.context(1440, 900);
    fixture.state.for_all = std::make_shared<ScriptForAll>(context, script);
    CHECK(works_for_all(fixture.state));
    std::size_t frames = 0;
    for (; works_for_all(fixture.state) && frames < 100; ++frames) fixture.state.for_all->step(context);
    CHECK(frames > 1);
    CHECK(frames < 100);
    CHECK(fixture.state.for_all->run().gaps().size() == 250);
    Prospect named = fixture.model().prospects().front();
    named.given_name = "Bo";
    fixture.model().put(named, 0);
    fixture.state.for_all->step(context);
    while (works_for_all(fixture.state)) fixture.state.for_all->step(context);
    CHECK(fixture.state.for_all->run().gaps().size() == 249);
}
