// The user's own scripts in a workspace: versions, blocks that scripts share, what takes whose place.
#include "exchange/kept_scripts.hpp"

#include "core/update.hpp"
#include "exchange/builtin_scripts.hpp"
#include "exchange/taken_pack.hpp"
#include "script/plain_template.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace ringback;
using namespace ringback::exchange;
using namespace ringback::script;

namespace {

const Day today = *day_from_text("2026-11-22");

Script own(std::string id, std::string_view words) {
    Script made;
    made.id = std::move(id);
    made.technique = "text";
    made.channel = Channel::text;
    made.title = "Mine";
    made.blocks.push_back({BlockKind::reason, *parse_template(words), {}});
    return made;
}

void keep(Model& model, const std::vector<Script>& scripts, const std::vector<SharedBlock>& blocks = {}) {
    auto action = keep_scripts(scripts, blocks, model, today);
    REQUIRE_MESSAGE(action.has_value(), message(action.error()));
    REQUIRE(update(model, {1, {}, std::move(*action)}, TimeZone::utc()).has_value());
}

} // namespace

TEST_CASE("edits of a script are versions; the latest one counts, beside those that are built in") {
    Model model;
    keep(model, {own("mine", "One."), own("other", "Else.")});
    keep(model, {own("mine", "Two.")});
    const auto kept = kept_scripts(model);
    REQUIRE(kept.size() == 3);
    CHECK((kept[0].version == 1 && kept[1].version == 1 && kept[2].version == 2 && kept[2].kept_on == today));
    const LibraryInUse in_use = library_in_use(model);
    CHECK(in_use.troubles.empty());
    CHECK(in_use.library.scripts.size() == builtin_scripts().scripts.size() + 2);
    const Script* mine = in_use.library.find("mine");
    REQUIRE(mine != nullptr);
    CHECK((mine->version == 2 && mine->blocks.front().text.source == "Two."));
}

TEST_CASE("a script with the id of a built-in one takes its place until it is removed") {
    Model model;
    keep(model, {own("text.text", "My words.")});
    CHECK(library_in_use(model).library.find("text.text")->version == 1);
    CHECK(library_in_use(model).library.scripts.size() == builtin_scripts().scripts.size());
    REQUIRE(update(model, {2, {}, RemoveScript{"text.text"}}, TimeZone::utc()).has_value());
    CHECK(library_in_use(model).library.find("text.text")->version == 0);
}

TEST_CASE("a shared block changes wherever it is used, and goes along in a pack") {
    Model model;
    const auto greeting = [](std::string_view words) {
        return SharedBlock{"hello", {BlockKind::opening, *parse_template(words), {}, "hello"}};
    };
    Script script = own("mine", "Words.");
    script.blocks.insert(script.blocks.begin(), greeting("Hi.").block);
    keep(model, {script}, {greeting("Hi.")});
    keep(model, {}, {greeting("Hello.")});
    const LibraryInUse in_use = library_in_use(model);
    CHECK(in_use.library.find("mine")->blocks.front().text.source == "Hello.");
    const std::vector<std::string> ids{"mine", "nobody's"};
    const ScriptPack pack = pack_of(in_use.library, ids);
    CHECK((pack.scripts.size() == 1 && pack.shared.size() == 1));
    CHECK(read_script_pack(write_script_pack(pack)).has_value());
}

TEST_CASE("a draft is kept with its faults beside the version in use, replaced by the next and ended by a version") {
    Model model;
    keep(model, {own("mine", "One.")});
    Script draft = own("mine", "Words.");
    draft.title.clear();
    draft.blocks.front().text = plain_template("Hi {no.such.field}");
    for (int i = 0; i < 2; ++i)
        REQUIRE(update(model, {2, {}, keep_script_draft(draft, today)}, TimeZone::utc()).has_value());
    const LibraryInUse in_use = library_in_use(model);
    CHECK(in_use.troubles.empty());
    CHECK(in_use.library.find("mine")->blocks.front().text.source == "One.");
    REQUIRE(in_use.library.drafts.size() == 1);
    CHECK(in_use.library.drafts.front() == draft);
    Model other = model;
    REQUIRE(update(other, {3, {}, drop_script_draft("mine")}, TimeZone::utc()).has_value());
    CHECK(library_in_use(other).library.drafts.empty());
    keep(model, {own("mine", "Two.")});
    CHECK((library_in_use(model).library.drafts.empty() && kept_scripts(model).back().version == 2));
}

TEST_CASE("what cannot be kept is refused with its place, what cannot be read is told") {
    Model model;
    CHECK(keep_scripts(std::vector{own("", "A.")}, {}, model, today).error().place == "/scripts/0/id");
    CHECK(keep_scripts(std::vector{own("a\"b", "A.")}, {}, model, today).error().place == "/scripts/0/id");
    Script wordless = own("a", "A.");
    wordless.blocks.clear();
    CHECK(keep_scripts(std::vector{wordless}, {}, model, today).error().place == "/scripts/0");
    model.scripts_json = R"([{"id":"bad","script":{"id":"bad"}},7,{"id":"x"},{"id":"bare","technique":"text",
        "channel":"text","title":"B","blocks":[{"text":"Hi"}]}])";
    const LibraryInUse in_use = library_in_use(model);
    REQUIRE(in_use.troubles.size() == 1);
    CHECK(in_use.troubles[0].contains("bad"));
    CHECK(in_use.library.find("bare") != nullptr);
}

TEST_CASE("a pack becomes the user's own beside what is there, and taken twice it changes nothing") {
    Model model;
    keep(model, {own("mine", "My words.")});
    const SharedBlock hello{"hello", {BlockKind::opening, *parse_template("Hi."), {}, "hello"}};
    ScriptPack pack;
    pack.shared = {hello};
    pack.scripts = {own("mine", "Their words."), own("text.text", "Theirs, too."), own("mine-2", "Third.")};
    pack.scripts[0].blocks.push_back(hello.block);
    pack.scripts[2].against = "mine";
    const auto taken = take_pack(pack, model, today);
    REQUIRE(taken.has_value());
    CHECK((taken->taken == 3 && taken->same == 0 && taken->first == "mine-3"));
    REQUIRE(update(model, {2, {}, KeepScript{taken->keep}}, TimeZone::utc()).has_value());
    const LibraryInUse in_use = library_in_use(model);
    CHECK(in_use.troubles.empty());
    CHECK(in_use.library.find("mine")->blocks.front().text.source == "My words.");
    CHECK(in_use.library.find("mine-3")->blocks.size() == 2);
    CHECK(in_use.library.find("mine-2")->against == "mine-3");
    CHECK(in_use.library.find("text.text")->version == 1);
    const std::vector<std::string> ids{"mine-3", "text.text", "mine-2"};
    const auto again = take_pack(pack_of(in_use.library, ids), model, today);
    REQUIRE(again.has_value());
    CHECK((again->keep.items.empty() && again->same == 3));
    pack.shared.front().block.text = *parse_template("Hey.");
    pack.scripts.front().blocks.back() = pack.shared.front().block;
    const auto other = take_pack(pack, model, today);
    REQUIRE(other.has_value());
    REQUIRE(update(model, {3, {}, KeepScript{other->keep}}, TimeZone::utc()).has_value());
    CHECK(library_in_use(model).library.find("mine-3")->blocks.back().text.source == "Hi.");
    CHECK(library_in_use(model).library.find(other->first)->blocks.back().text.source == "Hey.");
}
