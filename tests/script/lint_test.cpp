// The linter by its table of texts (data/lint_phrases.txt), and its measures.
#include "script/lint.hpp"

#include "exchange/lint_rules_json.hpp"
#include "script/builtin_renderings.hpp"
#include "script/speech_time.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <string>
#include <vector>

using namespace ringback;
using namespace ringback::script;

namespace {

const Linter& linter() { return exchange::builtin_linter(); }

// A text whose finds are marked: "[Just checking in] on you."
struct Marked {
    std::string rule; // a part of the id
    std::string text;
    std::vector<std::pair<std::size_t, std::size_t>> finds;
};

Marked marked(std::string_view rule, std::string_view source) {
    Marked made{std::string(rule), {}, {}};
    for (const char sign : source) {
        if (sign == '[')
            made.finds.emplace_back(made.text.size(), 0);
        else if (sign == ']')
            made.finds.back().second = made.text.size();
        else
            made.text += sign;
    }
    return made;
}

std::string replaced(std::string text, std::string_view what, std::string_view by) {
    for (std::size_t at = text.find(what); at != text.npos; at = text.find(what, at + by.size()))
        text.replace(at, what.size(), by);
    return text;
}

std::string upper(std::string text) {
    for (char& sign : text)
        if (sign >= 'a' && sign <= 'z') sign = static_cast<char>(sign - 'a' + 'A');
    return text;
}

void check_one(const Marked& one) {
    CAPTURE(one.text);
    std::vector<std::pair<std::size_t, std::size_t>> found;
    std::string said;
    for (const Finding& finding : linter().check(one.text, {})) {
        if (finding.rule->kind != LintKind::phrases) continue;
        found.emplace_back(finding.from, finding.to);
        said += finding.rule->id + " [" + one.text.substr(finding.from, finding.to - finding.from) + "] ";
        if (!one.finds.empty()) CHECK_MESSAGE(has(finding.rule->id, one.rule), said);
    }
    CHECK_MESSAGE(found == one.finds, said);
}

std::vector<std::pair<std::string, std::string>> rows() {
    std::vector<std::pair<std::string, std::string>> all;
    std::ifstream file(RINGBACK_TEST_DATA "/lint_phrases.txt");
    REQUIRE(file.good());
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with('#')) continue;
        const std::size_t bar = line.find('|');
        REQUIRE(bar != line.npos);
        all.emplace_back(line.substr(0, bar), line.substr(bar + 1));
    }
    return all;
}

std::vector<std::string> ids(std::string_view text, std::optional<Channel> channel,
                             std::span<const std::string> off = {}) {
    std::vector<std::string> all;
    for (const Finding& finding : linter().check(text, {.channel = channel, .words_per_minute = 150, .off = off}))
        all.push_back(finding.rule->id);
    return all;
}

std::string words(std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += i % 8 == 7 ? "yours. " : "your ";
    return text;
}

} // namespace

TEST_CASE("the table of texts, as written") {
    const auto all = rows();
    CHECK(all.size() >= 200);
    for (const auto& [rule, source] : all) check_one(marked(rule, source));
}

TEST_CASE("the table of texts in capitals, with curly quotes, and with odd white space") {
    for (const auto& [rule, source] : rows()) {
        check_one(marked(rule, upper(source)));
        check_one(marked(rule, replaced(source, "'", "’")));
        check_one(marked(rule, replaced(source, " ", " \n ")));
        check_one(marked(rule, replaced(source, " ", "\u00a0")));
    }
}

TEST_CASE("what is offered instead is no pressure itself, and every rule says why and whom it credits") {
    for (const LintRule& rule : linter().rules()) {
        CAPTURE(rule.id);
        CHECK_FALSE(rule.label.empty());
        CHECK_FALSE(rule.why.empty());
        for (const LintPhrase& phrase : rule.phrases)
            for (const std::string& wording : phrase.instead) {
                CAPTURE(wording);
                for (const Finding& finding : linter().check(wording, {}))
                    CHECK_FALSE(has(finding.rule->id, "pressure"));
            }
        if (!rule.id.starts_with("pressure")) continue;
        CHECK_FALSE(rule.credit.empty());
        for (const LintPhrase& phrase : rule.phrases) CHECK_FALSE(phrase.instead.empty());
    }
    std::size_t phrases = 0;
    for (const LintRule& rule : linter().rules())
        if (rule.id.starts_with("pressure"))
            for (const LintPhrase& phrase : rule.phrases) phrases += phrase.say.size();
    CHECK(phrases >= 40);
}

