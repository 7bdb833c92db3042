// A script while it is edited: blocks, steps back and forth, faults; what conditions ask for; where drafts go.
#include "ui/script_draft.hpp"

#include "core/update.hpp"
#include "exchange/kept_scripts.hpp"
#include "support/ui_fixture.hpp"
#include "ui/condition_terms.hpp"
#include "ui/script_shelf.hpp"
#include "ui/scripts_desk.hpp"
#include "ui/views/scripts_view.hpp"

#include <doctest/doctest.h>

#include <string>
#include <variant>

using namespace ringback;
using namespace ringback::ui;
using script::BlockKind;

namespace {

script::Block block(BlockKind kind, std::string_view words) { return {kind, *script::parse_template(words), {}}; }

ScriptDraft draft_of_two() {
    script::Script script;
    script.id = "own-1";
    script.technique = "text";
    script.channel = Channel::text;
    script.title = "Mine";
    script.blocks = {block(BlockKind::opening, "Hi."), block(BlockKind::question, "Well?")};
    return ScriptDraft(std::move(script));
}

std::string words(const ScriptDraft& draft) {
    std::string all;
    for (const script::Block& each : draft.script().blocks) all += each.text.source + "|";
    return all;
}

} // namespace

TEST_CASE("a field is put in where the typing was, apart from the words around it") {
    using enum script::Field;
    CHECK(with_field("", 0, interest) == "{interest}");
    CHECK(with_field("About", 5, interest) == "About {interest}");
    CHECK(with_field("About .", 6, interest) == "About {interest}.");
    CHECK(with_field("Hi there", 3, given_name) == "Hi {prospect.given_name} there");
    CHECK(with_field("[]", 1, interest) == "[{interest}]");
    CHECK(with_field("One\nTwo", 4, interest) == "One\n{interest} Two");
    CHECK(with_field("é", 1, interest) == "é {interest}"); // never within a character
    CHECK(with_field("Hi", 99, interest) == "Hi {interest}");
}

TEST_CASE("blocks are written, added, moved and removed, and each step is taken back by itself") {
    ScriptDraft draft = draft_of_two();
    CHECK(draft.may_be_used());
    CHECK(draft.add(block(BlockKind::reason, "Because."), BlockPlace{false, 0}) == BlockPlace{false, 1});
    CHECK(words(draft) == "Hi.|Because.|Well?|");
    CHECK(draft.move({false, 1}, true));
    CHECK_FALSE(draft.move({false, 2}, true));
    CHECK_FALSE(draft.move({false, 0}, false));
    CHECK(words(draft) == "Hi.|Well?|Because.|");
    for (const char* typed : {"B", "By", "By now."}) draft.write({false, 2}, typed);
    draft.remove({false, 0});
    CHECK(words(draft) == "Well?|By now.|");
    draft.undo();
    draft.undo(); // all that was typed into the one field
    CHECK(words(draft) == "Hi.|Well?|Because.|");
    draft.redo();
    CHECK(words(draft) == "Hi.|Well?|By now.|");
    for (int i = 0; i < 3; ++i) draft.undo();
    CHECK((words(draft) == "Hi.|Well?|" && !draft.can_undo()));
}

TEST_CASE("what hinders a draft is said at its place, and words stand as they were typed until they can be read") {
    ScriptDraft draft = draft_of_two();
    draft.write({false, 1}, "Dear {prospect.given");
    REQUIRE(draft.fault_at({false, 1}) != nullptr);
    CHECK(draft.fault_at({false, 1})->reason.starts_with("It cannot be read"));
    CHECK(draft.script().blocks[1].text.source == "Dear {prospect.given");
    CHECK(draft.fault_at({false, 0}) == nullptr);
    draft.write({false, 1}, " ");
    CHECK(draft.fault_at({false, 1})->reason == "Write its words, or remove it");
    draft.write({false, 1}, "Dear {prospect.given_name}");
    CHECK(draft.may_be_used());
    draft.edit("title", [](script::Script& script) { script.title.clear(); });
    REQUIRE(draft.faults().size() == 1);
    CHECK((!draft.faults().front().place && draft.faults().front().reason == "Write a title"));
}

