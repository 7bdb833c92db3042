// How scripts read on their desk: groups, conditions in words, fields by their labels.
#include "ui/scripts_desk.hpp"

#include "exchange/builtin_scripts.hpp"
#include "ui/script_cards.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <string>

using namespace ringback;
using namespace ringback::ui;

namespace {

script::Template parsed(std::string_view source) {
    auto made = script::parse_template(source);
    REQUIRE(made);
    return std::move(*made);
}

} // namespace

TEST_CASE("scripts stand by technique, and none is left out") {
    const script::Library library = exchange::builtin_scripts();
    std::size_t count = 0;
    for (const ScriptGroup& group : script_groups(library)) {
        REQUIRE(!group.scripts.empty());
        count += group.scripts.size();
        for (const script::Script* each : group.scripts) CHECK(each->technique == group.scripts.front()->technique);
    }
    CHECK(count == library.scripts.size());
}

TEST_CASE("fields read by their labels, and may be left out between brackets") {
    const FieldText shown = field_text(parsed("Hi {prospect.given_name|there}[ at {user.company}]."));
    CHECK(shown.text == "Hi First name[ at My company].");
    REQUIRE(shown.fields.size() == 2);
    for (const script::Span& span : shown.fields)
        CHECK(shown.text.substr(span.from, span.to - span.from) == script::info(span.field).label);
}

TEST_CASE("a condition reads as a sentence") {
    CHECK(condition_text({}).empty());
    CHECK(condition_text({.attempts = 1}) == "Only after 1 unanswered touch");
    CHECK(condition_text({.styles = {Style::visual}, .attempts = 2}) ==
          "Only for one who likes to see; after 2 unanswered touches");
    CHECK(condition_text({.gaps = {ProcessStep::value, ProcessStep::confirmed}}) ==
          "Only where the first meeting lacked: What you do, briefly or Confirmed on the spot");
    CHECK(condition_text({.empty = {script::Field::last_spoke}}).starts_with("Only where this is not known: "));
}

TEST_CASE("what is said is measured in seconds, what is read in words") {
    script::Rendered rendered{.words_per_minute = 150};
    for (int word = 0; word < 62; ++word) rendered.text += "word ";
    rendered.blocks = {{.from = 0, .to = rendered.text.size()}};
    CHECK(length_text(Channel::voicemail, rendered) == "25 s");
    CHECK(length_text(Channel::email, rendered) == "62 words");
}

TEST_CASE("a card has the title, where it belongs, and the words with their fields marked") {
    script::Script script;
    script.title = "Ask \"plainly\"";
    script.channel = Channel::email;
    script.credits = {"T7"};
    script.subject.push_back({script::BlockKind::opening, parsed("About {interest}"), {}});
    script.blocks.push_back(
        {script::BlockKind::opening, parsed("Hi {prospect.given_name|there}[, of {company}]."), {}});
    script.blocks.push_back({script::BlockKind::question, parsed("Well?"), {}});
    script.blocks.back().when.tags = {"vip"};
    const script::Script* card = &script;
    const std::string cards = script_cards({&card, 1});
    CAPTURE(cards);
    CHECK(cards.starts_with(R"([{"title":"Ask \"plainly\"","about":["Email · )"));
    CHECK(cards.find("Galper") != cards.npos);
    CHECK(cards.find(R"("words":["Subject: About ‹What they wanted›","Hi ‹First name›[, of ‹Their company›].","()") !=
          cards.npos);
    CHECK(cards.ends_with(R"() Well?"]}])"));
    CHECK(script_cards({}) == "[]");
}
