// Filters over what is on record, what is advised and the documented facts; and the filtered queue against one made
// anew.
#include "playbook/filtered_queue.hpp"

#include "core/update.hpp"
#include "exchange/playbook_json.hpp"
#include "platform/native/native_zones.hpp"
#include "support/made_prospect.hpp"
#include "support/random_prospect.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace ringback;
using namespace ringback::playbook;

namespace {

FilterTerm word(std::string fact, std::vector<std::string> is) { return {std::move(fact), std::move(is), {}, {}, {}}; }
FilterTerm at_least(std::string fact, double figure) { return {std::move(fact), {}, figure, {}, {}}; }
FilterTerm at_most(std::string fact, double figure) { return {std::move(fact), {}, {}, figure, {}}; }

// Ada in Chicago, two calls unanswered since she was met, worth 5,000, tagged Dental.
Prospect ada() {
    Prospect prospect = test::Made().touches(
        {"2026-11-09 out meeting met", "2026-11-12 out call no_answer", "2026-11-16 out call no_answer"});
    prospect.value = Money{5000, "USD", {}};
    prospect.tags = {"Dental"};
    prospect.preferred_channels = {Channel::text, Channel::email};
    prospect.process.steps[0] = StepState::no;
    return prospect;
}

struct Row {
    FilterTerm term;
    bool passes;
};

} // namespace

TEST_CASE("every term reads the record, the advice or a fact by the documented word") {
    platform::NativeZones zones;
    Model model;
    model.profile.time_zone = "America/New_York";
    model.put(ada());
    Recommender recommender{exchange::built_in_playbook("blended"), model.profile, zones,
                            test::at("2026-11-18T16:00:00Z")};
    const QueueEntry entry = queue_entry(recommender, model, 0);
    REQUIRE(entry.advice.technique == "voicemail_and_email");
    const std::vector<Row> rows{
        {word("technique", {"voicemail_and_email"}), true},
        {word("technique", {"text", "voicemail_and_email"}), true},
        {word("technique", {"text"}), false},
        {word("technique", {}), true},
        {word("channel", {"voicemail"}), true},
        {word("channel", {"none"}), false},
        {word("section", {std::string(urgency_word(entry.urgency))}), true},
        {word("section", {"snoozed"}), false},
        {word("zone", {"America/Chicago"}), true},
        {word("zone", {"america/chicago"}), true},
        {word("zone", {"unknown"}), false},
        {word("tag", {"dental"}), true},
        {word("tag", {"denta"}), false},
        {word("preferred_channel", {"email"}), true},
        {word("preferred_channel", {"none", "call"}), false},
        {word("agreement", {"true"}), false},
        {word("agreement", {"false"}), true},
        {at_least("worth", 5000), true},
        {at_least("worth", 5001), false},
        {at_most("worth", 4999), false},
        {word("status", {"open"}), true},
        {word("status", {"later", "won"}), false},
        {word("status", {"no such word"}), false},
        {word("truth", {"unknown"}), true},
        {word("style", {"visual"}), false},
        {word("possible.email", {"true"}), true},
        {word("possible.text", {"true"}), false},
        {word("reviewed", {"false"}), true},
        {at_least("unanswered.call", 2), true},
        {at_least("unanswered.call", 3), false},
        {at_most("elapsed_since_last_touch", 2), true},
        {at_least("elapsed_since_last_touch", 3), false},
        {at_least("steps_missing", 1), true},
        {at_most("steps_missing", 0), false},
        {at_least("elapsed_since_heavy_stone", 0), false}, // not known: no comparison holds
        {word("last_touch_on", {"known"}), true},
        {word("follow_up_on", {"known"}), false},
        {word("follow_up_on", {"unknown"}), true},
        {word("shoe_size", {"44"}), false},
        {word("shoe_size", {}), false},
    };
    for (const Row& row : rows) {
        CAPTURE(row.term.fact);
        const Filter filter({row.term});
        const bool passes = filter.passes(model.prospects()[0], recommender.vantage()) && filter.passes(entry);
        CHECK(passes == row.passes);
    }
    const Filter both({word("channel", {"voicemail"}), at_least("worth", 9000)});
    CHECK_FALSE(both.passes(model.prospects()[0], recommender.vantage()));
}

TEST_CASE("every word of a choice has its place, and every fact is a word of filters") {
    for (const FilterWord& own : record_words()) CHECK(filter_word(own.name)->label == own.label);
    for (std::size_t i = 0; i < fact_count; ++i) {
        const FactInfo info = fact_info(FactId{i});
        const auto found = filter_word(info.name);
        REQUIRE(found);
        CHECK(found->label == info.label);
        CHECK((found->kind == FilterKind::choice) == !filter_choices(info.name).empty());
    }
    CHECK_FALSE(filter_word("shoe_size"));
    CHECK(filter_choices("status").size() == 5);
    CHECK(filter_choices("channel").back() == "none");
}

TEST_CASE("whatever is done, the filtered queue is that of a filter asked anew") {
    platform::NativeZones zones;
    test::RandomProspect random{31};
    Instant now = random.now();
    Model model;
    model.profile.time_zone = "America/New_York";
    for (int i = 0; i < 80; ++i) model.put(random.prospect(now));
    const FilterTerms terms{at_least("unanswered", 1), word("technique", {"text", "heavy_stone", "wait"})};
    LiveQueue queue;
    FilteredQueue filtered;
    std::size_t seen = 0;
    for (int round = 0; round < 200; ++round) {
        Recommender recommender{exchange::built_in_playbook("blended"), model.profile, zones, now};
        if (round % 40 == 0)
            queue.renew(recommender, model);
        else
            queue.follow(recommender, model);
        CHECK(filtered.follow(queue, model, recommender, terms));
        CHECK_FALSE(filtered.follow(queue, model, recommender, terms));
        const Filter filter(terms);
        std::vector<std::uint32_t> fresh;
        std::size_t left_out = 0;
        for (std::size_t place = 0; place < queue.size(); ++place) {
            if (queue[place].urgency == Urgency::at_rest) continue;
            if (filter.passes(model.prospects()[queue[place].prospect], recommender.vantage()) &&
                filter.passes(queue[place]))
                fresh.push_back(static_cast<std::uint32_t>(place));
            else
                ++left_out;
        }
        REQUIRE(filtered.shown() == fresh);
        CHECK(filtered.left_out() == left_out);
        seen += fresh.size();
        const ProspectId id = model.prospects()[random.below(model.prospects().size())].id;
        Action action = LogTouch{id, {random.touch(now)}, {}, {}};
        if (random.one_in(6)) action = RemoveProspects{{id}};
        if (random.one_in(6)) action = AddProspect{random.prospect(now)};
        (void)update(model, {1, now, std::move(action)}, recommender.user_zone());
        if (round % 40 == 39) now += std::chrono::days{1};
    }
    CHECK(seen > 200);
    Recommender recommender{exchange::built_in_playbook("blended"), model.profile, zones, now};
    queue.renew(recommender, model);
    filtered.follow(queue, model, recommender, {});
    CHECK(filtered.left_out() == 0);
}
