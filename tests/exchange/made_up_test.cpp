#include "exchange/demo.hpp"
#include "exchange/kept_scripts.hpp"
#include "exchange/sample.hpp"
#include "exchange/support.hpp"
#include "exchange/synth.hpp"
#include "exchange/workspace_json.hpp"

#include "exchange/playbook_json.hpp"
#include "insight/ab_count.hpp"
#include "insight/process_review.hpp"
#include "insight/silence.hpp"
#include "playbook/queue.hpp"
#include "playbook/recommend.hpp"
#include "support/random_workspace.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

using namespace ringback;
using namespace ringback::exchange;
using ringback::exchange::test::at;
using ringback::exchange::test::zones;

namespace {

std::uint64_t fingerprint(std::string_view text) { // FNV-1a
    std::uint64_t hash = 0xCBF29CE484222325u;
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3u;
    return hash;
}

std::size_t touches_of(const Model& model) {
    std::size_t count = 0;
    for (const Prospect& prospect : model.prospects()) count += prospect.touches.size();
    return count;
}

// The techniques that the blended playbook advises, each with how many prospects.
std::map<std::string, int> advice_over(const Model& model, Instant now) {
    playbook::Recommender recommender{built_in_playbook("blended"), model.profile, zones(), now};
    std::map<std::string, int> counts;
    for (const Prospect& prospect : model.prospects()) ++counts[std::string{recommender.advise(prospect).technique}];
    return counts;
}

const std::vector<std::string> all_techniques{
    "stop",           "rest",         "wait",        "revisit",           "answer",
    "set_guidelines", "direct_call",  "close_file",  "step_back_call",    "voicemail_and_email",
    "text",           "share_tidbit", "heavy_stone", "final_opportunity", "find_contact"};

} // namespace

TEST_CASE("a synthetic workspace has exactly what was asked for") {
    struct Row {
        std::size_t prospects, touches;
    };
    for (const Row& row : {Row{0, 0}, Row{0, 5}, Row{1, 0}, Row{1, 7}, Row{100, 3}, Row{250, 2500}}) {
        CAPTURE(row.prospects);
        CAPTURE(row.touches);
        const Model model = synthesize({row.prospects, row.touches, 42});
        CHECK(model.prospects().size() == row.prospects);
        CHECK(touches_of(model) == (row.prospects == 0 ? 0 : row.touches));
        for (const Prospect& prospect : model.prospects())
            for (const Touch& touch : prospect.touches) CHECK(touch.at <= synth_default_until);
        const auto read = read_workspace(write_workspace(model), zones());
        REQUIRE(read.has_value());
        CHECK(ringback::test::same(*read, model));
    }
}

TEST_CASE("the same seed gives the same bytes, on every platform") {
    const std::string once = write_workspace(synthesize({300, 3000, 7}));
    CHECK(once == write_workspace(synthesize({300, 3000, 7})));
    CHECK(once != write_workspace(synthesize({300, 3000, 8})));
    CHECK(fingerprint(once) == 15127654063248246156u);
}

