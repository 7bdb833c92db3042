// The table of commands, what the palette finds in it and among the prospects, and where the focus goes back to.
#include "exchange/sample.hpp"
#include "exchange/synth.hpp"
#include "support/ui_fixture.hpp"
#include "ui/command_search.hpp"
#include "ui/focus_return.hpp"
#include "ui/percent_encoding.hpp"
#include "ui/text_match.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <set>

using namespace ringback;
using namespace ringback::ui;
using test::UiFixture;

namespace {

Model sample() {
    test::FewZones zones;
    return exchange::sample_workspace(UiFixture::default_now, *zones.find("America/New_York"));
}

std::vector<PaletteGroup> typed(UiFixture& fixture, std::string query) {
    if (!fixture.state.palette) fixture.state.palette.emplace();
    fixture.state.palette->query = std::move(query);
    return palette_groups(fixture.context(1440, 900));
}

const PaletteRow& first(const std::vector<PaletteGroup>& groups) {
    REQUIRE_FALSE(groups.empty());
    return groups.front().rows.front();
}

bool found(const std::vector<PaletteGroup>& groups, CommandId id) {
    return std::ranges::any_of(groups, [id](const PaletteGroup& group) {
        return std::ranges::any_of(group.rows,
                                   [id](const PaletteRow& row) { return !row.prospect && row.command == id; });
    });
}

int fit_of(std::string_view text, std::string_view query) {
    return fit(folded_with_origin(text).text, query_words(query));
}

} // namespace

TEST_CASE("no two commands share a key or a label") {
    std::set<ImGuiKeyChord> keys;
    std::set<std::string_view> labels;
    for (const Command& each : commands()) {
        CHECK(labels.insert(each.label).second);
        CHECK(each.run != nullptr);
        CHECK(each.icon != nullptr);
        for (const ImGuiKeyChord key : {each.key, each.other})
            if (key != 0) CHECK_MESSAGE(keys.insert(key).second, each.label);
    }
}

TEST_CASE("keycaps name the key, and those of one letter can be switched off") {
    UiFixture fixture(sample());
    const auto context = fixture.context(1440, 900);
    CHECK(keycap(context, CommandId::log_no_answer) == "1");
    CHECK(keycap(context, CommandId::palette) == "Ctrl K");
    CHECK(keycap(context, CommandId::shortcuts) == "?");
    CHECK(keycap(context, CommandId::search) == "/");
    CHECK(keycap(context, CommandId::go_about).empty());
    fixture.state.letter_keys = false;
    CHECK(keycap(context, CommandId::log_no_answer).empty());
    CHECK(keycap(context, CommandId::search).empty());
    CHECK(keycap(context, CommandId::undo) == "Ctrl Z");
    ImGui::GetIO().ConfigMacOSXBehaviors = true;
    CHECK(keycap(context, CommandId::undo) == "Cmd Z");
}

TEST_CASE("a command that does not apply says why and does nothing") {
    UiFixture fixture;
    const auto context = fixture.context(1440, 900);
    CHECK(why_not(context, CommandId::log_spoke, {}) == "No prospect is chosen");
    CHECK(why_not(context, CommandId::undo, {}) == "Nothing to undo");
    CHECK(applies(context, CommandId::add_prospect, {}));
    for (const Command& each : commands())
        if (!applies(context, each.id, {})) run_command(context, each.id, {});
    CHECK(fixture.out.empty());
    CHECK_FALSE(fixture.state.menu);
}

TEST_CASE("every command runs where it applies") {
    UiFixture fixture(sample());
    const auto context = fixture.context(1440, 900);
    for (const Prospect& prospect : fixture.model().prospects())
        for (const Command& each : commands()) run_command(context, each.id, {&prospect, 0, "words"});
    CHECK_FALSE(fixture.out.empty());
}

TEST_CASE("letters fit the start of a text best, then the start of a word, then the inside, then scattered") {
    CHECK(fit_of("Harriet Lindqvist", "har") > fit_of("Noor Harati", "har"));
    CHECK(fit_of("Noor Harati", "har") > fit_of("Data, share an export", "har"));
    CHECK(fit_of("Data, share an export", "har") > fit_of("Hide all rows", "har"));
    CHECK(fit_of("Hide all rows", "har") > 0);
    CHECK(fit_of("Undo", "har") == 0);
    CHECK(fit_of("Undo", "z") == 0);
    CHECK(fit_of("Ana Beltr\xC3\xA1n", "BELTRAN") > 0);
    CHECK(fit_of("Ana Beltran", "beltr\xC3\xA1n") > 0);
    CHECK(fit_of("Harriet Lindqvist", "lind har") > 0);
    CHECK(fit_of("Harriet Lindqvist", "lind bill") == 0);
    CHECK(query_words("  a  b ") == std::vector<std::string>{"a", "b"});
}

