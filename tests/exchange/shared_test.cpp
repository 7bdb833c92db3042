// What travels by a link: playbooks and scripts come back as they were, and nobody's record can come along.
#include "exchange/shared.hpp"

#include "core/model.hpp"
#include "exchange/builtin_scripts.hpp"
#include "exchange/case_json.hpp"
#include "exchange/playbook_json.hpp"
#include "exchange/playbook_writer.hpp"
#include "exchange/workspace_json.hpp"

#include <doctest/doctest.h>

#include <string>
#include <type_traits>

using namespace ringback;
using namespace ringback::exchange;

// By construction: there is no way to make one of these out of somebody's record.
static_assert(!std::is_constructible_v<Shareable, Prospect>);
static_assert(!std::is_constructible_v<Shareable, Touch>);
static_assert(!std::is_constructible_v<Shareable, Profile>);
static_assert(!std::is_constructible_v<Shareable, Model>);
static_assert(std::is_constructible_v<Shareable, playbook::Playbook> && std::is_constructible_v<Shareable, ScriptPack>);
static_assert(std::is_constructible_v<Shareable, CaseSet>);
static_assert(!std::is_constructible_v<practice::PracticeCase, Prospect>);

TEST_CASE("every built-in playbook comes back from its link as it was") {
    for (const std::string_view id : built_in_playbook_ids) {
        const playbook::Playbook& playbook = built_in_playbook(id);
        const auto back = read_shared(shared_text(playbook));
        REQUIRE_MESSAGE(back.has_value(), message(back.error()));
        REQUIRE(std::holds_alternative<playbook::Playbook>(*back));
        CHECK(write_playbook(std::get<playbook::Playbook>(*back)) == write_playbook(playbook));
    }
}

TEST_CASE("scripts come back as they were") {
    ScriptPack pack{.name = "All", .about = {}, .shared = {}, .scripts = builtin_scripts().scripts};
    const auto back = read_shared(shared_text(pack), builtin_scripts().shared);
    REQUIRE_MESSAGE(back.has_value(), message(back.error()));
    CHECK(std::get<ScriptPack>(*back).scripts == pack.scripts);
}

TEST_CASE("cases come back as they were, one by itself and all together") {
    const auto& cases = built_in_cases();
    for (const std::size_t count : {std::size_t{1}, cases.size()}) {
        CaseSet set{{cases.begin(), cases.begin() + static_cast<std::ptrdiff_t>(count)}};
        const auto back = read_shared(shared_text(set));
        REQUIRE_MESSAGE(back.has_value(), message(back.error()));
        CHECK(std::get<CaseSet>(*back).cases == set.cases);
    }
    const auto bad = read_shared(R"({"format":"ringback.cases","version":1,"cases":[{"format":"ringback.case"}]})");
    REQUIRE_FALSE(bad.has_value());
    CHECK(bad.error().place.starts_with("/cases/0"));
    CHECK_FALSE(read_shared(R"({"format":"ringback.cases","version":1,"cases":[]})").has_value());
    CHECK_FALSE(read_shared(R"({"format":"ringback.cases","version":2,"cases":[]})").has_value());
}

TEST_CASE("a result comes back as it was") {
    const practice::PracticeResult result{.case_id = "quiet_week",
                                          .case_digest = 7,
                                          .seed = 3,
                                          .trainee = "Ana",
                                          .moves = {},
                                          .earned = 5,
                                          .total = 9,
                                          .truth_told = true};
    const auto back = read_shared(shared_text(result));
    REQUIRE_MESSAGE(back.has_value(), message(back.error()));
    CHECK(std::get<practice::PracticeResult>(*back) == result);
}

TEST_CASE("a record that was put into the text does not come along") {
    const std::string smuggled = R"({"format": "ringback.scripts", "version": 1, "name": "Mine",
        "prospects": [{"id": "p1", "given_name": "Renata"}],
        "scripts": [{"id": "own-1", "technique": "text", "channel": "text", "title": "Short", "notes": "Renata",
                     "blocks": [{"kind": "opening", "text": "Hi.", "touches": ["Renata"]}]}]})";
    const auto taken = read_shared(smuggled);
    REQUIRE_MESSAGE(taken.has_value(), message(taken.error()));
    CHECK(shared_text(*taken).find("Renata") == std::string::npos);
}

TEST_CASE("what is no playbook and no scripts is refused in plain words") {
    Model model;
    Prospect prospect;
    prospect.id = ProspectId{"p1"};
    model.put(prospect);
    const auto refusal = [](std::string_view text) {
        const auto taken = read_shared(text);
        REQUIRE_FALSE(taken.has_value());
        return message(taken.error());
    };
    constexpr std::string_view neither =
        "it is neither a playbook nor a pack of scripts, nor a case to practise on or a result";
    CHECK(refusal(write_workspace(model)) == neither);
    CHECK(refusal("") == neither);
    CHECK(refusal("{") == neither);
    CHECK(refusal(std::string(shared_size_limit + 1, ' ')) == "it is larger than a link can hold");
    CHECK(refusal(R"({"format": "ringback.scripts", "version": 99, "scripts": []})").starts_with("/version"));
}
