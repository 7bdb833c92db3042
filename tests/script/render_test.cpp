#include "script/render.hpp"

#include "script/sample_records.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace ringback;
using namespace ringback::script;

namespace {

std::string said(std::string_view text, const Prospect& prospect = full_prospect(), Channel channel = Channel::call) {
    return render(one_block(text, channel), prospect, full_profile(), context_at(sample_now())).text;
}

} // namespace

TEST_CASE("every field says what the record holds") {
    struct Row {
        std::string_view text, rendered;
    };
    const Row rows[] = {
        {"{prospect.given_name}", "Harriet"},
        {"{prospect.full_name}", "Harriet Lindqvist"},
        {"{prospect.full_name:first}", "Harriet"},
        {"{company}", "Lindqvist Dental Group"},
        {"{role}", "Owner"},
        {"{interest:capital}", "The practice retirement plan"},
        {"{agreement.subject}", "the plan for two hygienists"},
        {"{agreement.still_missing}", "what it costs per person"},
        {"{agreement.made_on}", "Tuesday 10 November"},
        {"{agreement.follow_up_on:on}", "on Monday"},
        {"{agreement.follow_up_on:weekday}", "Monday"},
        {"{agreement.channel}", "by phone"},
        {"{last_spoke}", "Tuesday 10 November"},
        {"{last_inbound}", "Wednesday 11 November"},
        {"{last_inbound.kind}", "email"},
        {"{attempts}", "three times"},
        {"{attempts.list}", "two calls and a voicemail"},
        {"{tidbit}", "A plan set up before New Year counts for this year."},
        {"{today}", "Wednesday 18 November"},
        {"{deadline}", "Thursday 19 November"},
        {"{revisit_on}", "Thursday 18 February 2027"},
        {"{their.day_part}", "afternoon"},
        {"{user.name}", "Maya Ellison"},
        {"{user.given_name}", "Maya"},
        {"{user.company}", "Harrow & Pine"},
        {"{user.phone}", "+1 720 555 0186"},
        {"{user.email}", "maya@example.com"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(said(row.text) == row.rendered);
    }
}

TEST_CASE("without a value: the next field, the fallback, the neutral words, or nothing at all") {
    const Prospect nobody;
    CHECK(said("{agreement.subject|interest|it}", nobody) == "it");
    CHECK(said("{agreement.subject|prospect.full_name|it}") == "the plan for two hygienists");
    CHECK(said("Hi {prospect.given_name}.", nobody) == "Hi there.");
    CHECK(said("We spoke[ {last_spoke:on}].", nobody) == "We spoke.");
    CHECK(said("[{company}]", nobody) == "");
    CHECK(said("{prospect.full_name:capital} rests.", nobody) == "This prospect rests.");

    const auto rendered =
        render(one_block("Hi {prospect.given_name}, {interest|it}[ on {last_spoke}]. {prospect.given_name} {company}"),
               nobody, full_profile(), context_at(sample_now()));
    CHECK(rendered.missing == std::vector{Field::given_name, Field::company});
    CHECK(rendered.left_out == std::vector{Field::last_spoke});
}

TEST_CASE("what is typed for this rendering wins over the record") {
    RenderContext context = context_at(sample_now());
    context.given = {{Field::company, "Acme"}, {Field::interest, "  "}};
    const auto rendered = render(one_block("{company}, {interest}"), full_prospect(), full_profile(), context);
    CHECK(rendered.text == "Acme, the practice retirement plan");
    REQUIRE(rendered.spans.size() == 2);
    CHECK(rendered.spans[0].source == Span::Source::given);
    CHECK(rendered.spans[1].source == Span::Source::value);
}

TEST_CASE("spans cover exactly the merged words") {
    Prospect prospect = full_prospect();
    prospect.given_name = "José";
    Script script = one_block(" [{role}, ]{prospect.given_name}, {company|x}");
    script.blocks.push_back({.kind = BlockKind::closing, .text = *parse_template("By {deadline}."), .when = {}});
    prospect.role.clear();
    const auto rendered = render(script, prospect, full_profile(), context_at(sample_now()));
    std::vector<std::string> merged;
    for (const Span& span : rendered.spans) merged.push_back(rendered.text.substr(span.from, span.to - span.from));
    CHECK(merged == std::vector<std::string>{"José", "Lindqvist Dental Group", "Thursday 19 November"});
    REQUIRE(rendered.blocks.size() == 2);
    CHECK(rendered.text.substr(rendered.blocks[1].from, rendered.blocks[1].to - rendered.blocks[1].from) ==
          "By Thursday 19 November.");
}

TEST_CASE("a value with a full stop of its own takes no second one") {
    Prospect prospect;
    prospect.company = "Acme Inc.";
    prospect.interest = "why?";
    CHECK(said("I met {company}. You ask {interest}.", prospect) == "I met Acme Inc. You ask why?");
    CHECK(said("At {company}, {company} and.", prospect) == "At Acme Inc., Acme Inc. and.");
}

TEST_CASE("odd values are taken literally and stay on one line") {
    Prospect prospect;
    prospect.given_name = "{company} [x] }}";
    prospect.company = "two\nlines \xff";
    CHECK(said("{prospect.given_name}/{company}", prospect) == "{company} [x] }}/two lines \ufffd");
    CHECK(said("{{prospect.given_name}} [[no]]", prospect) == "{prospect.given_name} [no]");
}

TEST_CASE("days are the user's, the time of day is theirs") {
    const TimeZone tokyo("Asia/Tokyo", {{.from = {}, .offset = std::chrono::hours{9}, .abbreviation = "JST"}});
    const TimeZone utc = TimeZone::utc();
    Prospect prospect;
    const Script script = one_block("{today:weekday} {their.day_part}");
    const Instant evening = at("2026-11-18T20:00:00Z");
    const auto text = [&](const TimeZone& user, const TimeZone* their) {
        return render(script, prospect, full_profile(),
                      {.now = evening, .user_zone = user, .their_zone = their, .tidbit = {}, .given = {}})
            .text;
    };
    CHECK(text(utc, nullptr) == "Wednesday evening");
    CHECK(text(utc, &tokyo) == "Wednesday morning");
    CHECK(text(tokyo, nullptr) == "Thursday morning");
}

TEST_CASE("the deadline is a business day of the user, and mail has longer (G6)") {
    Profile profile = full_profile();
    profile.holidays = {day("2026-11-23")};
    const Instant friday = at("2026-11-20T15:00:00Z");
    const auto text = [&](Channel channel) {
        return render(one_block("{deadline}", channel), full_prospect(), profile, context_at(friday)).text;
    };
    CHECK(text(Channel::email) == "Tuesday 24 November");
    CHECK(text(Channel::mail) == "Wednesday 2 December");
}

TEST_CASE("attempts count what is unanswered by now") {
    Prospect prospect = full_prospect();
    CHECK(said("{attempts}", prospect) == "three times");
    prospect.touches.push_back(touch("2026-11-19T10:00:00Z", Direction::in, Channel::email, Outcome::replied));
    CHECK(said("{attempts}", prospect) == "three times");    // later than now
    prospect.touches.back().at = at("2026-11-16T16:00:00Z"); // as late as the second call, but later in the list
    CHECK(said("{attempts}", prospect) == "once");
    prospect.touches.back().at = at("2026-11-18T10:00:00Z");
    CHECK(said("{attempts|never}", prospect) == "never");
    CHECK(said("{last_inbound:on}", prospect) == "today");
}

TEST_CASE("the tidbit is the one advised, else the first unspent one (G2)") {
    Prospect prospect = full_prospect();
    RenderContext context = context_at(sample_now());
    const auto text = [&] { return render(one_block("{tidbit|none}"), prospect, full_profile(), context).text; };
    context.tidbit = 0;
    CHECK(text() == "The yearly limit rises in January");
    context.tidbit = 9;
    CHECK(text() == "none");
    context.tidbit.reset();
    prospect.tidbits[1].used_on = day("2026-11-17");
    CHECK(text() == "none");
}

TEST_CASE("blocks apply by their conditions and are parted as the channel asks") {
    Script script = one_block("One.", Channel::email);
    script.blocks.push_back({BlockKind::value, *parse_template("Gap."), {.gaps = {ProcessStep::value_to_issue}}});
    script.blocks.push_back({BlockKind::reason, *parse_template("Tried."), {.attempts = 3}});
    script.blocks.push_back({BlockKind::tidbit, *parse_template("Fact."), {.filled = {Field::tidbit}}});
    script.blocks.push_back({BlockKind::closing, *parse_template("No role."), {.empty = {Field::role}}});
    script.blocks.push_back({BlockKind::signature, *parse_template("[{role}]"), {}});
    Prospect prospect = full_prospect();
    const auto text = [&] { return render(script, prospect, full_profile(), context_at(sample_now())).text; };
    CHECK(text() == "One.\n\nTried.\n\nFact.\n\nOwner"); // nothing recorded of the process: no gap is known
    prospect.process[ProcessStep::rapport] = StepState::done;
    prospect.role.clear();
    prospect.touches.clear();
    script.channel = Channel::text;
    CHECK(text() == "One. Gap. Fact. No role.");
    prospect.process[ProcessStep::value_to_issue] = StepState::done;
    CHECK(text() == "One. Fact. No role.");
}

TEST_CASE("notes to the user are not counted as said, unless there is nothing else") {
    Script script = one_block("Four words are said.");
    script.blocks.push_back({BlockKind::note, *parse_template("And these are not."), {}});
    const auto words = [&] { return render(script, {}, full_profile(), context_at(sample_now())).words(); };
    CHECK(words() == 4);
    script.blocks.erase(script.blocks.begin());
    CHECK(words() == 4);
}
