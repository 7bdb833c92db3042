// Scripts put together by chance, for prospects made by chance: nothing prints raw or blank, and all of it is UTF-8.
#include "exchange/scripts_json.hpp"
#include "script/render.hpp"
#include "script/render_all.hpp"
#include "script/sample_records.hpp"
#include "script/words.hpp"
#include "support/random_prospect.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cstdlib>
#include <random>
#include <string>

using namespace ringback;
using namespace ringback::script;

namespace {

// 100,000 where there is time for it (./dev torture), else some.
int rounds() { return std::getenv("RINGBACK_LONG") != nullptr ? 100'000 : 3'000; }

class RandomScript {
public:
    explicit RandomScript(unsigned seed)
        : random_(seed) {}

    Script script() {
        Script made;
        made.id = "random";
        made.technique = "random";
        made.title = "Random";
        if (below(5) > 0) made.channel = static_cast<Channel>(below(channel_count));
        for (std::size_t count = 1 + below(4); count > 0; --count)
            made.blocks.push_back({static_cast<BlockKind>(below(13)), *parse_template(source()), condition()});
        made.blocks.push_back({BlockKind::closing, *parse_template("Bye."), {}});
        return made;
    }

    // Words, and names that are odd without being wrong.
    std::string words() {
        constexpr std::array<std::string_view, 14> pieces{"Acme", "O’Brien", " ",      "\n", "\t",  "é",    "田中",
                                                          "🙂",   "e\u0301", "\u200b", ".",  "Dr.", "\x01", "&<>\"'"};
        std::string text;
        for (std::size_t count = below(5); count > 0; --count) text += pieces[below(pieces.size())];
        return text;
    }

    std::size_t below(std::size_t bound) { return random_() % bound; }

private:
    std::string field() {
        const auto chosen = static_cast<Field>(below(field_count));
        std::string text = "{" + std::string(info(chosen).name);
        constexpr std::array<std::string_view, 3> any{"", ":first", ":capital"};
        constexpr std::array<std::string_view, 3> of_days{":weekday", ":on", ":date"};
        text += is_day(chosen) && below(2) == 0 ? of_days[below(3)] : any[below(3)];
        if (below(3) == 0) text += "|" + std::string(info(static_cast<Field>(below(field_count))).name);
        if (below(3) == 0) text += "|or this";
        return text + "}";
    }

    std::string source() {
        std::string text = "Words";
        for (std::size_t count = below(6); count > 0; --count) {
            text += below(2) == 0 ? " and " : ", ";
            text += below(3) == 0 ? "[of " + field() + " too]" : field();
        }
        return text + ".";
    }

    Condition condition() {
        Condition made;
        if (below(4) == 0) made.styles = {static_cast<Style>(below(5))};
        if (below(4) == 0) made.gaps = {static_cast<ProcessStep>(below(process_step_count))};
        if (below(6) == 0) made.filled = {static_cast<Field>(below(field_count))};
        if (below(6) == 0) made.tags = {"formal"};
        if (below(4) == 0)
            made.facts.push_back({playbook::Fact::unanswered,
                                  {{playbook::Comparison::at_least, {.constant = static_cast<int>(below(3))}}}});
        return made;
    }

    std::mt19937 random_;
};

} // namespace

TEST_CASE("random scripts for random prospects: nothing raw, nothing blank, all of it UTF-8") {
    RandomScript random{11};
    test::RandomProspect people{12};
    const Instant now = people.now();
    for (int round = 0; round < rounds(); ++round) {
        const Script script = random.script();
        Prospect prospect = people.prospect(now);
        prospect.given_name = random.words();
        prospect.company = random.words();
        prospect.interest = random.words();
        if (random.below(4) == 0) prospect.tags = {"Formal"};
        Profile profile = people.profile();
        profile.name = random.words();
        RenderContext context = context_at(now);
        const Rendered rendered = render(script, prospect, profile, context);
        CAPTURE(rendered.text);
        REQUIRE(rendered.text.find_first_of("{}[]|\x01\t") == std::string::npos);
        REQUIRE(rendered.text.ends_with("Bye."));
        REQUIRE(one_line(rendered.text).find("\ufffd") == std::string::npos);
        for (const Span& span : rendered.spans) {
            REQUIRE(span.from < span.to);
            const std::string merged = rendered.text.substr(span.from, span.to - span.from);
            REQUIRE(one_line(merged) == merged);
        }
        if (round % 10 > 0) continue;
        const auto again = exchange::read_script(exchange::write_script(script));
        REQUIRE_MESSAGE(again.has_value(), message(again.error()));
        REQUIRE(*again == script);
    }
}

TEST_CASE("a script for all prospects, some at a time, says for whom something is missing") {
    class NoZones final : public Zones {
        const TimeZone* find(std::string_view) override { return nullptr; }
    } zones;
    Model model;
    for (int i = 0; i < 25; ++i) {
        Prospect prospect = full_prospect();
        prospect.id = ProspectId{"p" + std::to_string(i)};
        if (i % 5 == 0) prospect.interest.clear();
        model.put(std::move(prospect));
    }
    const Script script = one_block("About {interest}, {company|it}.");
    RenderAll all{script, model, zones, context_at(sample_now())};
    CHECK(all.total() == 25);
    CHECK(all.step(10));
    CHECK((all.done() == 10 && all.gaps().size() == 2));
    CHECK(all.step(10));
    CHECK_FALSE(all.step(10));
    CHECK_FALSE(all.step(10));
    REQUIRE(all.gaps().size() == 5);
    CHECK((all.gaps()[1].prospect == 5 && all.gaps()[1].missing == std::vector{Field::interest}));
    CHECK(all.longest() > 4);
}
