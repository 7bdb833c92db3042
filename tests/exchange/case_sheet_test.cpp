// The case review sheet (D4): what it says, that with names replaced no name, address or number of anybody leaves by
// any of its forms, and that its text reads back the same.
#include "exchange/case_sheet.hpp"

#include "exchange/case_sheet_json.hpp"
#include "exchange/case_sheet_page.hpp"
#include "exchange/playbook_json.hpp"
#include "exchange/sample.hpp"
#include "exchange/stand_ins.hpp"
#include "platform/native/native_zones.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cctype>
#include <string>
#include <string_view>
#include <vector>

using namespace ringback;
using namespace ringback::exchange;

namespace {

Instant at(std::string_view text) { return instant_from_text(text).value(); }
const Instant now = at("2026-11-18T15:42:00Z");

Touch touch(std::string_view when, Channel channel, Direction direction, Outcome outcome, std::string note = {}) {
    Touch touch;
    touch.at = at(when);
    touch.channel = channel;
    touch.direction = direction;
    touch.outcome = outcome;
    touch.note = std::move(note);
    return touch;
}

Model workspace() {
    Model model;
    model.profile.name = "Sam Weller";
    model.profile.company = "Weller & Sons";
    Prospect harriet;
    harriet.id = ProspectId{"p1"};
    harriet.given_name = "Harriet";
    harriet.family_name = "Vane";
    harriet.company = "Blackwell Pottery";
    harriet.role = "Head of Blackwell's kiln";
    harriet.emails = {"harriet@blackwell.example"};
    harriet.phones = {"+13125550147"};
    harriet.interest = "A kiln for the Blackwell yard";
    harriet.notes = "harriet's sister MISS VANE decides; write to harriet@blackwell.example or call (312) 555-0199. "
                    "Sam promised a price. Ask Wimsey. Met on 2026-10-05.";
    harriet.tidbits = {{"A grant for potters", {}, {}}};
    harriet.touches = {
        touch("2026-10-05T14:00:00Z", Channel::meeting, Direction::out, Outcome::met, "Vane showed the yard"),
        touch("2026-10-20T14:00:00Z", Channel::call, Direction::out, Outcome::no_answer, "Harriet was away"),
        touch("2026-10-28T14:00:00Z", Channel::email, Direction::out, Outcome::sent)};
    harriet.touches[1].technique = "step_back_call";
    harriet.process[ProcessStep::rapport] = StepState::done;
    harriet.process[ProcessStep::real_problem] = StepState::partly;
    harriet.decisions.push_back(
        {at("2026-11-02T10:00:00Z"), DecisionKind::another_way, "text", "Vane hates texts", {}, {}});
    model.put(harriet);
    Prospect peter;
    peter.id = ProspectId{"p2"};
    peter.given_name = "Peter";
    peter.family_name = "Wimsey";
    model.put(peter);
    return model;
}

CaseSheet sheet_of(const Model& model, SheetWishes wishes = {}) {
    platform::NativeZones zones;
    const SheetMoment moment{built_in_playbook("blended"), zones, now};
    return case_sheet(model, model.prospects().front(), moment, wishes);
}

bool has_line(const CaseSheet& sheet, std::string_view heading, std::string_view line) {
    for (const SheetSection& section : sheet.sections)
        if (section.heading.starts_with(heading) && std::ranges::contains(section.lines, line)) return true;
    return false;
}

} // namespace

