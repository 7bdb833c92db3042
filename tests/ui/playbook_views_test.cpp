// The Playbook screen: addresses, the layout of the tree, what is told to the page, values tried out, the editor's
// checks and its drafts, the light along the path.
#include "core/update.hpp"
#include "exchange/kept_playbooks.hpp"
#include "exchange/playbook_writer.hpp"
#include "platform/effects.hpp"
#include "ui/playbook_desk.hpp"
#include "ui/playbook_layout.hpp"
#include "ui/playbook_shelf.hpp"
#include "ui/route.hpp"
#include "ui/views/playbook_lines.hpp"
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

// One of the user's own, opened in the editor.
Model with_own_playbook() {
    Model model = three_people();
    playbook::Playbook mine = exchange::built_in_playbook("blended");
    mine.id = "mine";
    mine.name = "Mine";
    auto keep = exchange::keep_playbook(exchange::write_playbook(mine), model, day_from_text("2026-11-17").value());
    REQUIRE(update(model, {1, {}, std::move(*keep)}, TimeZone::utc()).has_value());
    return model;
}

std::uint16_t place_of(const playbook::Playbook& playbook, std::string_view node) {
    for (std::uint16_t i = 0; i < playbook.nodes.size(); ++i)
        if (playbook.nodes[i].id == node) return i;
    FAIL("no such question");
    return 0;
}

// The draft that was asked to be kept in the frames since the last time; none: nothing was.
std::optional<playbook::Playbook> kept_draft(test::UiFixture& page) {
    std::optional<playbook::Playbook> draft;
    for (ui::Request& request : page.out.take())
        if (auto* keep = std::get_if<KeepDraft>(&request)) {
            REQUIRE(update(page.model(), {1, {}, std::move(keep->action)}, TimeZone::utc()).has_value());
            draft = exchange::kept_draft(page.model(), "mine");
        }
    return draft;
}

// Draws nothing; keeps what it was asked for.
class NotedEffects final : public platform::Effects {
public:
    bool can(platform::EffectKind kind) override {
        asked = kind;
        return able;
    }
    void use(const platform::Effect& effect) override { used.push_back(effect); }

    bool able = true;
    std::optional<platform::EffectKind> asked;
    std::vector<platform::Effect> used;
};

// Carries out what the lists of the last frame hold beside triangles, as a renderer does.
void call_back() {
    for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists)
        for (const ImDrawCmd& command : list->CmdBuffer)
            if (command.UserCallback != nullptr && command.UserCallback != ImDrawCallback_ResetRenderState)
                command.UserCallback(list, &command);
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

TEST_CASE("the editor says every fault while one types, and only a whole playbook can be kept") {
    using playbook::Playbook;
    struct Row {
        const char* name;
        void (*spoil)(Playbook&);
        std::string_view said;
        bool harmless = false;
    };
    const Row rows[]{
        {"cycle", [](Playbook& p) { p.nodes[place_of(p, "call_left")].answers[0].next = {false, p.start.place}; },
         "comes back"},
        {"unreachable",
         [](Playbook& p) {
             p.nodes[place_of(p, "call_left")].answers[0].next = p.nodes[place_of(p, "call_left")].answers.back().next;
         },
         "no way leads"},
        {"no way out",
         [](Playbook& p) {
             p.nodes[place_of(p, "call_left")].answers.back().when = p.nodes[place_of(p, "call_left")].answers[0].when;
         },
         "last answer"},
        {"wrong type",
         [](Playbook& p) {
             p.nodes[place_of(p, "call_left")].answers[0].when.operand = {playbook::Operand::Kind::fact, 0, 0,
                                                                          playbook::Fact::follow_up_on};
         },
         "Question"},
        {"out of range", [](Playbook& p) { p.parameters[0].value = 9999; }, "Parameter"},
        {"contradiction",
         [](Playbook& p) {
             const playbook::Node& first = p.nodes[p.start.place];
             playbook::Node& second = p.nodes[first.answers.back().next.place];
             second.fact = first.fact;
             second.answers[0].when = first.answers[0].when;
         },
         "is ruled out by", true}};
    for (const Row& row : rows) {
        CAPTURE(row.name);
        test::UiFixture page(with_own_playbook());
        page.state.route = {Screen::playbook, {}, "mine"};
        draw(page);
        edit_own(page.context(1232, 900));
        draw(page);
        CHECK(page.page_heard("Checked: every leaf can be reached"));
        PlaybookDraft& draft = *page.state.playbook.draft;
        draft.edit({}, row.spoil);
        draw(page);
        CHECK(page.page_heard("to mend"));
        REQUIRE_FALSE(draft.faults().empty());
        const std::string words = fault_words(draft.playbook(), draft.faults().front());
        CHECK(page.page_heard(words));
        CHECK(words.find(row.said) != std::string::npos);
        CHECK_EQ(draft.may_be_used(), row.harmless);
        draft.undo();
        CHECK(draft.faults().empty());
    }
}

