// The user's own playbooks: versions, which one is in use, what is refused.
#include "exchange/kept_playbooks.hpp"

#include "core/json_list.hpp"
#include "core/update.hpp"
#include "data/embedded.hpp"
#include "exchange/playbook_json.hpp"
#include "exchange/playbook_writer.hpp"
#include "exchange/support.hpp"

#include <string>
#include <vector>

using namespace ringback;
using namespace ringback::exchange;
using ringback::exchange::test::day;

namespace {

// The blended playbook under another id.
std::string copy_named(std::string_view id, std::string_view name = "Mine") {
    std::string text{data::embedded("playbooks/blended.json")};
    const auto replace = [&](std::string_view from, const std::string& to) {
        text.replace(text.find(from), from.size(), to);
    };
    replace(R"("id": "blended")", R"("id": ")" + std::string{id} + '"');
    const std::size_t at = text.find(R"("name": ")") + 9;
    text.replace(at, text.find('"', at) - at, name);
    return text;
}

void keep(Model& model, const std::string& json, Day on) {
    auto action = keep_playbook(json, model, on);
    REQUIRE_MESSAGE(action.has_value(), (action ? "" : message(action.error())));
    REQUIRE(update(model, {1, {}, std::move(*action)}, TimeZone::utc()).has_value());
}

} // namespace

TEST_CASE("each kept text is a version with its day, and the latest one is used") {
    Model model;
    keep(model, copy_named("mine", "First"), day("2026-11-20"));
    keep(model, copy_named("other"), day("2026-11-20"));
    keep(model, copy_named("mine", "Second"), day("2026-11-22"));
    const auto kept = kept_playbooks(model);
    REQUIRE(kept.size() == 3);
    CHECK(kept[0].version == 1);
    CHECK(kept[1].id == "other");
    CHECK(kept[2].version == 2);
    CHECK(kept[2].kept_on == day("2026-11-22"));
    CHECK(read_playbook(kept[0].json)->name == "First");

    CHECK(playbook_in_use(model).playbook->id == "blended");
    model.profile.playbook = "mine";
    const PlaybookInUse used = playbook_in_use(model);
    CHECK(used.playbook->name == "Second");
    CHECK(used.trouble.empty());
    model.profile.playbook = "T";
    CHECK(playbook_in_use(model).playbook.get() == &built_in_playbook("T"));
    model.profile.playbook = "lost";
    CHECK(playbook_in_use(model).playbook->id == "blended");
    CHECK(playbook_in_use(model).trouble == "The playbook lost is not in this workspace.");
}

TEST_CASE("what is no playbook, or would hide a built-in one, is not kept") {
    const Model model;
    CHECK_FALSE(keep_playbook("{}", model, {}).has_value());
    CHECK(keep_playbook(copy_named("T"), model, {}).error().place == "/id");
    CHECK(keep_playbook(copy_named(R"(a\"b)"), model, {}).error().place == "/id");
}

TEST_CASE("items that others have written are taken as far as they are understood, and all stay in the file") {
    Model model;
    model.playbooks_json = json_list_of({copy_named("bare"), R"({"a":1})", R"({"id":"x","playbook":{},"kept_on":7})",
                                         R"({"id":"x","version":1,"playbook":{}})"});
    const auto kept = kept_playbooks(model);
    REQUIRE(kept.size() == 3);
    CHECK(kept[0].id == "bare");
    CHECK(kept[0].version == 1);
    CHECK(kept[1].version == 1);
    CHECK(kept[2].version == 2); // never the same number twice
    model.profile.playbook = "x";
    CHECK(playbook_in_use(model).playbook->id == "blended");
    CHECK(playbook_in_use(model).trouble.starts_with("The playbook x cannot be read: "));
    keep(model, copy_named("new"), {});
    CHECK(model.playbooks_json.contains(R"({"a":1})"));
}

TEST_CASE(
    "a draft is kept with its faults, beside the versions and never used, until a version is kept or it is dropped") {
    Model model;
    keep(model, copy_named("mine"), day("2026-11-20"));
    keep(model, copy_named("other"), day("2026-11-20"));
    model.profile.playbook = "mine";
    playbook::Playbook draft = *read_playbook(kept_playbooks(model).front().json);
    const auto keep_as_draft = [&](std::string_view name) {
        draft.name = name;
        REQUIRE(update(model, {1, {}, keep_draft(draft, day("2026-11-21"))}, TimeZone::utc()).has_value());
    };
    draft.nodes[3].answers[0].next = {false, 3}; // it leads back to itself
    keep_as_draft("first");
    keep_as_draft("second");
    CHECK(items_of_json_list(model.playbooks_json).size() == 3);
    REQUIRE(kept_draft(model, "mine").has_value());
    CHECK(kept_draft(model, "mine")->name == "second");
    CHECK(write_playbook(*kept_draft(model, "mine")) == write_playbook(draft));
    CHECK_FALSE(read_playbook(write_playbook(draft)).has_value());
    CHECK(drafted_playbooks(model) == std::vector<std::string>{"mine"});
    CHECK_FALSE(kept_draft(model, "other").has_value());
    CHECK(kept_playbooks(model).size() == 2);
    CHECK(playbook_in_use(model).playbook->name == "Mine");

    const Model before = model;
    keep(model, copy_named("mine", "Whole"), day("2026-11-22"));
    CHECK_FALSE(kept_draft(model, "mine").has_value());
    CHECK(latest_kept(model, "mine")->version == 2);

    model = before;
    REQUIRE(update(model, {2, {}, drop_draft("mine")}, TimeZone::utc()).has_value());
    CHECK(drafted_playbooks(model).empty());
    CHECK(items_of_json_list(model.playbooks_json).size() == 2);
}
