// Every prospect screen and form is drawn in several sizes with empty, usual and odd records: nothing may crash, and
// what matters must have reached the page.
#include "ui/views/agreement_form.hpp"
#include "ui/views/bulk_spoke_form.hpp"
#include "ui/views/close_form.hpp"
#include "ui/views/forms.hpp"
#include "ui/views/prospect_form.hpp"
#include "ui/views/prospect_list.hpp"
#include "ui/views/prospect_view.hpp"
#include "ui/views/prospects_view.hpp"
#include "ui/views/removal_dialog.hpp"
#include "ui/views/touch_form.hpp"

#include "exchange/sample.hpp"
#include "exchange/synth.hpp"
#include "support/ui_fixture.hpp"

#include <doctest/doctest.h>

using namespace ringback;
using namespace ringback::ui;
using test::UiFixture;

namespace {

struct Size {
    float width, height;
};
constexpr Size sizes[]{{1440, 900}, {1024, 768}, {700, 800}, {390, 844}, {320, 480}, {2200, 1200}};

Model sample() {
    test::FewZones zones;
    return exchange::sample_workspace(UiFixture::default_now, *zones.find("America/New_York"));
}

Prospect odd() {
    Prospect prospect;
    prospect.id = ProspectId{"odd/##id %"};
    prospect.given_name = std::string(400, 'W');
    prospect.family_name =
        "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x9A\x80 \xD9\x85\xD8\xB1\xD8\xAD\xD8\xA8\xD8\xA7 %s ##hidden";
    prospect.company = "\xFF\xFE broken";
    prospect.notes = "line\n\n\nline\n" + std::string(3000, 'n');
    prospect.time_zone = "Nowhere/Land";
    prospect.emails = {"", "   ", "no address", "javascript:alert(1)"};
    prospect.phones = {"", "call me"};
    prospect.tags = {"", std::string(300, 't'), "##"};
    prospect.value = Money{1e300, "", {}};
    prospect.tidbits = {{"", {}, {}}, {std::string(500, 'x'), *day_from_text("0001-01-01"), {}}};
    prospect.preferred_channels = {Channel::email, Channel::email, Channel::meeting};
    prospect.agreement = Agreement{};
    prospect.touches.resize(3); // without ids, at the beginning of time
    prospect.touches[1].at = UiFixture::default_now + std::chrono::years{3};
    prospect.touches[2].at = UiFixture::default_now;
    prospect.touches[2].technique = "a_technique_of_mine";
    return prospect;
}

Model with_odd() {
    Model model = sample();
    model.put(odd());
    Prospect blank;
    blank.id = ProspectId{"blank"};
    model.put(std::move(blank));
    return model;
}

void show(UiFixture& fixture, const ProspectId& id) { fixture.state.route = {Screen::prospect, id}; }

} // namespace

TEST_CASE("the list is drawn in every size, empty, usual and odd") {
    for (const bool empty : {true, false}) {
        UiFixture fixture(empty ? Model{} : with_odd());
        for (const Size& size : sizes)
            for (const bool dark : {false, true}) fixture.frames(size.width, size.height, draw_prospects, dark);
        CHECK(fixture.page_heard("Prospects"));
        CHECK(fixture.page_heard(empty ? "No prospects yet" : "Mark all shown"));
        CHECK(fixture.out.empty());
    }
}

TEST_CASE("the list draws no more rows than fit") {
    Model model =
        exchange::synthesize({.prospects = 20'000, .touches = 20'000, .seed = 3, .until = UiFixture::default_now});
    UiFixture fixture(std::move(model));
    for (const ProspectSort sort : {ProspectSort::name, ProspectSort::company, ProspectSort::status, ProspectSort::due,
                                    ProspectSort::silent, ProspectSort::value}) {
        sort_by(fixture.state, sort);
        fixture.frames(1440, 900, draw_prospects);
        CHECK(mirror::statistics().nodes < 1000);
    }
}

TEST_CASE("searching, filtering and sorting choose and order the rows") {
    UiFixture fixture(sample());
    const auto& prospects = fixture.model().prospects();
    const auto context = fixture.context(1440, 900);
    CHECK(listed_prospects(context).size() == prospects.size());
    fixture.state.prospect_query = "galla";
    REQUIRE(listed_prospects(context).size() == 1);
    CHECK(prospects[listed_prospects(context)[0]].family_name == "Gallagher");
    fixture.state.prospect_query = "gallagher nobody";
    CHECK(listed_prospects(context).empty());
    fixture.state.prospect_query.clear();
    fixture.state.prospect_status = Status::won;
    for (const auto place : listed_prospects(context)) CHECK(prospects[place].status == Status::won);
    fixture.state.prospect_status.reset();
    sort_by(fixture.state, ProspectSort::value);
    CHECK(fixture.state.prospect_sort_down);
    double before = 1e18;
    for (const auto place : listed_prospects(context)) {
        const double amount = prospects[place].value ? prospects[place].value->amount : -1;
        CHECK(amount <= before);
        before = amount;
    }
    sort_by(fixture.state, ProspectSort::due);
    for (std::size_t i = 0; i < prospects.size(); ++i)
        CHECK(fixture.moment().queue[i].prospect == listed_prospects(context)[i]);
}