TEST_CASE("a sheet tells the history, the steps, what was advised and done, and what is open") {
    const CaseSheet sheet = sheet_of(workspace(), {.names_replaced = false});
    CHECK(sheet.title == "Harriet Vane");
    CHECK(sheet.about == "Head of Blackwell's kiln, Blackwell Pottery");
    CHECK(text_from_day(sheet.made_on) == "2026-11-18");
    REQUIRE(sheet.history.size() == 3);
    CHECK(sheet.history[0] ==
          SheetTouch{day_from_text("2026-10-05").value(), SheetTouchKind::talked, "Met", "Vane showed the yard"});
    CHECK(sheet.history[1].title == "Call, no answer");
    CHECK(sheet.history[1].below == "Step-back call: Harriet was away");
    CHECK(sheet.steps[0] == StepState::done);
    CHECK(has_line(sheet, "Advised and done", "Mon 2 Nov 2026: decided to do it another way (Text): Vane hates texts"));
    CHECK(has_line(sheet, "Open questions", "What is really the case? They have not said."));
    CHECK(has_line(sheet, "Open questions", "What came of “The real problem found”? It was half done."));
    CHECK(has_line(sheet, "Open questions", "Was it ever agreed when and about what to be in touch again?"));
    CHECK(has_line(sheet, "Notes", "Not told yet: A grant for potters"));
}

TEST_CASE("what was advised is asked of the record as it was, without what is known only today") {
    Model model = workspace();
    const auto lines_of = [](const Model& of) {
        const CaseSheet sheet = sheet_of(of);
        const auto found = std::ranges::find(sheet.sections, "Advised and done", &SheetSection::heading);
        REQUIRE(found != sheet.sections.end());
        return found->lines;
    };
    const auto before = lines_of(model);
    REQUIRE(before.size() == 3); // two attempts after the first touch, one decision
    CHECK(before[0].starts_with("Tue 20 Oct 2026: advised "));
    Prospect changed = model.prospects().front();
    changed.truth = Truth::chose_other;
    changed.status = Status::closed;
    model.put(changed);
    CHECK(lines_of(model) == before);
}

