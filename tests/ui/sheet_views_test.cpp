// The case review sheet on screen: what is shown is what leaves, by each of its ways; a received one is only read.
#include "exchange/case_sheet_json.hpp"
#include "exchange/sample.hpp"
#include "support/ui_fixture.hpp"
#include "ui/share_desk.hpp"
#include "ui/sheet_desk.hpp"
#include "ui/views/sheet_view.hpp"

#include <doctest/doctest.h>

#include <string>
#include <variant>

using namespace ringback;
using namespace ringback::ui;
using test::UiFixture;

namespace {

Model sample() {
    test::FewZones zones;
    return exchange::sample_workspace(UiFixture::default_now, *zones.find("America/New_York"));
}

void draw(UiFixture& fixture, float width) {
    fixture.forget();
    fixture.frames(width, 900, [](const Context& context, const ImRect& area) { draw_case_sheet(context, area); });
}

template <class Wanted>
Wanted asked_for(UiFixture& fixture) {
    for (Request& request : fixture.out.take())
        if (auto* found = std::get_if<Wanted>(&request)) return std::move(*found);
    FAIL("nothing was asked for");
    return {};
}

} // namespace

TEST_CASE("the address of a sheet names its prospect, or nobody") {
    CHECK(text_from_route({Screen::sheet, ProspectId{"p 1"}}) == "/sheet/p%201");
    CHECK(route_from_text("/sheet/p%201") == Route{Screen::sheet, ProspectId{"p 1"}});
    CHECK(route_from_text("/sheet") == Route{Screen::sheet, {}});
}

TEST_CASE("every line of a sheet is on screen, in every width, for everybody of the sample") {
    UiFixture fixture(sample());
    for (const Prospect& prospect : fixture.model().prospects()) {
        fixture.state.route = {Screen::sheet, prospect.id};
        for (const float width : {390.0f, 1440.0f}) {
            CAPTURE(display_name(prospect));
            draw(fixture, width);
            const exchange::CaseSheet* sheet = sheet_on_screen(fixture.context(width, 900));
            REQUIRE(sheet != nullptr);
            CHECK(fixture.page_heard("Person A"));
            for (const exchange::SheetTouch& touch : sheet->history) CHECK(fixture.page_heard(touch.title));
            for (const exchange::SheetSection& section : sheet->sections)
                for (const std::string& line : section.lines) CHECK_MESSAGE(fixture.page_heard(line), line);
        }
    }
}

TEST_CASE("what leaves is the sheet on screen, and its wishes count at once") {
    UiFixture fixture(sample());
    const Prospect& prospect = fixture.model().prospects().front();
    fixture.state.route = {Screen::sheet, prospect.id};
    const Context context = fixture.context(1440, 900);
    share_sheet(context, *sheet_on_screen(context));
    CHECK(asked_for<MakeLink>(fixture).text == exchange::write_case_sheet(*sheet_on_screen(context)));
    CHECK(fixture.state.share.outgoing->file == "Case-review-sheet.ringback-sheet.json");
    print_sheet(context, *sheet_on_screen(context));
    const std::string page = asked_for<PrintPage>(fixture).page;
    CHECK(page.contains("Person A"));
    CHECK_FALSE(page.contains(prospect.family_name));
    save_sheet_as_page(context, *sheet_on_screen(context));
    CHECK(asked_for<SaveText>(fixture).text == page);
    fixture.state.sheet.wishes.names_replaced = false;
    CHECK(sheet_on_screen(context)->title == display_name(prospect));
}

TEST_CASE("a sheet that comes in is read, and no route but that of its reading shows it") {
    UiFixture fixture(sample());
    const Context context = fixture.context(1440, 900);
    fixture.state.route = {Screen::sheet, {}};
    CHECK(sheet_on_screen(context) == nullptr);
    draw(fixture, 1440);
    CHECK(fixture.page_heard("No sheet is here"));

    fixture.state.route = {Screen::sheet, fixture.model().prospects().front().id};
    const std::string text = exchange::write_case_sheet(*sheet_on_screen(context));
    const IncomingLink link = incoming_link({.text = text, .fault = {}}, {});
    CHECK(link.fault.empty());
    CHECK(link.to_read);
    CHECK(link.title == "A case review sheet: Person A");
    CHECK_FALSE(incoming_link({.text = R"({"format":"ringback.case-sheet"})", .fault = {}}, {}).fault.empty());

    fixture.state.sheet.received = *exchange::read_case_sheet(text);
    fixture.state.route = {Screen::sheet, {}};
    draw(fixture, 1440);
    CHECK(fixture.page_heard("Somebody shared this case with you"));
    CHECK_FALSE(fixture.page_heard("Replace names, addresses and numbers"));
    fixture.state.route = {Screen::sheet, ProspectId{"nobody"}};
    CHECK(sheet_on_screen(context) == nullptr);
}
