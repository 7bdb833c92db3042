// What would change the advice: every change is proved by the tree itself, and no smaller one of the same kind is left.
#include "exchange/playbook_json.hpp"
#include "platform/native/native_zones.hpp"
#include "playbook/recommend.hpp"
#include "playbook/sentences.hpp"
#include "playbook/what_if.hpp"
#include "rule_rows.hpp"
#include "support/made_prospect.hpp"
#include "support/random_prospect.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace ringback;
using playbook::Change;
using playbook::Fact;
using playbook::FactId;
using playbook::FactType;
using playbook::FactValue;
using playbook::unknown_value;

namespace {

struct Asked {
    const playbook::Playbook& playbook;
    const playbook::Program program;
    const playbook::FactTable facts;
    const BusinessCalendar& calendar;

    std::string_view technique(FactId fact, FactValue value) const {
        playbook::FactTable other = facts;
        if (fact == FactId{Fact::today})
            set_today(other, Day{std::chrono::days{value}}, calendar);
        else
            other[fact] = value;
        return playbook.leaves[program.walk(other)].technique;
    }
    std::string_view technique() const { return playbook.leaves[program.walk(facts)].technique; }
    std::vector<Change> changes() const { return what_would_change(playbook, program, facts, calendar); }
};

// The nearest value on one side that changes the technique, by trying all of them.
std::optional<FactValue> nearest(const Asked& asked, FactId fact, FactValue step) {
    constexpr FactValue far = 90;
    const FactValue from = asked.facts[fact];
    for (FactValue value = from + step; std::abs(value - from) <= far; value += step) {
        if (fact_info(fact).type != FactType::day && value < 0) break;
        if (asked.technique(fact, value) != asked.technique()) return value;
    }
    return std::nullopt;
}

std::optional<FactValue> found(const std::vector<Change>& changes, FactId fact, bool above, FactValue from) {
    const auto change = std::ranges::find_if(changes, [&](const Change& each) {
        return each.fact == fact && each.to != unknown_value && (each.to > from) == above;
    });
    return change == changes.end() ? std::nullopt : std::optional(change->to);
}

void check(const Asked& asked) {
    const auto changes = asked.changes();
    for (const Change& change : changes) {
        CAPTURE(playbook::fact_info(change.fact).name);
        CHECK_EQ(change.from, asked.facts[change.fact]);
        CHECK_NE(change.to, change.from);
        CHECK_EQ(asked.technique(change.fact, change.to), asked.playbook.leaves[change.leaf].technique);
        CHECK_NE(asked.technique(change.fact, change.to), asked.technique());
    }
    for (std::size_t place = 0; place < playbook::fact_count; ++place) {
        const FactId fact{place};
        CAPTURE(playbook::fact_info(fact).name);
        const FactType type = playbook::fact_info(fact).type;
        const FactValue from = asked.facts[fact];
        if (type == FactType::flag) {
            const bool listed = std::ranges::find(changes, fact, &Change::fact) != changes.end();
            CHECK_EQ(listed, asked.technique(fact, 1 - from) != asked.technique());
        } else if (type != FactType::choice && from != unknown_value) {
            CHECK(found(changes, fact, true, from) == nearest(asked, fact, 1));
            if (fact != FactId{Fact::today}) CHECK(found(changes, fact, false, from) == nearest(asked, fact, -1));
        }
    }
}

std::vector<std::string> sentences(std::string_view book, const Prospect& prospect, std::string_view now) {
    platform::NativeZones zones;
    playbook::Recommender recommender{exchange::built_in_playbook(book), test::new_yorker(), zones, test::at(now)};
    const playbook::Witness witness{prospect, recommender.now(), recommender.user_zone()};
    playbook::Reasons because;
    recommender.advise(prospect, &because);
    std::vector<std::string> all;
    for (const auto& reason : because) all.push_back(reason_sentence(recommender.playbook(), reason, witness));
    for (const Change& change : recommender.would_change(prospect))
        all.push_back(change_sentence(recommender.playbook(), change, witness));
    return all;
}

} // namespace

TEST_CASE("what would change the advice: proved, and the nearest, for all playbooks over prospects by chance") {
    platform::NativeZones zones;
    for (const std::string_view id : exchange::built_in_playbook_ids) {
        CAPTURE(id);
        const playbook::Playbook& book = exchange::built_in_playbook(id);
        test::RandomProspect random{77};
        for (int i = 0; i < 300; ++i) {
            const Profile profile = random.profile();
            const Instant now = random.now();
            const Prospect prospect = random.prospect(now);
            const TimeZone& zone = *zones.find(profile.time_zone);
            const BusinessCalendar calendar = profile.calendar();
            const playbook::Vantage vantage{now, zone.day(now), &zone, &calendar};
            check({book, playbook::Program{book}, gather(prospect, vantage).facts, calendar});
        }
    }
}

TEST_CASE("reasons and changes are full sentences with the figure that decided") {
    test::Made made;
    made.touches({"2026-11-02 out call spoke", "2026-11-09 out call no_answer", "2026-11-12 out call no_answer"});
    const auto all = sentences("blended", made, test::wednesday);
    for (const char* sentence :
         {"They are not marked do not contact.", "2 unanswered touches since 9 November.",
          "4 business days since the last touch; the playbook waits 2.", "A call is possible.",
          "2 calls unanswered since 9 November; the playbook allows 2.",
          "With 1 call unanswered instead of 2: Step-back call.", "If they have opted out: Do not contact.",
          "With agreed day 18 November instead of none: Agreed call.",
          "With no touches instead of 3: Set guidelines."}) {
        CAPTURE(sentence);
        CHECK(std::ranges::find(all, sentence) != all.end());
    }
}

TEST_CASE("what may happen next is told as an event; what is over is not") {
    platform::NativeZones zones;
    const auto events = [&](const Prospect& prospect) {
        playbook::Recommender recommender{exchange::built_in_playbook("blended"), test::new_yorker(), zones,
                                          test::at(test::wednesday)};
        const playbook::Witness witness{prospect, recommender.now(), recommender.user_zone()};
        std::vector<std::string> all;
        for (const Change& change : recommender.would_change(prospect))
            all.push_back(change_event(change, witness) + " > " + recommender.playbook().leaves[change.leaf].technique);
        return all;
    };
    test::Made called;
    called.touches({"2026-11-02 out call spoke", "2026-11-12 out call no_answer"});
    const auto next = events(called);
    for (const char* event : {"One more call unanswered > voicemail_and_email", "They get in touch > answer",
                              "They opt out > stop", "You agree on a day to follow up > direct_call"}) {
        CAPTURE(event);
        CHECK(std::ranges::find(next, event) != next.end());
    }
    test::Made talked;
    talked.touch("2026-11-17 out call spoke");
    const auto quiet = events(talked);
    CHECK(std::ranges::find(quiet, "Nothing happens until 20 November > step_back_call") != quiet.end());
}
