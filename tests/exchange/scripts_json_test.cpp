#include "exchange/scripts_json.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace ringback;
using namespace ringback::exchange;

namespace {

std::string pack_of(std::string_view scripts) {
    return R"({"format": "ringback.scripts", "version": 1, "scripts": [)" + std::string(scripts) + "]}";
}

std::string script_with(std::string_view members) {
    return R"({"id": "a", "technique": "email", "channel": "email", "title": "A", )" + std::string(members) + "}";
}

} // namespace

TEST_CASE("a pack is read with all that it says") {
    const auto pack = read_script_pack(pack_of(R"({
    "id": "x", "technique": "email", "channel": "email", "title": "X", "credits": ["T1", "V2"], "colour": ["new"],
    "when": {"styles": ["visual"], "preferred": ["text"], "gaps": ["ideas"], "attempts": 2, "repeats": 1},
    "asks": ["true_scarcity"], "subject": "About {interest|it}",
    "blocks": [{"kind": "way_out", "text": ["One", "", "two"], "when": {"filled": ["company"], "empty": ["role"]}}]})"));
    REQUIRE_MESSAGE(pack.has_value(), message(pack.error()));
    REQUIRE(pack->scripts.size() == 1);
    const script::Script& read = pack->scripts.front();
    CHECK(read.id == "x");
    CHECK(read.channel == Channel::email);
    CHECK(read.credits == std::vector<std::string>{"T1", "V2"});
    CHECK(read.when.styles == std::vector{Style::visual});
    CHECK(read.when.preferred == std::vector{Channel::text});
    CHECK(read.when.gaps == std::vector{ProcessStep::ideas});
    CHECK(read.when.attempts == 2);
    CHECK(read.when.repeats == 1);
    CHECK(read.asks == std::vector{script::Field::true_scarcity});
    REQUIRE(read.subject.size() == 1);
    REQUIRE(read.blocks.size() == 1);
    CHECK(read.blocks[0].kind == script::BlockKind::way_out);
    CHECK(read.blocks[0].text.source == "One\n\ntwo");
    CHECK(read.blocks[0].when.filled == std::vector{script::Field::company});
    CHECK(read.blocks[0].when.empty == std::vector{script::Field::role});
}

TEST_CASE("a script by itself, and one without a channel") {
    const auto one = read_script(
        R"({"id": "w", "technique": "wait", "channel": null, "title": "W", "blocks": [{"text": "Wait."}]})");
    REQUIRE(one);
    CHECK(one->channel == std::nullopt);
    CHECK_FALSE(read_script("[]"));
    REQUIRE(read_shared_block(R"({"kind": "opening", "text": "Hi"})"));
    CHECK_FALSE(read_shared_block(R"({"kind": "opening"})"));
}

TEST_CASE("what is read is written back as it was, with shared blocks, facts, tone and tags") {
    const std::string bytes = pack_of(R"({
    "id": "x", "technique": "email", "channel": "email", "title": "X", "tone": "formal", "credits": ["T1"],
    "tags": ["mine"], "against": "y", "asks": ["user.name"], "subject": [{"kind": "reason", "text": "S"}, "greet"],
    "when": {"styles": ["visual"], "preferred": ["text"], "gaps": ["ideas"], "no_gaps": ["value"], "attempts": 1,
             "repeats": 2, "tags": ["vip"], "facts": {"unanswered.call": {"at_least": 2},
             "truth": {"is": ["interested", "away"]}, "follow_up_on": {"after": {"fact": "today"}},
             "revisit_on": {"unknown": true}, "opted_out": {"is": false}, "last_touch_on": {"before": "2026-01-02"}}},
    "blocks": ["greet", "known", {"kind": "way_out", "text": ["One", "two"], "when": {"filled": ["company"]}}]})");
    const std::string with_shared = bytes.substr(0, bytes.size() - 1) +
                                    R"(, "name": "N", "about": "A", "shared": {"greet": {"text": "Hi {interest}"}}})";
    const script::Block known{script::BlockKind::closing, *script::parse_template("Bye"), {}, "known"};
    const std::vector<script::SharedBlock> library{{"known", known}};
    const auto pack = read_script_pack(with_shared, library);
    REQUIRE_MESSAGE(pack.has_value(), message(pack.error()));
    const script::Script& read = pack->scripts.front();
    CHECK(read.tone == script::Tone::formal);
    CHECK((read.tags == std::vector<std::string>{"mine"} && read.against == "y"));
    CHECK(read.when.facts.size() == 6);
    CHECK((read.blocks[0].text.source == "Hi {interest}" && read.blocks[0].shared == "greet"));
    CHECK(read.blocks[1] == known);
    const std::string written = write_script_pack(*pack);
    const auto again = read_script_pack(written, library);
    REQUIRE_MESSAGE(again.has_value(), message(again.error()));
    CHECK((again->scripts == pack->scripts && again->shared == pack->shared && again->name == "N"));
    CHECK(write_script_pack(*again) == written);
    const auto alone = read_script(write_script(read), pack->shared);
    REQUIRE_FALSE(alone);
    CHECK(alone.error().reason.contains("“known”"));
}

