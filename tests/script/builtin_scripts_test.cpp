#include "exchange/builtin_scripts.hpp"

#include "data/embedded.hpp"
#include "exchange/scripts_json.hpp"
#include "script/choose.hpp"
#include "script/sample_records.hpp"
#include "script/speech_time.hpp"
#include "script/words.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <random>
#include <string>
#include <unordered_set>
#include <vector>

using namespace ringback;
using namespace ringback::script;

namespace {

const std::vector<Script>& all_scripts() {
  return exchange::builtin_scripts().scripts;
}

// The records to render for: all that is known, nothing at all, and a process with every gap.
std::vector<Prospect> all_prospects() {
  Prospect gaps = full_prospect();
  gaps.process[ProcessStep::rapport] = StepState::partly;
  Prospect bare;
  bare.given_name = "Bo";
  Prospect nothing_agreed = gaps;
  nothing_agreed.agreement.reset();
  return {full_prospect(), gaps, nothing_agreed, bare, Prospect{}};
}

RenderContext context(bool scarcity) {
  RenderContext made = context_at(sample_now());
  if (scarcity) made.given = {{Field::true_scarcity, "the corner lot is open to others from Monday on"}};
  return made;
}

// Calls `check` with every script rendered for every sample prospect, profile and context.
template <class Check>
void for_each_rendering(Check check) {
  for (const Script& script : all_scripts())
    for (const Prospect& prospect : all_prospects())
      for (const bool has_profile : {true, false})
        for (const bool scarcity : {true, false}) {
          const Profile profile = has_profile ? full_profile() : Profile{};
          const Rendered rendered = render(script, prospect, profile, context(scarcity));
          CAPTURE(script.id);
          CAPTURE(rendered.text);
          check(script, rendered);
        }
}

std::string lower_ascii(std::string_view text) {
  std::string lower;
  for (const char sign : text) lower += static_cast<char>(std::tolower(static_cast<unsigned char>(sign)));
  for (std::size_t at = lower.find("’"); at != lower.npos; at = lower.find("’")) lower.replace(at, 3, "'");
  return lower;
}

const Script& chosen(std::string_view technique, std::optional<Channel> channel, const Prospect& prospect) {
  const Script* script = choose(exchange::builtin_scripts(), technique, channel, prospect, sample_now());
  CAPTURE(technique);
  REQUIRE(script != nullptr);
  return *script;
}

std::string text_of(std::string_view id, const Prospect& prospect, bool scarcity = false) {
  const Script* script = exchange::builtin_scripts().find(id);
  CAPTURE(id);
  REQUIRE(script != nullptr);
  return render(*script, prospect, full_profile(), context(scarcity)).text;
}

bool has(std::string_view text, std::string_view part) {
  return text.find(part) != text.npos;
}

} // namespace

TEST_CASE("every built-in pack can be read, and no id occurs twice") {
  std::size_t scripts = 0;
  std::unordered_set<std::string> ids;
  for (const data::EmbeddedFile& file : data::embedded_files()) {
    if (!file.name.starts_with("scripts/")) continue;
    CAPTURE(file.name);
    const auto pack = exchange::read_script_pack(file.bytes);
    REQUIRE_MESSAGE(pack.has_value(), message(pack.error()));
    for (const Script& script : *pack) CHECK_MESSAGE(ids.insert(script.id).second, script.id);
    scripts += pack->size();
  }
  CHECK(scripts == all_scripts().size());
  CHECK(scripts >= 50);
}

TEST_CASE("every technique of domain.md has words on every channel that it can get") {
  using enum Channel;
  const std::vector<Channel> any{email, voicemail, text, call, video_email, mail};
  const std::vector<Channel> written{email, text, video_email, mail};
  struct Row {
    std::string_view technique;
    std::vector<Channel> channels; // none: it uses no channel
  };
  const Row rows[] = {
      {"stop", {}},
      {"rest", {}},
      {"wait", {}},
      {"revisit", any},
      {"revisit", {}},
      {"answer", {call, email, text, video_email, mail, meeting}},
      {"set_guidelines", {meeting}},
      {"direct_call", any},
      {"close_file", {}},
      {"step_back_call", {call}},
      {"voicemail_and_email", {voicemail, email}},
      {"text", {text}},
      {"share_tidbit", any},
      {"heavy_stone", written},
      {"final_opportunity", any},
      {"find_contact", {}},
      {"voicemail", {voicemail}},
      {"email", {email}},
      {"value_call", {call}},
      {"review_process", {}},
      {"prepare", {}},
  };
  for (const Prospect& prospect : all_prospects())
    for (const Row& row : rows) {
      if (row.channels.empty()) CHECK(chosen(row.technique, std::nullopt, prospect).channel == std::nullopt);
      for (const Channel channel : row.channels) {
        const Script& script = chosen(row.technique, channel, prospect);
        CHECK(script.id.starts_with(std::string(row.technique) + "." + std::string(word_from(channel))));
        CHECK((script.subject.empty() == (channel != email && channel != video_email)));
        CHECK_FALSE(script.credits.empty());
      }
    }
}