TEST_CASE("what is edited is kept as a draft by itself, with its faults, and gone on with later") {
    test::UiFixture page(with_own_playbook());
    page.state.route = {Screen::playbook, {}, "mine"};
    draw(page);
    edit_own(page.context(1232, 900));
    const auto frame = [&] {
        draw(page);
        keep_draft_in_time(page.context(1232, 900));
    };
    frame();
    CHECK_FALSE(kept_draft(page).has_value()); // nothing was changed
    PlaybookDraft& draft = *page.state.playbook.draft;
    draft.edit({}, [](playbook::Playbook& p) { p.nodes[0].answers[0].next = {false, 0}; });
    frame();
    const auto kept = kept_draft(page);
    REQUIRE(kept.has_value());
    CHECK_EQ(kept->nodes[0].answers[0].next.is_leaf, false);
    CHECK_FALSE(draft_wait(page.state).has_value());

    draft.edit("name", [](playbook::Playbook& p) { p.name = "Half a na"; });
    frame();
    CHECK_FALSE(kept_draft(page).has_value()); // somebody types
    CHECK(draft_wait(page.state).has_value());
    leave_editor(page.context(1232, 900));
    REQUIRE(kept_draft(page).has_value());
    CHECK(page.state.playbook.draft == nullptr);

    page.forget();
    draw(page);
    CHECK(page.page_heard("Go on with the draft"));
    CHECK(has_draft(page.context(1232, 900), "mine"));
    edit_own(page.context(1232, 900));
    CHECK_EQ(page.state.playbook.draft->playbook().name, "Half a na");
    CHECK_FALSE(page.state.playbook.draft->may_be_used());
    draw(page);
    CHECK(page.page_heard("Kept as a draft"));
}

TEST_CASE(
    "the light runs along another path once, drawn by the card where it can, and never where all is to be still") {
    NotedEffects effects;
    test::UiFixture page(three_people());
    bool still = false;
    const auto draw_with = [&](int frames) {
        for (int i = 0; i < frames; ++i) {
            effects.used.clear();
            page.frame(1232, 900, [&](Context context, const ImRect& area) {
                context.effects = &effects;
                context.still = still;
                draw_playbook(context, area);
            });
            call_back();
        }
    };
    page.state.route = {Screen::playbook, ProspectId{"harriet"}};
    draw_with(4);
    REQUIRE_EQ(effects.used.size(), 1);
    CHECK_EQ(effects.used[0].kind, platform::EffectKind::lit_path);
    CHECK_EQ(effects.used[0].phase, 1); // nothing moves by itself
    CHECK_GT(effects.used[0].length, 500);
    CHECK_FALSE(lit_path_wait(page.state, false).has_value());

    page.state.route.prospect = ProspectId{"grace"};
    draw_with(3);
    CHECK_LT(effects.used[0].phase, 1);
    CHECK(lit_path_wait(page.state, false).has_value());
    CHECK_FALSE(lit_path_wait(page.state, true).has_value());
    draw_with(60);
    CHECK_EQ(effects.used[0].phase, 1);
    CHECK_FALSE(lit_path_wait(page.state, false).has_value());

    still = true;
    page.state.route.prospect = ProspectId{"harriet"};
    draw_with(2);
    CHECK_EQ(effects.used[0].phase, 1);
    effects.able = false; // strokes in its place
    draw_with(2);
    CHECK(effects.used.empty());
}