TEST_CASE("all faults of a pack are told, each at its place") {
    const auto faults = check_script_pack(pack_of(R"({"id": "a", "technique": "t", "title": "A", "channel": "pigeon",
        "when": {"facts": {"moon": {"is": 1}, "touches": {"like": 1}}}, "blocks": ["nobody", {"text": "Hi {nick}"}]},
        {"id": "a", "technique": "", "title": "B", "blocks": []})"));
    std::vector<std::string> places;
    for (const ScriptFault& fault : faults) places.push_back(fault.error.place + " " + std::string(fault.kind));
    CHECK(places == std::vector<std::string>{
                        "/scripts/0/channel unknown_word", "/scripts/0/when/facts/moon unknown_fact",
                        "/scripts/0/when/facts/touches/like wrong_type", "/scripts/0/blocks/0 unknown_word",
                        "/scripts/0/blocks/1/text template", "/scripts/1/technique missing", "/scripts/1 missing"});
    CHECK(check_script_pack(pack_of("")).empty());
    CHECK(check_script_pack("{").front().kind == "broken_syntax");
}

TEST_CASE("a bad pack is refused whole, with the place and the reason") {
    struct Row {
        std::string bytes;
        std::string_view place;
        std::string_view part_of_reason;
    };
    const std::string good = script_with(R"("blocks": [{"text": "Hi"}])");
    const Row rows[] = {
        {"", "line 1, column 1", "ends too early"},
        {"[1", "line 1, column 3", "ends too early"},
        {pack_of(good) + "x", "line 1, column 155", ""},
        {R"({"format": "ringback.workspace", "version": 1, "scripts": []})", "/format", "not a script pack"},
        {R"({"format": "ringback.scripts", "scripts": []})", "", "“version” is missing"},
        {R"({"format": "ringback.scripts", "version": 2, "scripts": []})", "/version", "later version"},
        {R"({"format": "ringback.scripts", "version": "1", "scripts": []})", "/version", "whole number"},
        {R"({"format": "ringback.scripts", "version": -1, "scripts": []})", "/version", "from 1"},
        {R"({"format": "ringback.scripts", "version": 1})", "", "“scripts” is missing"},
        {pack_of("3"), "/scripts/0", "an object"},
        {pack_of(good + "," + good), "/scripts/1", "“a” is given twice"},
        {pack_of(R"({"id": "a"})"), "/scripts/0", "without a “technique”"},
        {pack_of(script_with(R"("credits": [])")), "/scripts/0", "without “blocks”"},
        {pack_of(script_with(R"("blocks": [{"kind": "shout", "text": "Hi"}])")), "/scripts/0/blocks/0/kind", "“shout”"},
        {pack_of(script_with(R"("blocks": [{"kind": "reason"}])")), "/scripts/0/blocks/0", "without a text"},
        {pack_of(script_with(R"("blocks": [{"text": "Hi {nick}"}])")), "/scripts/0/blocks/0/text",
         "“nick” (at byte 3)"},
        {pack_of(script_with(R"("blocks": [{"text": ["a", 2]}])")), "/scripts/0/blocks/0/text/1", "a text"},
        {pack_of(script_with(R"("when": {"moon": 1})")), "/scripts/0/when/moon", "of this name"},
        {pack_of(script_with(R"("when": {"gaps": ["tea"]})")), "/scripts/0/when/gaps/0", "unknown step “tea”"},
        {pack_of(script_with(R"("when": {"filled": ["company"]}, "blocks": [{"text": "Hi"}])")), "/scripts/0/when",
         "to a block"},
        {pack_of(script_with(R"("asks": ["nick"])")), "/scripts/0/asks/0", "unknown field"},
        {pack_of(R"({"id": "a", "technique": "t", "title": "A", "channel": "pigeon"})"), "/scripts/0/channel",
         "unknown channel “pigeon”"},
        {pack_of(
             R"({"id": "a", "technique": "t", "channel": "call", "title": "A", "subject": "S", "blocks": [{"text": "Hi"}]})"),
         "/scripts/0/subject", "has a “subject”"},
        {pack_of(script_with("\"x\": \"\xff\"")), "line 1, column 132", "UTF-8"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.bytes);
        const auto pack = read_script_pack(row.bytes);
        REQUIRE_FALSE(pack);
        CHECK(pack.error().place == row.place);
        CHECK_MESSAGE(pack.error().reason.find(row.part_of_reason) != std::string::npos, pack.error().reason);
    }
}

TEST_CASE("deep, cut-off and huge packs are refused without harm") {
    CHECK_FALSE(read_script_pack(std::string(100'000, '[')));
    CHECK_FALSE(read_script_pack(pack_of(R"({"id": )" + std::string(100'000, '{'))));
    CHECK_FALSE(read_script_pack(std::string(scripts_size_limit + 1, ' ')));
    const std::string good =
        pack_of(script_with(R"("blocks": [{"text": "Hi {interest|it}", "when": {"attempts": 1}}])"));
    REQUIRE(read_script_pack(good));
    for (std::size_t length = 0; length < good.size(); ++length) {
        CAPTURE(length);
        CHECK_FALSE(read_script_pack(std::string_view(good).substr(0, length)));
    }
}