TEST_CASE("a better wording fits the place it is put in") {
    const auto first = [](std::string_view text, std::optional<Channel> channel) {
        const auto findings = linter().check(text, {.channel = channel});
        REQUIRE_FALSE(findings.empty());
        REQUIRE_FALSE(findings.front().instead.empty());
        return findings.front().instead.back();
    };
    CHECK(first("I look forward to hearing from you.", Channel::email) == "An answer is welcome, and so is none");
    CHECK(first("Well, looking forward to speaking with you.", Channel::call) == "I'm there if you would like to talk");
    CHECK(first("It’s late, looking forward to speaking with you.", Channel::call) ==
          "I’m there if you would like to talk");
    CHECK(
        linter().check("It’s late, looking forward to speaking with you.", {.channel = Channel::text}).back().instead ==
        std::vector<std::string>{"I'm there if you would like to talk"});
}

TEST_CASE("rules can be switched off one by one") {
    const std::string text = "Just checking in. Let us leverage it.";
    CHECK(ids(text, {}) == std::vector<std::string>{"pressure.check_in", "jargon"});
    const std::vector<std::string> off{"pressure.check_in"};
    CHECK(ids(text, {}, off) == std::vector<std::string>{"jargon"});
}

TEST_CASE("a voicemail of more than 40 seconds at the user's rate (V1)") {
    CHECK(ids(words(100), Channel::voicemail).empty());
    const std::string text = words(110);
    const auto findings = linter().check(text, {.channel = Channel::voicemail, .words_per_minute = 150});
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].rule->credit == "V1");
    CHECK(has(findings[0].why, "44 seconds"));
    CHECK(word_count(std::string_view(text).substr(0, findings[0].from)) == 100);
    CHECK(findings[0].to == text.size());
    CHECK(linter().check(text, {.channel = Channel::voicemail, .words_per_minute = 180}).empty());
    CHECK(ids(text, Channel::call).empty());
}

TEST_CASE("length of an email and of its subject, one more question, sentences") {
    CHECK(ids(words(140), Channel::email) == std::vector<std::string>{"email.words"});
    CHECK(ids("Is it so? Good. Or is it not?", Channel::email) == std::vector<std::string>{"questions"});
    const auto findings = linter().check("Is it so? Good. Or is it not?", {.channel = Channel::email});
    CHECK((findings[0].from == 16 && findings[0].to == 29));
    CHECK(ids("Is it so? Or is it not?", Channel::call).empty());
    CHECK(ids("I apologise. Is it so? Or is it not?", Channel::email).empty());
    const LintContext email{.channel = Channel::email};
    CHECK(linter().check_subject("A short one", email).empty());
    const std::string subject = "ä" + std::string(70, 'x');
    const auto longer = linter().check_subject(subject, email);
    REQUIRE(longer.size() == 1);
    CHECK((longer[0].rule->id == "email.subject" && longer[0].from == 61 && longer[0].to == 72));
    CHECK(linter().check_subject("Just checking in", email).front().rule->id == "pressure.check_in");
    std::string breath;
    for (int i = 0; i < 40; ++i) breath += "you ";
    const auto out_of_breath = ids(breath + "go.", Channel::call);
    CHECK(std::ranges::find(out_of_breath, "sentence") != out_of_breath.end());
}