TEST_CASE("nothing prints blank or raw, whatever is known") {
  for_each_rendering([](const Script& script, const Rendered& rendered) {
    CHECK_FALSE(rendered.text.empty());
    CHECK(rendered.subject.empty() == script.subject.empty());
    for (const std::string& text : {rendered.text, rendered.subject}) {
      for (const std::string_view raw :
           {"{",  "}",  "[",   "]",   "|",      "  ", " ,", " .",   " :",      " ?", "..",
            ",,", ",.", " \n", "\n ", "\n\n\n", "( ", " )", "Hi ,", "Hello ,", "”“", "\xff"})
        CHECK_MESSAGE(!has(text, raw), raw);
      CHECK(text == text.substr(0, text.find_last_not_of(" \n") + 1));
      CHECK(!has(one_line(text), "\ufffd")); // all of it is UTF-8
    }
    for (const Span& span : rendered.spans) CHECK(span.from < span.to);
  });
}

TEST_CASE("only what matters is asked for: with a full record and profile nothing is missing") {
  for (const Script& script : all_scripts()) {
    CAPTURE(script.id);
    CHECK(render(script, full_prospect(), full_profile(), context(true)).missing.empty());
  }
}

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
      return block.kind == BlockKind::way_out || block.kind == BlockKind::offer || block.kind == BlockKind::choice;
    }));
  }
}

TEST_CASE("a text fits into two segments of GSM-7") {
  for_each_rendering([](const Script& script, const Rendered& rendered) {
    if (script.channel != Channel::text) return;
    CHECK(rendered.text.size() <= 306);
    for (const char sign : rendered.text)
      CHECK_MESSAGE((sign == '\n' || (sign >= ' ' && sign <= 'z' && sign != '`' && sign != '^' && sign != '\\')),
                    rendered.text);
  });
}

TEST_CASE("an email is short, and so is its subject") {
  for_each_rendering([](const Script& script, const Rendered& rendered) {
    if (script.channel != Channel::email) return;
    CHECK(rendered.words <= 130);
    CHECK(rendered.subject.size() <= 70);
  });
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
      CHECK((has(rendered->text, "Thursday") || (script.channel == Channel::mail && has(rendered->text, "Friday 27"))));
  }
}

TEST_CASE("odd records never break a script") {
  std::mt19937 random(7);
  const std::string_view pieces[] = {"{",        "}", "[[", "|",         "\n", " ",    "\xff",
                                     "\xe2\x80", "é", "🙂", "{company}", ".",  "\x01", "Acme"};
  const auto noise = [&] {
    std::string text;
    for (auto count = random() % 6; count > 0; --count) text += pieces[random() % std::size(pieces)];
    return text;
  };
  for (int round = 0; round < 300; ++round) {
    Prospect prospect = full_prospect();
    prospect.given_name = noise();
    prospect.company = noise();
    prospect.interest = noise();
    prospect.agreement->subject = noise();
    prospect.agreement->still_missing = noise();
    prospect.tidbits[1].text = noise();
    Profile profile = full_profile();
    profile.name = noise();
    profile.company = noise();
    for (const Script& script : all_scripts()) {
      const Rendered rendered = render(script, prospect, profile, context(false));
      CHECK(one_line(rendered.text).find_first_of("\x01\xff") == std::string::npos);
      CHECK_FALSE(rendered.text.empty());
      for (const Span& span : rendered.spans) {
        REQUIRE(span.from < span.to);
        REQUIRE(span.to <= rendered.text.size());
        const std::string merged = rendered.text.substr(span.from, span.to - span.from);
        REQUIRE(one_line(merged) == merged); // whole characters, nothing blank
      }
    }
  }
}
