// Writing a case: a skeleton, its faults in words and where they are mended, steps back and forth, drafts that are
// found again, the trial, and every part of the editor drawn.
#include "core/update.hpp"
#include "exchange/case_json.hpp"
#include "exchange/kept_practice.hpp"
#include "support/ui_fixture.hpp"
#include "ui/case_shelf.hpp"
#include "ui/practice_desk.hpp"
#include "ui/views/practice_view.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <variant>

using namespace ringback;
using namespace ringback::ui;
using practice::PracticeCase;
using test::UiFixture;

namespace {

// Carries out what was asked for, as the app does; how many changes there were that may be undone.
std::size_t carry_out(UiFixture& fixture) {
    std::size_t changes = 0;
    const auto apply = [&](Action action) {
        REQUIRE(update(fixture.model(), {1, {}, std::move(action)}, TimeZone::utc()).has_value());
    };
    for (Request& request : fixture.out.take()) {
        if (auto* keep = std::get_if<KeepDraft>(&request)) apply(std::move(keep->action));
        if (auto* go = std::get_if<GoTo>(&request)) fixture.state.route = go->route;
        if (auto* change = std::get_if<Change>(&request)) {
            apply(std::move(change->action));
            ++changes;
        }
    }
    return changes;
}

// A frame of the editor's housekeeping, and what it asks for.
void keep_in_time(UiFixture& fixture) {
    fixture.frame(1440, 900, [](const Context& context, const ImRect&) { keep_case_draft_in_time(context); });
    carry_out(fixture);
}

void draw(UiFixture& fixture, float width) {
    fixture.frames(width, 900, [](const Context& context, const ImRect& area) { draw_practice(context, area); });
}

// What the skeleton leaves to the trainer.
void finish(PracticeCase& subject) {
    subject.title = "The quiet boat";
    subject.sector = "Boats";
    subject.briefing = "You rowed out together. Since then nothing.";
    subject.interest = "a small boat";
    subject.persona.given_name = "Bea";
    subject.persona.truth = Truth::sidetracked;
    subject.persona.reason = "She has no berth.";
    subject.history.front().words = "You rowed out together.";
    subject.turns[1].says = "I have no berth.";
}

CaseDraft& begin(UiFixture& fixture) {
    begin_case(fixture.context(1440, 900));
    carry_out(fixture);
    keep_in_time(fixture);
    CaseDraft* draft = open_case_draft(fixture.context(1440, 900));
    REQUIRE(draft != nullptr);
    return *draft;
}

const DraftedFault* fault_at(const CaseDraft& draft, std::string_view place) {
    const auto found = std::ranges::find(draft.faults(), place, &DraftedFault::place);
    return found == draft.faults().end() ? nullptr : &*found;
}

} // namespace

TEST_CASE("the address of an editor and of a trial names the case") {
    CHECK(text_from_route(case_editor_route("own-1")) == "/practice/own-1/edit");
    CHECK(route_from_text("/practice/own-1/edit") == case_editor_route("own-1"));
    CHECK(route_from_text("/practice/own-1/try") == case_editor_route("own-1", PracticePart::trial));
    CHECK(route_from_text("/practice/own-1/whatever") == practice_route("own-1"));
}

TEST_CASE("a new case says in words what is still to be written, and where") {
    const CaseDraft draft(case_skeleton("own-1", Day{std::chrono::year{2026} / 11 / 18}));
    CHECK(std::chrono::weekday{draft.subject().starts_on} == std::chrono::Monday);
    CHECK_FALSE(draft.may_be_played());
    const DraftedFault* name = fault_at(draft, "/persona/given_name");
    REQUIRE(name != nullptr);
    CHECK(name->where == "Given name");
    CHECK(name->what == "Write something here");
    CHECK(name->section == CaseSection::person);
    const DraftedFault* says = fault_at(draft, "/turns/1/says");
    REQUIRE(says != nullptr);
    CHECK(says->where == "2. without words yet");
    CHECK(says->turn == 1);
    CHECK(draft.faults_in(CaseSection::talk) == 1);
    PracticeCase whole = draft.subject();
    finish(whole);
    CHECK(CaseDraft(whole).faults().empty());
}