TEST_CASE("with names replaced nobody is named, in whatever case, and dates stay") {
    const CaseSheet sheet = sheet_of(workspace());
    CHECK(sheet.title == "Person A");
    for (const std::string& text : {write_case_sheet(sheet), case_sheet_page(std::span(&sheet, 1))}) {
        std::string lower(text);
        std::ranges::transform(lower, lower.begin(),
                               [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        for (const std::string_view name :
             {"harriet", "vane", "blackwell", "wimsey", "weller", "0147", "0199", ".example", "sam "}) {
            CAPTURE(name);
            CHECK_MESSAGE(!lower.contains(name), text);
        }
        CHECK(text.contains("Met on 2026-10-05"));
        CHECK(text.contains("Person A's sister MISS Person A decides"));
    }
}

TEST_CASE("without notes nothing that was typed about the case stays but the interest and the agreement") {
    const CaseSheet sheet = sheet_of(workspace(), {.names_replaced = true, .with_notes = false});
    for (const SheetTouch& each : sheet.history) CHECK_FALSE(each.below.contains("yard"));
    for (const SheetSection& section : sheet.sections) CHECK(section.heading != "Notes");
}

TEST_CASE("stand-ins take whole words and leave figures that are no numbers to call") {
    Model model;
    Prospect prospect;
    prospect.id = ProspectId{"p"};
    prospect.given_name = "Ann";
    prospect.family_name = "Łoś";
    prospect.company = "The Green House";
    model.put(prospect);
    const StandIns stand_ins(prospect, model, {});
    struct Row {
        std::string_view text;
        std::string_view said;
    };
    for (const auto& [text, said] : {
             Row{"Ann and Anna", "Person A and Anna"},
             Row{"ANN ŁOŚ, Łoś.", "Person A ŁOŚ, Person A."},
             Row{"the green house on a green hill", "their company on a green hill"},
             Row{"the Green yard, The Green House", "their company yard, their company"},
             Row{"Green called", "their company called"},
             Row{"12 of 40, $180,000, 2026-11-03, 3/11/2026", "12 of 40, $180,000, 2026-11-03, 3/11/2026"},
             Row{"020 7946 0018, +1 (312) 555-0147.", "(number), (number)."},
             Row{"see https://a.example/ann?x=1 or b@c.example.", "see (address) or (address)."},
             Row{"www.green.example, me@home", "(address), me@home"},
             Row{"", ""},
         }) {
        CAPTURE(text);
        CHECK(stand_ins.replaced(text) == said);
    }
}

TEST_CASE("others are found by their family name, whether of one word or several") {
    Model model;
    Prospect prospect;
    prospect.id = ProspectId{"p"};
    prospect.given_name = "Ann";
    model.put(prospect);
    Prospect other;
    other.id = ProspectId{"o"};
    other.given_name = "Saskia";
    other.family_name = "de Boer";
    model.put(other);
    const std::string_view text = "Sent by Saskia de Boer; de Boer knows.";
    CHECK(StandIns(prospect, model, {text}).replaced(text) == "Sent by another person; another person knows.");
}

TEST_CASE("a sheet reads back the same, and whatever else is in its text refuses it with the place") {
    for (const bool replaced : {true, false}) {
        const CaseSheet sheet = sheet_of(workspace(), {.names_replaced = replaced});
        const std::string text = write_case_sheet(sheet);
        CHECK(looks_like_case_sheet(text));
        const auto back = read_case_sheet(text);
        REQUIRE_MESSAGE(back.has_value(), message(back.error()));
        CHECK(*back == sheet);
    }
    struct Row {
        std::string_view text;
        std::string_view place;
    };
    const std::string start = R"({"format":"ringback.case-sheet","version":1,"title":"A","made_on":"2026-11-18",)"
                              R"("names_replaced":true,"steps":["no","no","no","no","no","no","no","no"],)";
    for (const auto& [rest, place] : {
             Row{R"("history":[],"sections":[],"spy":1})", "/spy"},
             Row{R"("history":[{"on":"2026-13-01","kind":"heard"}],"sections":[]})", "/history/0/on"},
             Row{R"("history":[{"on":"2026-11-19","kind":"heard"}],"sections":[]})", "/history"},
             Row{R"("history":[{"on":"2026-11-02","kind":"heard"},{"on":"2026-11-01","kind":"heard"}],"sections":[]})",
                 "/history/1"},
             Row{R"("history":[{"on":"2026-11-02","kind":"seen"}],"sections":[]})", "/history/0/kind"},
             Row{R"("history":[],"sections":[{"heading":"x"}]})", "/sections/0"},
             Row{R"("history":[]})", ""},
         }) {
        const auto read = read_case_sheet(start + std::string(rest));
        CAPTURE(rest);
        REQUIRE_FALSE(read.has_value());
        CHECK(read.error().place == place);
    }
    CHECK_FALSE(read_case_sheet("{").has_value());
}

TEST_CASE("a page holds no script and escapes what was typed") {
    CaseSheet sheet = sheet_of(workspace());
    sheet.title = "<script>alert(1)</script>";
    sheet.sections.push_back({"\"A\" & B", {"<b>"}});
    const std::string page = case_sheet_page(std::span(&sheet, 1));
    CHECK_FALSE(page.contains("<script"));
    CHECK_FALSE(page.contains("<b>"));
    CHECK(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
    CHECK(page.contains("&quot;A&quot; &amp; B"));
}

TEST_CASE("every prospect of the sample makes a sheet that names nobody of the sample") {
    platform::NativeZones zones;
    const Model model = sample_workspace(now, *zones.find("America/New_York"));
    const SheetMoment moment{built_in_playbook("blended"), zones, now};
    for (const Prospect& prospect : model.prospects()) {
        const std::string text = write_case_sheet(case_sheet(model, prospect, moment));
        CAPTURE(display_name(prospect));
        REQUIRE(read_case_sheet(text).has_value());
        if (prospect.family_name.size() > 2) CHECK_MESSAGE(!text.contains(prospect.family_name), text);
        if (!prospect.company.empty()) CHECK_MESSAGE(!text.contains(prospect.company), text);
    }
}