TEST_CASE("marks follow what is shown and forget who is gone") {
    UiFixture fixture(sample());
    const auto context = fixture.context(1440, 900);
    fixture.state.prospect_query = "galla";
    mark_all(context, listed_prospects(context), true);
    CHECK(fixture.state.marked.size() == 1);
    fixture.state.prospect_query.clear();
    mark(fixture.state, fixture.model().prospects()[0].id, true);
    mark(fixture.state, fixture.model().prospects()[0].id, true);
    const std::size_t marked = count_marked(context, listed_prospects(context));
    CHECK(marked == fixture.state.marked.size());
    fixture.model().remove({fixture.state.marked.front()});
    fixture.renew();
    CHECK(count_marked(context, listed_prospects(context)) == marked - 1);
    CHECK(fixture.state.marked.size() == marked - 1);
}

TEST_CASE("every prospect's page is drawn in every size") {
    UiFixture fixture(with_odd());
    for (const Prospect& prospect : fixture.model().prospects()) {
        CAPTURE(prospect.id.text);
        show(fixture, prospect.id);
        for (const Size& size : sizes) fixture.frame(size.width, size.height, draw_prospect, size.width == 1024);
        fixture.state.notes_draft = prospect.notes;
        fixture.state.tidbit_draft = "";
        fixture.frames(1440, 900, draw_prospect);
        fixture.state.notes_draft.reset();
        fixture.state.tidbit_draft.reset();
    }
    CHECK(fixture.page_heard("First meeting, eight steps"));
    CHECK(fixture.page_heard("Silence to scale"));
    CHECK(fixture.out.empty());
}

TEST_CASE("an unknown prospect has a friendly page with a way back") {
    UiFixture fixture;
    show(fixture, ProspectId{"nobody"});
    fixture.frames(390, 844, draw_prospect);
    CHECK(fixture.page_heard("Nobody is here"));
    CHECK(fixture.page_heard("#/prospects"));
}

TEST_CASE("what was typed is kept for whom it was typed when the page is left") {
    UiFixture fixture(sample());
    const ProspectId first = fixture.model().prospects()[0].id;
    show(fixture, first);
    fixture.frame(1440, 900, draw_prospect);
    fixture.state.notes_draft = "Half a thought";
    show(fixture, fixture.model().prospects()[1].id);
    fixture.frame(1440, 900, draw_prospect);
    const auto edit = fixture.taken<EditProspect>();
    REQUIRE(edit.has_value());
    CHECK(edit->id == first);
    CHECK(edit->details.notes == "Half a thought");
    CHECK_FALSE(fixture.state.notes_draft.has_value());
}

TEST_CASE("every form is drawn in every size, and nothing is asked for by drawing it") {
    UiFixture fixture(with_odd());
    const auto forms = [](const Context& context, const ImRect&) { draw_forms(context); };
    for (const Prospect* prospect : {&fixture.model().prospects()[0], fixture.model().find(odd().id)}) {
        for (const Size& size : sizes) {
            UiState& state = fixture.state;
            const auto draw_and_drop = [&](std::string_view title) {
                fixture.forget();
                fixture.frames(size.width, size.height, forms);
                CHECK_MESSAGE(fixture.page_heard(title), title);
                const auto focus_lost = state.route;
                state = UiState{};
                state.route = focus_lost;
                ImGui::ClosePopupsOverWindow(nullptr, false);
                fixture.frames(size.width, size.height, forms);
            };
            begin_add(state, fixture.moment());
            draw_and_drop("We last spoke on");
            begin_edit(state, *prospect);
            draw_and_drop("Process reviewed on");
            begin_agreement(state, *prospect, fixture.moment());
            draw_and_drop("Still missing for them");
            begin_log(state, *prospect, Touch{}, fixture.moment());
            draw_and_drop("Log a touch");
            begin_edit_touch(state, *prospect, 0, fixture.moment());
            draw_and_drop("Edit touch");
            begin_close(state, *prospect, fixture.moment(), true);
            draw_and_drop("Get back in touch on");
            begin_removal(state, {prospect->id});
            draw_and_drop("goes with it");
            state.marked = {prospect->id};
            state.bulk_spoke_on = "";
            draw_and_drop("Log for all");
        }
    }
    CHECK(fixture.out.empty());
}

TEST_CASE("a form whose prospect is gone closes itself") {
    UiFixture fixture(sample());
    const auto forms = [](const Context& context, const ImRect&) { draw_forms(context); };
    const Prospect prospect = fixture.model().prospects()[0];
    begin_agreement(fixture.state, prospect, fixture.moment());
    begin_log(fixture.state, prospect, Touch{}, fixture.moment());
    fixture.model().remove({prospect.id});
    fixture.renew();
    for (int i = 0; i < 4; ++i) fixture.frames(1440, 900, forms);
    CHECK_FALSE(fixture.state.agreement_draft.has_value());
    CHECK_FALSE(fixture.state.touch_draft.has_value());
}

TEST_CASE("a touch without an id can be removed") {
    UiFixture fixture(with_odd());
    remove_touch(fixture.context(1440, 900), *fixture.model().find(odd().id), 1);
    const auto change = fixture.taken<ImportProspects>();
    REQUIRE(change.has_value());
    REQUIRE(change->merged.size() == 1);
    CHECK(change->merged[0].touches.size() == 2);
}