TEST_CASE("faults of the talk and of what counts lead to where they are mended") {
    PracticeCase subject = case_skeleton("own-1", Day{std::chrono::year{2026} / 11 / 18});
    finish(subject);
    SUBCASE("a turn that is gone") {
        subject.turns.erase(subject.turns.begin() + 1);
        const CaseDraft draft(subject);
        const DraftedFault* fault = fault_at(draft, "/turns/0/lines/0/next");
        REQUIRE(fault != nullptr);
        CHECK(fault->where == "1. Hello. I know, I owe you a call., line 1");
        CHECK(fault->what == "Choose what they say then");
    }
    SUBCASE("nothing leads to the truth") {
        subject.turns[1].tells = false;
        subject.rubric.erase(subject.rubric.begin() + 5); // truth_recorded
        const CaseDraft draft(subject);
        REQUIRE(draft.faults().size() == 1);
        CHECK(draft.faults().front().what == "No talk comes to the truth: tick it where they tell it");
        CHECK(draft.faults().front().field == "/turns/add");
    }
    SUBCASE("a check that no line passes") {
        subject.turns[0].lines[0].serves = {};
        const CaseDraft draft(subject);
        REQUIRE(draft.faults().size() == 1);
        CHECK(draft.faults().front().where == "Asked where you went wrong");
        CHECK(draft.faults().front().section == CaseSection::counts);
    }
    SUBCASE("a number out of its range") {
        subject.days = 500;
        const CaseDraft draft(subject);
        CHECK(draft.fault_at("/days") == "Write a number from 1 to 120");
        CHECK(draft.fault_at("/days_off", true).empty());
    }
    SUBCASE("longer than can be kept") {
        subject.briefing = std::string(exchange::case_size_limit + 1, 'a');
        CHECK(fault_at(CaseDraft(subject), "/") != nullptr);
    }
}

TEST_CASE("an unfinished case is kept as it is, and found again where it was left") {
    UiFixture fixture;
    const std::string id = begin(fixture).subject().id;
    CHECK(fixture.state.route == case_editor_route(id));
    open_case_draft(fixture.context(1440, 900))->edit({}, [](PracticeCase& subject) {
        subject.title = "Half done";
        subject.turns[0].lines[0].next = "gone";
        subject.level = 0;
    });
    keep_in_time(fixture);
    fixture.state.practice = {}; // the page was closed
    const Context context = fixture.context(1440, 900);
    REQUIRE(unfinished_cases(context).size() == 1);
    CHECK(case_named(context, id) == nullptr); // it can be neither played nor shared
    CHECK(std::ranges::none_of(all_cases(context), [&](const PracticeCase* each) { return each->id == id; }));
    CaseDraft* again = open_case_draft(context);
    REQUIRE(again != nullptr);
    CHECK(again->subject().title == "Half done");
    CHECK(again->subject().turns[0].lines[0].next == "gone");
    draw(fixture, 1440);
    CHECK(fixture.page_heard("It can be neither played nor shared until all is mended"));
    fixture.state.route = practice_route({});
    draw(fixture, 390);
    CHECK(fixture.page_heard("Unfinished"));
}

TEST_CASE("what is whole is kept, played, changed beside what was kept, and dropped") {
    UiFixture fixture;
    CaseDraft& draft = begin(fixture);
    const std::string id = draft.subject().id;
    draft.edit({}, finish);
    keep_in_time(fixture);
    keep_case(fixture.context(1440, 900));
    CHECK(carry_out(fixture) == 1);
    keep_in_time(fixture);
    CHECK(fixture.state.route == practice_route(id));
    const Context context = fixture.context(1440, 900);
    REQUIRE(case_named(context, id) != nullptr);
    CHECK_FALSE(has_case_draft(context, id));
    CHECK(run_on_screen(context) != nullptr);
    fixture.state.route = case_editor_route(id);
    REQUIRE(open_case_draft(context) != nullptr);
    open_case_draft(context)->edit({}, [](PracticeCase& subject) { subject.title.clear(); });
    keep_in_time(fixture);
    CHECK(has_case_draft(context, id));
    CHECK(case_named(context, id)->title == "The quiet boat"); // played as it was
    CHECK(unfinished_cases(context).empty());
    fixture.state.route = practice_route(id);
    keep_in_time(fixture); // the editor was left by the browser's button
    CHECK(fixture.state.practice.editor.draft == nullptr);
    drop_case_draft(context, *case_named(context, id));
    CHECK(carry_out(fixture) == 1);
    CHECK_FALSE(has_case_draft(context, id));
    CHECK(case_named(context, id) != nullptr);
}

TEST_CASE("a copy of a built-in case has an id and a name of its own; the built-in one is not edited") {
    UiFixture fixture;
    const PracticeCase& original = exchange::built_in_cases().front();
    fixture.state.route = case_editor_route(original.id);
    const Context context = fixture.context(1440, 900);
    CHECK(open_case_draft(context) == nullptr);
    copy_case(context, original);
    carry_out(fixture);
    const CaseDraft* copy = open_case_draft(context);
    REQUIRE(copy != nullptr);
    CHECK(copy->subject().id.starts_with("own-"));
    CHECK(copy->subject().title == original.title + ", mine");
    CHECK(copy->may_be_played());
}