TEST_CASE("the letters that fit are marked in the text itself") {
    const std::string text = "Ana Beltr\xC3\xA1n";
    const auto parts = marked_parts(text, query_words("beltran"));
    REQUIRE(parts.size() == 1);
    CHECK(text.substr(parts[0].first, parts[0].second - parts[0].first) == "Beltr\xC3\xA1n");
    CHECK(marked_parts("Stra\xC3\x9F"
                       "e",
                       query_words("strasse"))
              .front() == std::pair<std::size_t, std::size_t>{0, 7});
    CHECK(marked_parts("Undo", query_words("x")).empty());
    CHECK(marked_parts("abc", query_words("ab bc")) == std::vector<std::pair<std::size_t, std::size_t>>{{0, 3}});
}

TEST_CASE("the palette finds people and what can be done") {
    UiFixture fixture(sample());
    const auto& prospects = fixture.model().prospects();
    const auto har = typed(fixture, "har");
    CHECK(har.front().title == "Prospects");
    REQUIRE(first(har).prospect);
    CHECK(prospects[*first(har).prospect].given_name == "Harriet");
    CHECK(first(typed(fixture, "dark")).command == CommandId::theme_dark);
    CHECK(first(typed(fixture, "night")).command == CommandId::theme_dark);
    CHECK(first(typed(fixture, "import")).command == CommandId::import_contacts);
    CHECK_FALSE(found(typed(fixture, "undo"), CommandId::undo)); // there is nothing to undo
    CHECK(typed(fixture, "qqqqxx").empty());
    const auto narrowed = typed(fixture, "lindq");
    REQUIRE(first(narrowed).prospect);
    CHECK(prospects[*first(narrowed).prospect].family_name == "Lindqvist");
    const auto wider = typed(fixture, "l");
    std::size_t rows = 0;
    for (const PaletteGroup& group : wider) rows += group.rows.size();
    CHECK(rows <= 56);
}

TEST_CASE("before anything is typed, the palette offers what is of use, the last ones first") {
    UiFixture fixture(sample());
    auto groups = typed(fixture, "");
    CHECK(groups.front().title.starts_with("For "));
    CHECK(found(groups, CommandId::go_prospects));
    fixture.state.recent = {CommandId::theme_dark};
    groups = typed(fixture, "");
    CHECK(groups.front().title == "Recent");
    CHECK(first(groups).command == CommandId::theme_dark);
}

TEST_CASE("what is about a prospect is not offered where there is none") {
    UiFixture empty;
    CHECK_FALSE(found(typed(empty, ""), CommandId::log_spoke));
}

TEST_CASE("the palette is quick among a hundred thousand") {
    UiFixture fixture(
        exchange::synthesize({.prospects = 100'000, .touches = 100'000, .seed = 5, .until = UiFixture::default_now}));
    const std::string name = fixture.context(1440, 900).model.prospects().back().family_name;
    typed(fixture, name.substr(0, 1)); // gathers the names
    const auto before = std::chrono::steady_clock::now();
    typed(fixture, name.substr(0, 2));
    typed(fixture, name.substr(0, 3));
    const auto taken = std::chrono::steady_clock::now() - before;
    CHECK(taken < std::chrono::milliseconds{400}); // of a debug build
    CHECK_FALSE(fixture.state.palette->best.empty());
}

TEST_CASE("the focus goes back to where it was, layer by layer") {
    FocusReturn focus;
    CHECK(focus.step(0, 7) == 0);
    CHECK(focus.step(1, 20) == 0); // a menu opened, and took the focus
    CHECK(focus.step(1, 21) == 0);
    CHECK(focus.step(2, 30) == 0); // a dialog on top
    CHECK(focus.step(2, 31) == 0);
    CHECK(focus.step(1, 31) == 21);
    CHECK(focus.step(1, 21) == 0);
    CHECK(focus.step(0, 21) == 7);
    CHECK(focus.step(0, 8) == 0);
    CHECK(focus.step(2, 8) == 0); // two at once, closed at once
    CHECK(focus.step(0, 40) == 8);
}

TEST_CASE("addresses are encoded and decoded") {
    CHECK(percent_encoded("a b/\xC3\xA9~\n") == "a%20b%2F%C3%A9~%0D%0A");
    CHECK(percent_decoded("a%20b%2F%zz%4") == "a b/%zz%4");
}