TEST_CASE("a condition is put together one thing at a time, and taken apart again to nothing") {
    script::Condition condition;
    for (const auto kind : {ConditionKind::style, ConditionKind::preferred, ConditionKind::gap, ConditionKind::no_gap,
                            ConditionKind::filled, ConditionKind::empty})
        for (const std::size_t value : {1, 2, 1}) add_value(condition, kind, value);
    CHECK(add_typed(condition, ConditionKind::tag, " spring "));
    CHECK(add_typed(condition, ConditionKind::attempts, "2"));
    for (const char* bad : {"", "0", "-1", "two", "99999999999"})
        CHECK_FALSE(add_typed(condition, ConditionKind::repeats, bad));
    const playbook::FactId calls = *playbook::fact_named("unanswered.call");
    add_fact(condition, calls, {playbook::Comparison::at_least, {playbook::Operand::Kind::constant, 2, 0, {}}});
    const auto terms = terms_of(condition);
    CHECK(terms.size() == 15);
    CHECK(terms.back().words == std::string(playbook::fact_info(calls).label) + ": at least 2");
    CHECK(condition_text(condition).contains("at least 2"));
    while (!terms_of(condition).empty()) remove_term(condition, terms_of(condition).front());
    CHECK(condition.always());
}

TEST_CASE("several values of one fact hold one or the other; another comparison replaces them") {
    script::Condition condition;
    const playbook::FactId truth = *playbook::fact_named("truth");
    const auto is = [](playbook::FactValue value) {
        return playbook::Condition{playbook::Comparison::is, {playbook::Operand::Kind::constant, value, 0, {}}};
    };
    for (const playbook::FactValue value : {1, 2, 1}) add_fact(condition, truth, is(value));
    REQUIRE(condition.facts.size() == 1);
    CHECK(condition.facts.front().any.size() == 2);
    add_fact(condition, truth, {playbook::Comparison::unknown, {}});
    CHECK(condition.facts.front().any.size() == 1);
}

TEST_CASE("the editor draws at every width, and what is edited goes out as a draft and comes in as a version") {
    test::UiFixture fixture;
    fixture.state.route = {Screen::scripts, {}};
    fixture.state.route.script = "text.text";
    const auto draw = [](const Context& context, const ImRect& area) {
        keep_script_draft_in_time(context);
        draw_scripts(context, area);
    };
    const Context context = fixture.context(1440, 900);
    edit_script(context, *context.library.find("text.text"));
    ScriptDraft* draft = open_script_draft(context);
    REQUIRE(draft != nullptr);
    fixture.out.take();
    for (const float width : {1440.0f, 1024.0f, 390.0f})
        for (std::size_t i = 0; i < draft->script().blocks.size(); ++i) {
            fixture.state.scripts.chosen = BlockPlace{false, i};
            fixture.state.scripts.details_open = i == 0;
            fixture.frames(width, 900, draw);
        }
    CHECK(fixture.page_heard("Edit the block"));
    CHECK(fixture.page_heard("Title and details"));
    draft->edit({}, [](script::Script& script) { script.title = "My own"; });
    keep_script_draft_in_time(context);
    bool kept_as_draft = false;
    for (ui::Request& request : fixture.out.take())
        if (auto* keep = std::get_if<KeepDraft>(&request))
            kept_as_draft = std::get<KeepScript>(keep->action).items.front().contains("My own");
    CHECK(kept_as_draft);
    keep_script(context);
    const auto action = fixture.taken<KeepScript>();
    REQUIRE(action.has_value());
    REQUIRE(update(fixture.model(), {1, {}, *action}, TimeZone::utc()).has_value());
    const auto in_use = exchange::library_in_use(fixture.model());
    CHECK(in_use.library.find("text.text")->title == "My own");
    CHECK(in_use.library.find("text.text")->version == 1);
}