TEST_CASE("a synthetic workspace holds every kind of case") {
    const Model model = synthesize({3000, 30'000, 1});
    std::set<std::string> techniques;
    std::set<Status> statuses;
    bool opted_out = false, no_touch = false, unreachable = false, last_inbound = false, agreed = false;
    for (const Prospect& prospect : model.prospects()) {
        statuses.insert(prospect.status);
        no_touch |= prospect.touches.empty();
        unreachable |= prospect.emails.empty() && prospect.phones.empty() && prospect.address.empty();
        agreed |= prospect.agreement.has_value();
        for (const Touch& touch : prospect.touches) {
            techniques.emplace(touch.technique.view());
            opted_out |= touch.outcome == Outcome::opted_out;
        }
        last_inbound |= !prospect.touches.empty() && prospect.touches.back().outcome == Outcome::replied;
    }
    CHECK(statuses == std::set{Status::open, Status::later, Status::won, Status::lost, Status::closed});
    CHECK(techniques.size() == 7); // six, and none
    CHECK(opted_out);
    CHECK(no_touch);
    CHECK(unreachable);
    CHECK(last_inbound);
    CHECK(agreed);
}

TEST_CASE("the sample workspace can be written, read and is dated before now") {
    for (const std::string_view text : {"2026-11-18T15:42:00Z", "2026-11-21T00:05:00Z", "2027-02-28T23:59:59Z"}) {
        const Instant now = at(text);
        for (const std::string_view name : {"America/New_York", "Europe/Berlin", "Pacific/Auckland", "UTC"}) {
            CAPTURE(text);
            CAPTURE(name);
            const Model model = sample_workspace(now, *zones().find(name));
            CHECK(model.prospects().size() == 24);
            CHECK(model.profile.time_zone == name);
            const auto read = read_workspace(write_workspace(model), zones());
            REQUIRE_MESSAGE(read.has_value(), (read ? std::string{} : message(read.error())));
            CHECK(ringback::test::same(*read, model));
            for (const Prospect& prospect : model.prospects())
                for (std::size_t i = 0; i < prospect.touches.size(); ++i) {
                    CHECK(prospect.touches[i].at < now);
                    if (i > 0) CHECK(prospect.touches[i - 1].at <= prospect.touches[i].at);
                }
        }
    }
}

TEST_CASE("the blended playbook advises every technique somewhere") {
    for (const std::string_view text : {"2026-11-18T15:42:00Z", "2026-11-20T09:00:00Z", "2026-11-23T20:00:00Z"}) {
        CAPTURE(text);
        const auto counts = advice_over(sample_workspace(at(text), *zones().find("America/New_York")), at(text));
        for (const std::string& technique : all_techniques) {
            CAPTURE(technique);
            CHECK(counts.contains(technique));
        }
    }
    const auto counts = advice_over(synthesize({3000, 30'000, 1}), at("2026-11-21T15:00:00Z"));
    for (const std::string& technique : all_techniques) {
        CAPTURE(technique);
        CHECK(counts.contains(technique));
    }
}

namespace {

// Sixty people in a browser with a zone of its own, in whatever state the week is.
struct DemoDay {
    std::string_view now, zone;
};
const std::vector<DemoDay> demo_days{{"2026-11-18T15:42:00Z", "America/New_York"},
                                     {"2026-11-21T00:05:00Z", "Europe/Berlin"}, // a Saturday
                                     {"2027-01-01T12:00:00Z", "UTC"},
                                     {"2028-02-29T23:59:59Z", "Pacific/Auckland"}};

Model demo_on(const DemoDay& day) { return demo_workspace(at(day.now), *zones().find(day.zone)); }

} // namespace

TEST_CASE("the demo has about sixty people and two years of history, in order and before now") {
    for (const DemoDay& day : demo_days) {
        CAPTURE(day.now);
        const Model model = demo_on(day);
        CHECK(model.prospects().size() >= 55);
        CHECK(model.prospects().size() <= 65);
        Instant first = at(day.now);
        for (const Prospect& prospect : model.prospects()) {
            CAPTURE(prospect.id.text);
            for (std::size_t i = 0; i < prospect.touches.size(); ++i) {
                CHECK(prospect.touches[i].at < at(day.now));
                if (i > 0) CHECK(prospect.touches[i - 1].at <= prospect.touches[i].at);
                first = std::min(first, prospect.touches[i].at);
            }
        }
        const auto span = std::chrono::floor<std::chrono::days>(at(day.now) - first);
        CHECK(span >= std::chrono::days{700});
        CHECK(span <= std::chrono::days{760});
        CHECK(touches_of(model) >= 400);
        const auto read = read_workspace(write_workspace(model), zones());
        REQUIRE_MESSAGE(read.has_value(), (read ? std::string{} : message(read.error())));
        CHECK(ringback::test::same(*read, model));
    }
}

TEST_CASE("the demo is the same on the same day, and reaches nobody") {
    const DemoDay& day = demo_days.front();
    CHECK(write_workspace(demo_on(day)) == write_workspace(demo_on(day)));
    CHECK(write_workspace(demo_on(day)) != write_workspace(demo_on(demo_days.back())));
    std::set<std::string> reached;
    for (const Prospect& prospect : demo_on(day).prospects()) {
        CAPTURE(prospect.id.text);
        for (const std::string& email : prospect.emails) CHECK(email.ends_with("example.com"));
        for (const std::string& phone : prospect.phones) CHECK(reached.insert(phone).second);
    }
}

TEST_CASE("every section of Today and every leaf of the blended playbook has somebody in the demo") {
    for (const DemoDay& day : demo_days) {
        CAPTURE(day.now);
        const Model model = demo_on(day);
        const auto counts = advice_over(model, at(day.now));
        for (const std::string& technique : all_techniques) {
            CAPTURE(technique);
            CHECK(counts.contains(technique));
        }
    }
    const DemoDay& day = demo_days.front();
    const Model model = demo_on(day);
    playbook::Recommender recommender{built_in_playbook("blended"), model.profile, zones(), at(day.now)};
    std::set<playbook::Urgency> sections;
    for (std::size_t i = 0; i < model.prospects().size(); ++i)
        sections.insert(playbook::queue_entry(recommender, model, i).urgency);
    using enum playbook::Urgency;
    for (const playbook::Urgency each : {answer, overdue, now, later_today, upcoming, waiting, at_rest}) {
        CAPTURE(static_cast<int>(each));
        CHECK(sections.contains(each));
    }
}

TEST_CASE("the demo has enough behind it for the figures") {
    const DemoDay& day = demo_days.front();
    const Model model = demo_on(day);
    const BusinessCalendar calendar = model.profile.calendar();
    const insight::Patience patience{.now = at(day.now), .user_zone = *zones().find(day.zone), .calendar = calendar};
    const auto silences = insight::silences_of(model, patience);
    const auto back = insight::came_back(silences);
    CHECK(back.share.of >= 100);
    CHECK(back.share.count >= 30);
    CHECK(back.lasting >= 10);
    const auto review = insight::review_process(model, patience);
    CHECK(review.cases.size() >= 10);
    CHECK_FALSE(insight::weakest_steps(review.silent).empty());
    const auto trial =
        insight::ab_count(model, {"voicemail_and_email.email", "voicemail_and_email.email.detail"}, at(day.now));
    CHECK(trial.came_back[0].of >= 5);
    CHECK(trial.came_back[1].of >= 5);
    CHECK(trial.crossed == 0);
    CHECK(kept_scripts(model).size() == 1);
    std::set<Status> statuses;
    std::set<std::string> tags;
    for (const Prospect& prospect : model.prospects()) {
        statuses.insert(prospect.status);
        tags.insert(prospect.tags.begin(), prospect.tags.end());
    }
    CHECK(statuses.size() == 5);
    CHECK(tags.size() >= 4);
}
