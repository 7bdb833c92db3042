// The Playbook screen: addresses, the layout of the tree, what is told to the page, values tried out.
#include "ui/playbook_desk.hpp"
#include "ui/playbook_layout.hpp"
#include "ui/route.hpp"
#include "ui/views/playbook_view.hpp"

#include "support/made_prospect.hpp"
#include "support/ui_fixture.hpp"

#include <doctest/doctest.h>

using namespace ringback;
using namespace ringback::ui;

namespace {

// Today is Wednesday, 18 November 2026.
Model three_people() {
    Model model;
    model.profile.time_zone = "America/New_York";
    model.put(test::Made{}.named("harriet", "Harriet", 9).touch("2026-11-09 out call spoke"));
    model.put(test::Made{}.named("grace", "Grace", 5).touch("2026-11-18T14:00:00Z in email replied"));
    model.put(test::Made{}.named("waits", "Wanda", 5).touch("2026-11-13 out call spoke"));
    return model;
}

void draw(test::UiFixture& page, float width = 1232, float height = 900) {
    page.frames(width, height, [](const Context& context, const ImRect& area) { draw_playbook(context, area); });
}

bool overlap(const ImRect& a, const ImRect& b) { return a.Overlaps(b); }

} // namespace

TEST_CASE("the address names a playbook and whose path is lit") {
    for (const std::string_view text : {"/playbook", "/playbook/T", "/playbook/T/p%201", "/playbook//p1"})
        CHECK_EQ(text_from_route(route_from_text(text)), text);
    const Route route = route_from_text("/playbook/T/p%201");
    CHECK_EQ(route.screen, Screen::playbook);
    CHECK_EQ(route.playbook, "T");
    CHECK_EQ(route.prospect.text, "p 1");
}

TEST_CASE("every question and leaf of the built-in playbooks has a place of its own") {
    for (const std::string_view id : exchange::built_in_playbook_ids) {
        CAPTURE(id);
        const playbook::Playbook& playbook = exchange::built_in_playbook(id);
        const PlaybookLayout layout(playbook);
        CHECK_EQ(layout.order().size(), playbook.nodes.size());
        CHECK_GE(layout.columns().size(), 4);
        std::vector<ImRect> boxes;
        for (const NodeSpot& spot : layout.nodes()) boxes.push_back(spot.box);
        for (const LeafSpot& spot : layout.leaves()) boxes.push_back(spot.box);
        for (std::size_t i = 0; i < boxes.size(); ++i) {
            CHECK_LE(boxes[i].Max.x, layout.size().x);
            CHECK_LE(boxes[i].Max.y, layout.size().y);
            for (std::size_t j = 0; j < i; ++j) CHECK_FALSE(overlap(boxes[i], boxes[j]));
        }
        for (std::uint16_t node = 0; node < playbook.nodes.size(); ++node)
            for (std::uint8_t answer = 0; answer < playbook.nodes[node].answers.size(); ++answer)
                CHECK_EQ(layout.spot_of(node, answer).has_value(), playbook.nodes[node].answers[answer].next.is_leaf);
    }
}

TEST_CASE("questions without groups stand four in a column, and a cycle does not hang the layout") {
    playbook::Playbook playbook = exchange::built_in_playbook("blended");
    for (playbook::Node& node : playbook.nodes) node.group.clear();
    CHECK_EQ(PlaybookLayout(playbook).columns().size(), (playbook.nodes.size() + 3) / 4);
    playbook.nodes.back().answers.front().next = {false, 0};
    CHECK_EQ(PlaybookLayout(playbook).order().size(), playbook.nodes.size());
}

TEST_CASE("the tree tells its questions with the answers of the lit path, and its leaves with counts") {
    test::UiFixture page(three_people());
    page.state.route = {Screen::playbook, ProspectId{"harriet"}};
    draw(page);
    CHECK(page.page_heard("Path of Harriet"));
    CHECK(page.page_heard("10, Is a call left? Yes, 0 of 2 used"));
    CHECK(page.page_heard("Step-back call, 2 prospects"));
    CHECK(page.page_heard("Answer, 1 prospect"));
    CHECK(page.page_heard("Heavy stone, 0 prospects"));
    CHECK(page.page_heard("3 prospects"));
}

TEST_CASE("the outline tells the path and every answer with where it leads") {
    test::UiFixture page(three_people());
    page.state.route = {Screen::playbook, ProspectId{"harriet"}};
    page.state.playbook.outline = true;
    draw(page);
    CHECK(page.page_heard("The path of Harriet leads to Step-back call"));
    CHECK(page.page_heard("Yes: Step-back call, 2 prospects"));
    CHECK(page.page_heard("On the path of Harriet"));
}

TEST_CASE("another value of a parameter shows its effect on the queue, and is put back") {
    test::UiFixture page(three_people());
    page.state.route = {Screen::playbook, ProspectId{"harriet"}};
    draw(page);
    const Context context = page.context(1232, 900);
    CHECK_EQ(page.state.playbook.survey->due(), 3);
    CHECK_FALSE(is_trying(context));
    try_value(context, 0, 8); // patience
    draw(page);
    REQUIRE(page.state.playbook.effect.has_value());
    CHECK_EQ(page.state.playbook.effect->due_before, 3);
    CHECK_EQ(page.state.playbook.effect->due_after, 1);
    CHECK_EQ(page.state.playbook.effect->changed, 2);
    CHECK(page.page_heard("Harriet waits until"));
    CHECK(page.page_heard("was 3 days"));
    put_back(context);
    draw(page);
    CHECK_FALSE(page.state.playbook.effect.has_value());
}

TEST_CASE("those at a leaf are listed with links, the most urgent first") {
    test::UiFixture page(three_people());
    page.state.route = {Screen::playbook, {}};
    draw(page);
    const auto& leaves = exchange::built_in_playbook("blended").leaves;
    for (std::uint16_t i = 0; i < leaves.size(); ++i)
        if (leaves[i].id == "step_back_call") page.state.playbook.opened = PlaybookPlace{true, i};
    draw(page);
    CHECK(page.page_heard("2 prospects are here now"));
    CHECK(page.page_heard("#/prospects/harriet"));
}
