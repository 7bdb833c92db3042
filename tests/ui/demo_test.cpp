// The demo's ribbon and tour, and what a host's own file changes on screen.
#include "support/made_prospect.hpp"
#include "support/ui_fixture.hpp"
#include "ui/shown_parts.hpp"
#include "ui/tour.hpp"
#include "ui/views/demo_ribbon.hpp"
#include "ui/views/notices.hpp"
#include "ui/views/shell_view.hpp"
#include "ui/views/tour_view.hpp"

#include <doctest/doctest.h>

#include <string>
#include <variant>

namespace ringback::ui {
namespace {

using test::UiFixture;

float ribbon(UiFixture& fixture, float width, bool demo) {
    float height = 0;
    fixture.forget();
    fixture.frames(width, 800, [&](const Context& given, const ImRect&) {
        Context context = given;
        context.demo = demo;
        height = draw_demo_ribbon(context, width);
    });
    return height;
}

template <class Wanted>
bool asked(UiFixture& fixture) {
    bool found = false;
    for (const Request& request : fixture.out.take()) found = found || std::holds_alternative<Wanted>(request);
    return found;
}

} // namespace

TEST_CASE("the ribbon says what this is and offers the three ways, at every width") {
    for (const float width : {320.0f, 390.0f, 640.0f, 1024.0f, 1440.0f}) {
        CAPTURE(width);
        UiFixture fixture;
        CHECK(ribbon(fixture, width, false) == 0);
        const float height = ribbon(fixture, width, true);
        CHECK(height >= 32);
        CHECK(height <= 110);
        for (const std::string_view words : {"Demo: made-up people, kept apart from your own workspace.",
                                             "Take the tour", "Reset the demo", "Leave the demo"}) {
            CAPTURE(words);
            CHECK(fixture.page_heard(words));
        }
    }
}

TEST_CASE("the tour has eight steps, opens the screen of each and says it") {
    UiFixture fixture;
    fixture.frame(1440, 900, [](const Context& context, const ImRect&) { begin_tour(context); });
    CHECK(fixture.state.tour.step == std::size_t{0});
    CHECK(asked<GoTo>(fixture));
    CHECK(fixture.page_heard("Step 1 of 8. "));
    const auto card = [](const Context& context, const ImRect& area) {
        point_out(context, TourStop::queue, ImRect({20, 100}, {300, 400}));
        draw_tour(context, area.Min.y);
    };
    fixture.frames(1440, 900, card);
    CHECK(fixture.page_heard("Step 1 of 8: Whom to get back to"));
    CHECK(fixture.page_heard("Leave the tour"));
    CHECK(fixture.state.tour.spot.Min.x == 20);
    for (std::size_t step = 1; step < 8; ++step) {
        fixture.frame(1440, 900, [&](const Context& context, const ImRect&) { go_to_step(context, step); });
        CHECK(fixture.state.tour.step == step);
        CHECK(asked<GoTo>(fixture));
    }
    fixture.frame(1440, 900, [](const Context& context, const ImRect&) { go_to_step(context, 8); });
    CHECK_FALSE(fixture.state.tour.step.has_value());
    CHECK(fixture.page_heard("You have left the tour."));
}

TEST_CASE("what is pointed at by another step, or outside of a tour, is passed over") {
    UiFixture fixture;
    const auto point = [](const Context& context, const ImRect&) {
        point_out(context, TourStop::data, ImRect({20, 100}, {300, 400}));
    };
    fixture.frame(1440, 900, point);
    CHECK(fixture.state.tour.shown_on == -1);
    fixture.state.tour.step = 0;
    fixture.frame(1440, 900, point);
    CHECK(fixture.state.tour.shown_on == -1);
    fixture.state.tour.step = 7;
    fixture.frame(1440, 900, point);
    CHECK(fixture.state.tour.shown_on >= 0);
}

TEST_CASE("what a host hides is on no rail, in no list, in no tour; Today, Prospects and Data stay") {
    for (const float width : {390.0f, 1440.0f}) {
        CAPTURE(width);
        UiFixture fixture;
        fixture.brand.title = "Northgate School";
        fixture.brand.hidden.set();
        fixture.frames(width, 800, [](const Context& context, const ImRect&) {
            draw_shell(context);
            CHECK_FALSE(shows(context, CommandId::go_scripts));
            CHECK(shows(context, CommandId::go_data));
            CHECK(tour_steps(context).size() == 6);
        });
        CHECK_FALSE(fixture.page_heard("#/playbook"));
        CHECK_FALSE(fixture.page_heard("#/scripts"));
        CHECK_FALSE(fixture.page_heard("#/practice"));
        CHECK_FALSE(fixture.page_heard("Look at a sample workspace"));
        CHECK(fixture.page_heard("#/today"));
        CHECK(fixture.page_heard("#/prospects"));
        CHECK(fixture.page_heard("Northgate School"));
    }
}

TEST_CASE("a host's welcome and packs stand on the first screen") {
    UiFixture fixture;
    fixture.brand.title = "Northgate School";
    fixture.brand.welcome_title = "Welcome to the course";
    fixture.brand.welcome_text = "Start with the three cases.";
    fixture.brand.packs.push_back({.name = "Words of the course", .file = "words.json", .text = {}});
    fixture.frames(1440, 900, [](const Context& context, const ImRect&) { draw_shell(context); });
    for (const std::string_view words :
         {"Welcome to the course", "Start with the three cases.", "From Northgate School", "Words of the course"}) {
        CAPTURE(words);
        CHECK(fixture.page_heard(words));
    }
}

TEST_CASE("a file of the host that cannot be used is said, until it was read") {
    UiFixture fixture;
    const auto banners = [](const Context& context, const ImRect& area) { draw_banners(context, area); };
    fixture.frames(1000, 700, banners);
    CHECK_FALSE(fixture.page_heard("was not used"));
    fixture.state.brand_fault = "packs/default.json: /accent: a colour belongs here.";
    fixture.frames(1000, 700, banners);
    CHECK(fixture.page_heard("The file of this page's host was not used."));
    CHECK(fixture.page_heard("/accent"));
    fixture.forget();
    fixture.state.demo_from = Day{std::chrono::year{2026} / 11 / 12};
    fixture.frames(1000, 700, banners);
    CHECK(fixture.page_heard("Start the demo anew"));
}

} // namespace ringback::ui
