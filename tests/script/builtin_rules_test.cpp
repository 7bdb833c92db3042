// The built-in texts against the rules of the methods (T1 to D5).
#include "script/builtin_renderings.hpp"

#include "script/speech_time.hpp"

#include <algorithm>
#include <array>
#include <map>

using namespace ringback;
using namespace ringback::script;

TEST_CASE("a voicemail stays under 40 seconds at 150 words a minute (V1)") {
    for_each_rendering([](const Script& script, const Rendered& rendered) {
        if (script.channel == Channel::voicemail) CHECK(rendered.seconds() < voicemail_limit);
    });
}

TEST_CASE("a voicemail does not close and leaves a way out or an offer (V1)") {
    for (const Script& script : all_scripts()) {
        if (script.channel != Channel::voicemail) continue;
        CAPTURE(script.id);
        CHECK(std::ranges::any_of(script.blocks, [](const Block& block) {
            return block.kind == BlockKind::way_out || block.kind == BlockKind::offer ||
                   block.kind == BlockKind::choice;
        }));
    }
}

TEST_CASE("no wording of pressure anywhere (T1)") {
    constexpr std::array pressure{
        "haven't heard",
        "have not heard",
        "not heard back",
        "hear back",
        "just following up",
        "following up",
        "follow up with",
        "checking in",
        "check in",
        "touching base",
        "touch base",
        "look forward to",
        "looking forward",
        "move forward",
        "moving forward",
        "move things",
        "move this",
        "circle back",
        "as soon as",
        "asap",
        "act now",
        "last chance",
        "don't miss",
        "limited time",
        "urgent",
        "any update",
        "wanted to see if",
        "did you get my",
        "bump",
        "per my last",
        "still waiting",
        "reminder",
        "final notice",
        "before it's gone",
        "close the deal",
        "hurry",
        "only today",
        "won't last",
        "i just",
        "just wanted",
        "you should really",
        "get you started",
        "sign up",
        "no-brainer",
        "!",
    };
    for_each_rendering([&](const Script&, const Rendered& rendered) {
        const std::string text = lower_ascii(rendered.subject + "\n" + rendered.text);
        for (const std::string_view phrase : pressure) CHECK_MESSAGE(!has(text, phrase), phrase);
    });
}

TEST_CASE("the step-back call apologises first, and the second one assumes a no (T7, T8)") {
    Prospect prospect = full_prospect();
    CHECK(chosen("step_back_call", Channel::call, prospect).title == "Graceful assumption");
    prospect.touches.resize(2);
    const Script& first = chosen("step_back_call", Channel::call, prospect);
    CHECK(first.title == "Apology and feedback");
    const std::string text = text_of(first.id, prospect);
    CHECK(text.starts_with("Hi Harriet, it’s Maya at Harrow & Pine. I’m calling to apologise."));
    CHECK(has(text, "not calling to move anything forward"));
    CHECK(has(text, "where I went wrong"));
}

TEST_CASE("a missing process step changes the words (D5)") {
    Prospect prospect = full_prospect();
    for (const std::string_view id : {"step_back_call.call.apology", "direct_call.call", "direct_call.email",
                                      "voicemail_and_email.email", "email.email", "value_call.call"}) {
        CAPTURE(id);
        prospect.process.steps.fill(StepState::done);
        const std::string without_gap = text_of(id, prospect);
        prospect.process[ProcessStep::value_to_issue] = StepState::no;
        CHECK(text_of(id, prospect) != without_gap);
    }
}

TEST_CASE("the heavy stone gives three letters, the last with a smile, answered by one (V4)") {
    for (const Channel channel : {Channel::email, Channel::text, Channel::video_email, Channel::mail}) {
        const Script& script = chosen("heavy_stone", channel, full_prospect());
        const std::string text = text_of(script.id, full_prospect());
        CAPTURE(text);
        const auto a = text.find("A");
        const auto stone = text.find("heavy stone");
        CHECK(has(text, "one letter") + has(text, "One letter") + has(text, "single letter") == 1);
        CHECK(a != text.npos);
        CHECK(stone > text.find("B", a));
        CHECK(has(text, "phone"));
        CHECK(std::ranges::count(script.blocks, BlockKind::choice, &Block::kind) == 1);
    }
}

TEST_CASE("the voicemail announces the email; the email recalls, says it tried, and gives a way out (G3)") {
    const Prospect prospect = full_prospect();
    CHECK(has(text_of("voicemail_and_email.voicemail", prospect), "sending you a short email"));
    const std::string email = text_of("voicemail_and_email.email", prospect);
    CHECK(has(email, "you asked me to be in touch on Monday 16 November about the plan for two hygienists"));
    CHECK(has(email, "tried you three times"));
    CHECK(has(email, "pest"));
    CHECK(has(email, "decided against it"));
    const std::string unagreed = text_of("voicemail_and_email.email", Prospect{});
    CHECK_FALSE(has(unagreed, "you asked me"));
    CHECK_FALSE(has(unagreed, "tried"));
}

