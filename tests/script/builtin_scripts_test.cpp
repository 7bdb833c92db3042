#include "script/builtin_renderings.hpp"

#include "data/embedded.hpp"
#include "exchange/scripts_json.hpp"
#include "script/words.hpp"

#include <iterator>
#include <random>
#include <unordered_set>

using namespace ringback;
using namespace ringback::script;

TEST_CASE("every built-in pack can be read, and no id occurs twice") {
    std::size_t scripts = 0;
    std::unordered_set<std::string> ids;
    for (const data::EmbeddedFile& file : data::embedded_files()) {
        if (!file.name.starts_with("scripts/")) continue;
        CAPTURE(file.name);
        const auto pack = exchange::read_script_pack(file.bytes, exchange::builtin_scripts().shared);
        REQUIRE_MESSAGE(pack.has_value(), message(pack.error()));
        for (const Script& script : pack->scripts) CHECK_MESSAGE(ids.insert(script.id).second, script.id);
        scripts += pack->scripts.size();
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
        CHECK(rendered.words() <= 130);
        CHECK(rendered.subject.size() <= 70);
    });
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
