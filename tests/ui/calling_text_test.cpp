// Calling hours in words and as typed, and what is shown as known about a prospect.
#include "ui/calling_text.hpp"
#include "ui/views/calling_form.hpp"
#include "ui/views/calling_view.hpp"
#include "ui/views/forms.hpp"
#include "ui/views/signals_view.hpp"

#include "exchange/sample.hpp"
#include "playbook/calling_limits.hpp"
#include "support/made_prospect.hpp"
#include "support/ui_fixture.hpp"

#include <doctest/doctest.h>

using namespace ringback;
using namespace ringback::ui;
using test::UiFixture;

namespace {

CallingSpan span(const char* days, int from, int to) {
    CallingSpan made;
    made.days = WorkDays{days};
    made.from = std::chrono::minutes{from};
    made.to = std::chrono::minutes{to};
    return made;
}

const playbook::QueueEntry& entry_of(const UiFixture& fixture, const Model& model) {
    return *fixture.moment().entry_of(model, ProspectId{"p"});
}

std::string words_of(const std::vector<Signal>& signals, std::string_view label) {
    for (const Signal& signal : signals)
        if (signal.label == label) return signal.words;
    return "none";
}

} // namespace

TEST_CASE("calling hours read as people say them") {
    // Bit 0 is Sunday, so that the text of a set ends with it.
    CHECK(hours_in_words({span("1111111", 480, 1260)}) == "Every day 8 am to 9 pm");
    CHECK(hours_in_words({span("0111110", 540, 1290), span("1000001", 600, 1080)}) ==
          "Mon to Fri 9 am to 9:30 pm; Sat, Sun 10 am to 6 pm");
    CHECK(hours_in_words({span("0101010", 540, 600)}) == "Mon, Wed, Fri 9 am to 10 am");
    CHECK(hours_in_words({span("1111111", 0, 1440)}) == "Every day, any time");
    CHECK(hours_in_words({}) == "never");
}

TEST_CASE("every built-in limit can be typed as it is shown and comes back the same") {
    for (const CallingLimit& limit : playbook::CallingLimits::built_in().limits) {
        CAPTURE(limit.place);
        const auto read = hours_from_input(input_from_hours(limit.hours), {});
        REQUIRE(read);
        CHECK(*read == limit.hours);
        CHECK(limit.as_of.has_value());
        CHECK_FALSE(limit.source.empty());
    }
}

TEST_CASE("hours as people type them, and the line that is wrong is named") {
    const auto read = hours_from_input("Mon-Fri 9:00-18:00\n\nsat, Sun 10 am - 24:00\n09:00-10:30", {});
    REQUIRE(read);
    CHECK(*read == std::vector{span("0111110", 540, 1080), span("1000001", 600, 1440), span("1111111", 540, 630)});
    const auto over_weekend = hours_from_input("Fri-Mon 9-17", {});
    REQUIRE(over_weekend);
    CHECK(over_weekend->front().days == WorkDays{"1100011"});
    for (const char* wrong : {"Mon-Fri", "Mon-Fri 18:00-09:00", "Someday 9:00-10:00", "Mon 9:00", "Mon 9:00-9:00",
                              "Mon 25:00-26:00", "all day"}) {
        CAPTURE(wrong);
        const auto fault = hours_from_input(std::string("Mon 9:00-10:00\n") + wrong, {});
        REQUIRE_FALSE(fault);
        CHECK(fault.error().starts_with("Line 2: "));
    }
    CHECK_FALSE(hours_from_input(" \n ", {}));
    CallingSpan with_more = span("0111110", 540, 1080);
    with_more.opaque = OpaqueFields{R"({"x":1})"};
    CHECK(hours_from_input("Mon-Fri 09:00-18:00", {with_more})->front() == with_more);
}

TEST_CASE("the calling hours are drawn with the user's own in the built-in ones' stead; resetting brings these back") {
    UiFixture fixture;
    CallingLimit own = playbook::CallingLimits::built_in().limits.front();
    own.hours = {span("0111110", 600, 660)};
    fixture.model().profile.calling_limits = {own};
    for (const float width : {1440.0f, 1024.0f, 390.0f, 320.0f})
        fixture.frames(width, 844, draw_calling, width == 390.0f);
    CHECK(fixture.page_heard("Mon to Fri 10 am to 11 am"));
    CHECK(fixture.page_heard("no legal advice"));
    begin_calling(fixture.state, own, true);
    fixture.frames(1440, 900, [](const Context& context, const ImRect&) { draw_forms(context); });
    REQUIRE(fixture.state.calling_draft);
    CHECK(fixture.state.calling_draft->hours == "Mon-Fri 10:00-11:00");
    reset_calling(fixture.context(1440, 900), own, true);
    const auto edit = fixture.taken<EditProfile>();
    REQUIRE(edit);
    CHECK(edit->profile.calling_limits.empty());
}

TEST_CASE("what is known: preference, agreement, tidbits, process, calling hours, and the caller ID caution (G4)") {
    Prospect prospect = test::Made().touches({"2026-11-09 out meeting met", "2026-11-12 out call no_answer"});
    prospect.preferred_channels = {Channel::email, Channel::text};
    prospect.style = Style::auditory;
    prospect.tidbits = {{"a", test::day("2026-11-10"), {}}, {"b", {}, {}}};
    prospect.process.steps[4] = StepState::no;
    prospect.process.steps[5] = StepState::partly;
    prospect.tags = {"US-FL"};
    Model model;
    model.profile.time_zone = "America/New_York";
    model.put(prospect);
    UiFixture fixture(model);
    const auto context = fixture.context(1440, 900);
    REQUIRE(entry_of(fixture, model).advice.technique == "step_back_call");
    auto signals = signals_of(context, fixture.model().prospects()[0], entry_of(fixture, model));
    CHECK(words_of(signals, "Prefers") == "Email, then text; likes to listen");
    CHECK(words_of(signals, "Agreement") == "No follow-up was agreed");
    CHECK(words_of(signals, "Tidbits") == "1 of 2 left");
    CHECK(words_of(signals, "Process") == "1 step missing, first: 5 That value tied to their issue; 1 half done");
    const std::string hours = words_of(signals, "Call hours");
    CHECK(hours.find("United States, federal: every day 8 am to 9 pm") != std::string::npos);
    CHECK(hours.find("Florida: every day 8 am to 8 pm") != std::string::npos);
    CHECK(hours.ends_with("No legal advice"));
    const std::string caution = words_of(signals, "Caller ID");
    CHECK(caution.starts_with("Let your number be seen."));
    fixture.state.caller_id_tip = true; // off by default, and never without its caution
    signals = signals_of(context, fixture.model().prospects()[0], entry_of(fixture, model));
    CHECK(words_of(signals, "Caller ID").starts_with("Shirleen Von Hoffmann"));
    CHECK(words_of(signals, "Caller ID").ends_with(caution));
}

TEST_CASE("no caller ID caution for somebody who knows the number and has picked up") {
    Prospect prospect = test::Made().touches({"2026-11-09 out call spoke"});
    Model model;
    model.profile.time_zone = "America/New_York";
    model.put(prospect);
    UiFixture fixture(model);
    REQUIRE(entry_of(fixture, model).advice.channel == Channel::call);
    const auto signals =
        signals_of(fixture.context(1440, 900), fixture.model().prospects()[0], entry_of(fixture, model));
    CHECK(words_of(signals, "Caller ID") == "none");
}