TEST_CASE("the final opportunity asks what is true, and without an answer claims nothing (G6)") {
    for (const Script& script : all_scripts()) {
        if (script.technique != "final_opportunity") continue;
        CAPTURE(script.id);
        const Rendered empty = render(script, full_prospect(), full_profile(), context(false));
        CHECK(empty.missing == std::vector{Field::true_scarcity});
        CHECK_FALSE(has(empty.text, info(Field::true_scarcity).neutral));
        const Rendered told = render(script, full_prospect(), full_profile(), context(true));
        CHECK(told.missing.empty());
        CHECK(has(told.text, "he corner lot is open to others from Monday on"));
        for (const Rendered* rendered : {&empty, &told})
            CHECK((has(rendered->text, "Thursday") ||
                   (script.channel == Channel::mail && has(rendered->text, "Friday 27"))));
    }
}

namespace {

// Calls `check` for every script of a technique, rendered for somebody of whom all is known.
template <class Check>
void for_each_of(std::string_view technique, Check check) {
    for (const Script& script : all_scripts()) {
        if (script.technique != technique) continue;
        CAPTURE(script.id);
        const Rendered rendered = render(script, full_prospect(), full_profile(), context(true));
        CAPTURE(rendered.text);
        check(script, rendered);
    }
}

bool has_block(const Script& script, BlockKind kind) {
    return std::ranges::find(script.blocks, kind, &Block::kind) != script.blocks.end();
}

} // namespace

TEST_CASE("every technique has words in two ways at least") {
    std::map<std::string, int> ways;
    for (const Script& script : all_scripts()) ++ways[script.technique];
    CHECK(ways.size() >= 20);
    for (const auto& [technique, count] : ways) CHECK_MESSAGE(count >= 2, technique);
}

TEST_CASE("a step-back call apologises before all else, moves nothing forward, and asks (T7, T8)") {
    for_each_of("step_back_call", [](const Script& script, const Rendered& rendered) {
        const std::string text = lower_ascii(rendered.text);
        CHECK((has(text.substr(0, 160), "apologise") || has(text.substr(0, 160), "sorry")));
        CHECK((has(text, "not calling to") || has(text, "nothing i want to sell")));
        CHECK(has_block(script, BlockKind::question));
        CHECK(text.ends_with("?"));
    });
}

TEST_CASE("every heavy stone names three reasons, the last with a smile, answered by one letter (V4)") {
    for_each_of("heavy_stone", [](const Script& script, const Rendered& rendered) {
        const auto a = rendered.text.find("A: ");
        const auto b = rendered.text.find("B: ", a);
        const auto c = rendered.text.find("C: ", b);
        REQUIRE((a != std::string::npos && b != std::string::npos && c != std::string::npos));
        CHECK(rendered.text.find("heavy stone") > c);
        CHECK(has(lower_ascii(rendered.text), "letter"));
        CHECK_FALSE(has(rendered.text, "D: "));
        CHECK(std::ranges::count(script.blocks, BlockKind::choice, &Block::kind) == 1);
    });
}

TEST_CASE("every voicemail of the pair announces its email, and every email leaves a way out (G3)") {
    for_each_of("voicemail_and_email", [](const Script& script, const Rendered& rendered) {
        if (script.channel == Channel::voicemail) CHECK(has(rendered.text, "short email"));
        if (script.channel == Channel::email) {
            CHECK(has_block(script, BlockKind::way_out));
            if (script.when.styles.empty() || script.when.styles.front() != Style::analytical)
                CHECK(has(rendered.text, "Monday 16 November"));
            CHECK(has(rendered.text, "pest"));
        }
    });
}

TEST_CASE("guidelines ask what is missing, announce the follow-up, and make a no fine (G1)") {
    for_each_of("set_guidelines", [](const Script& script, const Rendered& rendered) {
        CHECK(has_block(script, BlockKind::question));
        CHECK(has_block(script, BlockKind::way_out));
        const std::string text = lower_ascii(rendered.text);
        CHECK((has(text, "missing") || has(text, "not found yet")));
        CHECK(has(text, "a no"));
    });
}

TEST_CASE("formal words are for those whose tags ask for them, words about facts where the facts hold") {
    Prospect prospect = full_prospect();
    prospect.touches.resize(2);
    CHECK(chosen("voicemail_and_email", Channel::email, prospect).tone == Tone::any);
    prospect.tags = {"VIP", "Formal"};
    CHECK(chosen("voicemail_and_email", Channel::email, prospect).tone == Tone::formal);
    CHECK(chosen("step_back_call", Channel::call, prospect).tone == Tone::formal);
    prospect.tags.clear();
    for (const Style style : {Style::visual, Style::auditory, Style::kinaesthetic, Style::analytical}) {
        prospect.style = style;
        CHECK(chosen("voicemail_and_email", Channel::email, prospect).when.styles == std::vector{style});
    }
    const BusinessCalendar calendar = full_profile().calendar();
    const RenderContext moment = context(false);
    const playbook::Vantage vantage{moment.now, moment.user_zone.day(moment.now), &moment.user_zone, &calendar, 7};
    const auto waiting = [&](const Prospect& one) {
        return choose(exchange::builtin_scripts(), "wait", std::nullopt, one, moment.now, &vantage)->id;
    };
    CHECK(waiting(prospect) == "wait");
    prospect.agreement->follow_up_on = day("2026-11-30");
    CHECK(waiting(prospect) == "wait.agreed");
    CHECK(chosen("wait", std::nullopt, prospect).id == "wait"); // nobody gathered facts
    for (const Script* one : candidates(exchange::builtin_scripts(), "wait", std::nullopt)) CHECK(one->id == "wait");
}