TEST_CASE("a text message: characters that cost, and parts") {
    const auto findings = linter().check("It’s me 🙂", {.channel = Channel::text});
    REQUIRE(findings.size() == 2);
    CHECK((findings[0].from == 2 && findings[0].to == 5 && findings[0].instead == std::vector<std::string>{"'"}));
    CHECK((findings[1].from == 9 && findings[1].to == 14 && findings[1].instead == std::vector<std::string>{""}));
    CHECK(ids("It’s me", Channel::email).empty());
    const auto parts = linter().check(std::string(400, 'x'), {.channel = Channel::text});
    REQUIRE(parts.size() == 1);
    CHECK((parts[0].rule->id == "text.segments" && parts[0].from == 306 && parts[0].to == 400));
}

TEST_CASE("more of oneself than of them, and hard to read") {
    std::string text;
    for (int i = 0; i < 8; ++i) text += "I think that my plan is good. ";
    const auto found = ids(text + "You may see.", {});
    CHECK(found == std::vector<std::string>{"self"});
    CHECK(ids(text + "I apologise to you.", {}).empty());
    std::string hard;
    for (int i = 0; i < 5; ++i)
        hard += "Your organisational considerations necessitate comprehensive documentation of administrative "
                "responsibilities. ";
    CHECK(ids(hard, {}) == std::vector<std::string>{"reading"});
}

TEST_CASE("odd bytes break nothing, and finds lie on the borders of characters") {
    for (const std::string_view text :
         {"", "\xff\xfe", "just checking in\xff", "’’’", "I’", "'m 're n't", "just\u00adchecking in",
          "\u200bjust checking in", "Just checking in…?!", "🙂 just checking in 🙂"}) {
        CAPTURE(text);
        for (const Finding& finding : linter().check(text, {.channel = Channel::text})) {
            CHECK(finding.from < finding.to);
            CHECK(finding.to <= text.size());
            CHECK((static_cast<unsigned char>(text[finding.from]) & 0xC0u) != 0x80u);
        }
    }
}

TEST_CASE("no wording of the built-in scripts is pressure or jargon (T1)") {
    for_each_rendering([](const Script& script, const Rendered& rendered) {
        const LintContext context{.channel = script.channel};
        for (const auto& findings :
             {linter().check(rendered.text, context), linter().check_subject(rendered.subject, context)})
            for (const Finding& finding : findings) {
                const std::string& id = finding.rule->id;
                const bool wording = finding.rule->kind == LintKind::phrases || id == "voicemail.seconds" ||
                                     id == "text.encoding" || id == "email.subject";
                CHECK_MESSAGE(!wording, id << ": " << rendered.text.substr(finding.from, finding.to - finding.from));
            }
    });
}

TEST_CASE("rules that cannot be read are refused, with their place") {
    const auto refused = [](std::string_view rules, std::string_view place) {
        const auto read = exchange::read_linter(R"({"format": "ringback.lint", "version": 1, "rules": [)" +
                                                std::string(rules) + "]}");
        REQUIRE_FALSE(read);
        CHECK_MESSAGE(read.error().place == place, message(read.error()));
    };
    const auto rule = [](std::string_view members) {
        return R"({"id": "a", "kind": "phrases", "label": "A", "why": "B", )" + std::string(members) + "}";
    };
    refused("{}", "/rules/0");
    refused(R"({"id": "a", "kind": "magic", "label": "A", "why": "B"})", "/rules/0/kind");
    refused(rule(R"("channels": ["pigeon"])"), "/rules/0/channels/0");
    refused(rule(R"("limit": -1)"), "/rules/0/limit");
    refused(rule(R"("phrases": [{"say": "x"}])"), "/rules/0/phrases/0/say");
    refused(rule(R"("phrases": [{"say": ["@nobody"]}])"), "/rules");
    refused(rule(R"("phrases": [{"say": ["_ a"]}])"), "/rules");
    refused(rule(R"("phrases": [{"say": ["a? b?"]}])"), "/rules");
    refused(rule(R"("phrases": [{"say": ["!a b"]}])"), "/rules");
    refused(rule(R"("limit": 1)") + "," + rule(R"("limit": 1)"), "/rules/1");
    CHECK_FALSE(exchange::read_linter(R"({"format": "x", "version": 1, "rules": []})"));
    CHECK(exchange::read_linter(R"({"format": "ringback.lint", "version": 1, "rules": []})"));
}
