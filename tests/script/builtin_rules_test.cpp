// The built-in texts against the rules of the methods (T1 to D5).
#include "script/builtin_renderings.hpp"

#include "script/speech_time.hpp"

#include <algorithm>
#include <array>

using namespace ringback;
using namespace ringback::script;

TEST_CASE("a voicemail stays under 40 seconds at 150 words a minute (V1)") {
    for_each_rendering([](const Script& script, const Rendered& rendered) {
        if (script.channel == Channel::voicemail) CHECK(rendered.seconds < voicemail_limit);
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