TEST_CASE("a trial of the draft keeps nothing, and goes by the draft as it is now") {
    UiFixture fixture;
    begin(fixture).edit({}, finish);
    try_case(fixture.context(1440, 900));
    carry_out(fixture);
    const Context context = fixture.context(1440, 900);
    CHECK(fixture.state.route.part == PracticePart::trial);
    REQUIRE(run_on_screen(context) != nullptr);
    const std::string before = fixture.model().practice_json;
    REQUIRE(play_move(context, {.kind = practice::MoveKind::prospect_others, .day = {}}));
    REQUIRE(play_move(context, {.kind = practice::MoveKind::finish, .day = {}}));
    draw(fixture, 1440);
    CHECK(fixture.page_heard("Nothing of this run is kept"));
    carry_out(fixture);
    CHECK(fixture.model().practice_json == before);
    begin_run_anew(context);
    CHECK(run_on_screen(context)->seed() == 2);
    CHECK(fixture.out.empty());
}

TEST_CASE("a test run goes on a few trainees a frame, ends, and says how hard the case is") {
    UiFixture fixture;
    begin(fixture).edit({}, finish);
    keep_in_time(fixture);
    fixture.state.practice.editor.section = CaseSection::trial;
    draw(fixture, 390);
    CHECK(fixture.page_heard("Let 1,000 random trainees try it"));
    CHECK_FALSE(works_on_trial(fixture.state));
    CaseEditorState& editor = fixture.state.practice.editor;
    editor.trial =
        std::make_unique<CaseTrial>(editor.draft->subject(), practice_tools(), exchange::built_in_playbook("blended"));
    editor.trial_of = editor.draft->revision();
    CHECK(works_on_trial(fixture.state));
    draw(fixture, 1440);
    CHECK(fixture.page_heard("of 1,000 trainees"));
    int frames = 0;
    for (; works_on_trial(fixture.state) && frames < 1000; ++frames) editor.trial->step();
    CHECK(frames > 40);
    CHECK(editor.trial->random().runs == 1000);
    CHECK(editor.trial->random().mean_tenths() ==
          practice::difficulty_of(practice::StagedCase(editor.draft->subject(), practice_tools()), 1).mean_tenths());
    CHECK(editor.trial->follower().mean_tenths() > editor.trial->random().mean_tenths());
    for (unsigned level = 1; level <= practice::highest_level; ++level) CHECK(built_in_means().of_level(level) > 0);
    draw(fixture, 1440);
    CHECK(fixture.page_heard("One who follows the blended playbook comes to"));
    CHECK(fixture.page_heard("How the scores spread. 0 to 9: "));
    CHECK(fixture.page_heard(hardness_words(editor.trial->random())));
    fixture.state.route = practice_route({});
    CHECK_FALSE(works_on_trial(fixture.state));
}

TEST_CASE("every part of the editor is drawn for every built-in case, with faults and without, in every width") {
    UiFixture fixture;
    for (const PracticeCase& subject : exchange::built_in_cases()) {
        CAPTURE(subject.id);
        copy_case(fixture.context(1440, 900), subject);
        carry_out(fixture);
        for (std::size_t section = 0; section < case_section_labels.size(); ++section)
            for (const float width : {390.0f, 1440.0f}) {
                fixture.state.practice.editor.section = static_cast<CaseSection>(section);
                fixture.state.practice.editor.turn = section;
                fixture.frame(width, 900,
                              [](const Context& context, const ImRect& area) { draw_practice(context, area); });
            }
        CaseDraft& draft = *fixture.state.practice.editor.draft;
        CHECK(draft.subject().turns == subject.turns); // drawing it has changed nothing
        CHECK_FALSE(draft.can_undo());
        CHECK(exchange::read_unfinished_case(exchange::write_case(draft.subject())) == draft.subject());
    }
}

TEST_CASE("several cases are chosen and leave together") {
    UiFixture fixture;
    fixture.state.route = practice_route({});
    fixture.state.practice.marked = {{exchange::built_in_cases()[0].id, exchange::built_in_cases()[1].id}};
    draw(fixture, 1440);
    CHECK(fixture.page_heard("Share 2 cases"));
    leave_inner_part(fixture.context(1440, 900));
    CHECK_FALSE(fixture.state.practice.marked.has_value());
}
