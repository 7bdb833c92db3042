#include "script/choose.hpp"

#include "script/sample_records.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace ringback;
using namespace ringback::script;

namespace {

Script variant(std::string id, std::string technique, std::optional<Channel> channel, Condition when = {}) {
    Script script = one_block("Words.");
    script.id = std::move(id);
    script.technique = std::move(technique);
    script.channel = channel;
    script.when = std::move(when);
    return script;
}

Library library_of_variants() {
    return {
        {variant("plain", "step_back_call", Channel::call), variant("second", "step_back_call", Channel::call),
         variant("again", "step_back_call", Channel::call, {.repeats = 2}),
         variant("gap", "step_back_call", Channel::call, {.gaps = {ProcessStep::value, ProcessStep::ideas}}),
         variant("both", "step_back_call", Channel::call, {.styles = {Style::visual}, .preferred = {Channel::text}}),
         variant("mail", "step_back_call", Channel::mail), variant("none", "wait", std::nullopt)}};
}

} // namespace

TEST_CASE("the most particular script that fits is chosen, of equals the first") {
    const Library library = library_of_variants();
    Prospect prospect;
    const auto chosen = [&](std::optional<Channel> channel = Channel::call,
                            std::string_view technique = "step_back_call") {
        const Script* script = choose(library, technique, channel, prospect, sample_now());
        return script ? script->id : "";
    };
    CHECK(chosen() == "plain");
    CHECK(chosen(Channel::mail) == "mail");
    CHECK(chosen(Channel::text) == "");
    CHECK(chosen(std::nullopt) == "");
    CHECK(chosen(std::nullopt, "wait") == "none");
    CHECK(chosen(Channel::call, "magic") == "");

    prospect.process[ProcessStep::value] = StepState::partly;
    CHECK(chosen() == "gap");
    prospect.process = {};
    prospect.touches = full_prospect().touches; // two step-back calls are unanswered
    CHECK(chosen() == "again");
    prospect.style = Style::visual;
    CHECK(chosen() == "again");
    prospect.preferred_channels = {Channel::email, Channel::text};
    CHECK(chosen() == "both");
}

TEST_CASE("candidates are all scripts for a technique and channel") {
    const Library library = library_of_variants();
    CHECK(candidates(library, "step_back_call", Channel::call).size() == 5);
    CHECK(candidates(library, "wait", std::nullopt).size() == 1);
    CHECK(candidates(library, "wait", Channel::call).empty());
    CHECK(library.find("mail") != nullptr);
    CHECK(library.find("post") == nullptr);
}
