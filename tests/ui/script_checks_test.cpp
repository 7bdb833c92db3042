// What the linter finds in a script while it is written, where, and what a press makes of it; words found and replaced
// in the library.
#include "ui/script_checks.hpp"

#include "exchange/builtin_scripts.hpp"
#include "support/ui_fixture.hpp"
#include "ui/script_search.hpp"
#include "ui/script_shelf.hpp"
#include "ui/views/script_findings.hpp"
#include "ui/views/scripts_view.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace ringback;
using namespace ringback::ui;

namespace {

script::Script email(const std::vector<std::string>& words) {
    script::Script script;
    script.id = "own-1";
    script.technique = "email";
    script.channel = Channel::email;
    script.title = "Mine";
    script.subject = {{script::BlockKind::opening, *script::parse_template("Your plans"), {}}};
    for (const std::string& each : words)
        script.blocks.push_back({script::BlockKind::reason, *script::parse_template(each), {}});
    return script;
}

script::Rendered render(const script::Script& script, const Profile& profile) {
    static const TimeZone utc = TimeZone::utc();
    return script::render(script, Prospect{}, profile,
                          {.now = {}, .user_zone = utc, .their_zone = nullptr, .tidbit = {}, .given = {}});
}

std::vector<ScriptFinding> checked(const script::Script& script, const Profile& profile = {}) {
    return check_script(script, render(script, profile), profile);
}

} // namespace

TEST_CASE("pressure is found where it stands in the source, and better wording goes in by one press") {
    const std::string words = "Hi {prospect.given_name|there}, I’m just checking in about {interest|it}. All good.";
    const auto findings = checked(email({"Fine.", words}));
    REQUIRE(findings.size() == 1);
    const ScriptFinding& found = findings.front();
    CHECK(found.place == BlockPlace{false, 1});
    CHECK(found.rule->credit == "T1");
    CHECK(words.substr(found.from, found.to - found.from).contains("just checking in"));
    REQUIRE_FALSE(found.instead.empty());
    const std::string better = mended(words, found, found.instead.front());
    CHECK(better.starts_with("Hi {prospect.given_name|there}, "));
    CHECK(better.ends_with("{interest|it}. All good."));
    CHECK(checked(email({"Fine.", better})).empty());
}

TEST_CASE("a check that is switched off finds nothing, and notes to the user are not checked") {
    script::Script script = email({"I am just checking in."});
    REQUIRE(checked(script).size() == 1);
    Profile profile;
    profile.checks_off = {checked(script).front().rule->id};
    CHECK(checked(script, profile).empty());
    script.blocks.front().kind = script::BlockKind::note;
    CHECK(checked(script).empty());
}

TEST_CASE("length is said of all the words, and a shared block is not mended from within one script") {
    std::string many;
    for (int i = 0; i < 200; ++i) many += "Your house is nice. ";
    const auto findings = checked(email({many}));
    CHECK(std::ranges::any_of(
        findings, [](const ScriptFinding& found) { return !found.place && found.rule->id == "email.words"; }));
    script::Script script = email({"I am just checking in."});
    script.blocks.front().shared = "check";
    REQUIRE(checked(script).size() == 1);
    CHECK(checked(script).front().instead.empty());
}

TEST_CASE("words are found in the library whatever their case, and replaced in the user's own scripts only") {
    script::Library library = exchange::builtin_scripts();
    script::Script own = email({"Hello THERE, hello.", "{interest|it} hello"});
    own.version = 1;
    library.scripts.push_back(own);
    CHECK(hits_in(library, "  ").empty());
    const auto all = hits_in(library, "hello");
    const Replacement result = replaced(all, "good day", false);
    REQUIRE(result.scripts.size() == 1);
    CHECK(result.hits == 3);
    CHECK(result.scripts.front().blocks[0].text.source == "good day THERE, good day.");
    CHECK(result.scripts.front().blocks[1].text.parts.size() == 2);
    const Replacement broken = replaced(hits_in(library, "{interest|it}"), "{interest", false);
    CHECK((broken.scripts.empty() && broken.refused == std::vector<std::string>{"Mine"}));
    const auto fields = hits_in(library, "{user.name}");
    CHECK(replaced(fields, "{user.given_name}", false).hits == 0);
    CHECK(replaced(fields, "{user.given_name}", true).hits > 0);
}

TEST_CASE("a finding is drawn at its block with its wordings, and the checks with their switches") {
    test::UiFixture fixture;
    fixture.state.route = {Screen::scripts, {}};
    fixture.state.route.script = "email.email";
    const Context context = fixture.context(1440, 900);
    const script::Script* script = context.library.find("email.email");
    REQUIRE(script != nullptr);
    edit_script(context, *script);
    fixture.state.scripts.draft->replace({false, 1}, "I am just checking in.");
    fixture.state.scripts.finding = 0;
    for (const float width : {1440.0f, 1024.0f, 390.0f}) fixture.frames(width, 900, draw_scripts);
    CHECK(fixture.page_heard("Reads as pressure"));
    CHECK(fixture.page_heard("Better wording"));
    CHECK(fixture.page_heard("Ari Galper"));
    fixture.state.scripts.lists_checks = true;
    fixture.frames(1440, 900, draw_scripts);
    CHECK(fixture.page_heard("Checks while you write"));
    fixture.state.scripts.lists_checks = false;
    fixture.state.scripts.search = SearchDraft{.query = "hi", .by = "ho", .built_in = true, .error = {}};
    fixture.frames(390, 844, draw_scripts);
    CHECK(fixture.page_heard("Find and replace"));
}
