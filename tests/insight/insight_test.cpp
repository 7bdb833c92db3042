// The user's own figures: silence (D1), new prospects (D2), the process (D3, D5).
#include "insight/new_prospects.hpp"
#include "insight/process_review.hpp"
#include "insight/share.hpp"
#include "insight/silence.hpp"
#include "support/made_prospect.hpp"

#include <doctest/doctest.h>

#include <string_view>
#include <vector>

using namespace ringback;
using namespace ringback::insight;
using ringback::test::at;
using ringback::test::day;
using ringback::test::Made;

namespace {

constexpr std::string_view now = "2026-11-25T15:00:00Z"; // a Wednesday

struct World {
    TimeZone zone = TimeZone::utc();
    BusinessCalendar calendar = Profile{}.calendar();
    Patience patience{at(now), zone, calendar};
};

Model model_of(std::vector<Prospect> prospects) {
    Model model;
    for (std::size_t i = 0; i < prospects.size(); ++i) {
        prospects[i].id = ProspectId{std::to_string(i)};
        model.put(std::move(prospects[i]));
    }
    return model;
}

} // namespace

TEST_CASE("shares with their 95 % interval agree with published values") {
    struct Row {
        std::size_t count, of;
        double low, high;
    };
    // Newcombe, Statistics in Medicine 17 (1998), table I, Wilson's score method without continuity correction.
    for (const Row& row : {Row{81, 263, 0.2553, 0.3662}, Row{15, 148, 0.0624, 0.1605}, Row{0, 20, 0, 0.1611},
                           Row{1, 29, 0.0061, 0.1718}, Row{29, 29, 0.8830, 1}}) {
        const Share share = share_of(row.count, row.of);
        CHECK(share.low == doctest::Approx(row.low).epsilon(0.001));
        CHECK(share.high == doctest::Approx(row.high).epsilon(0.001));
        CHECK(share.low <= share.value());
        CHECK(share.value() <= share.high);
    }
    CHECK(share_of(0, 0).low == 0);
    CHECK(share_of(0, 0).high == 1);
}

TEST_CASE("D1: what is a silent case, and how it ended") {
    using End = Silence::End;
    struct Row {
        const char* what;
        Made prospect;
        std::vector<End> ends;
    };
    const auto spoke = [](const char* on) { return Made().touch(std::string(on) + " out call spoke"); };
    const std::vector<Row> rows{
        {"nobody was ever heard", Made().touch("2026-11-02 out call no_answer"), {}},
        {"patience has not run out", spoke("2026-11-23"), {}},
        {"silent on the third day", spoke("2026-11-20"), {End::lasting}},
        {"attempts do not end it", spoke("2026-11-10").touch("2026-11-18 out call no_answer"), {End::lasting}},
        {"answered in time", spoke("2026-11-10").touch("2026-11-12 in email replied").status(Status::won), {}},
        {"came back", spoke("2026-11-10").touch("2026-11-16 in email replied").status(Status::won), {End::came_back}},
        {"a weekend does not count", spoke("2026-11-13").touch("2026-11-17 in email replied").status(Status::won), {}},
        {"came back and fell silent again",
         spoke("2026-11-02").touch("2026-11-12 out call spoke"),
         {End::came_back, End::lasting}},
        {"opted out", spoke("2026-11-02").touch("2026-11-12 in email opted_out"), {End::turned_away}},
        {"what comes after an opt-out", spoke("2026-11-02").touch("2026-11-04 in email opted_out"), {}},
        {"closed", spoke("2026-11-02").status(Status::closed), {End::closed}},
        {"lost", spoke("2026-11-02").status(Status::lost), {End::closed}},
        {"not to be contacted", spoke("2026-11-02").do_not_contact(), {End::closed}},
        {"won", spoke("2026-11-02").status(Status::won), {}},
        {"rests as agreed", spoke("2026-11-02").status(Status::later).revisit("2026-12-01"), {}},
        {"has rested", spoke("2026-11-02").status(Status::later).revisit("2026-11-25"), {End::lasting}},
        {"a touch of the future", spoke("2026-11-10").touch("2026-12-02 in email replied"), {End::lasting}},
    };
    const World world;
    for (const Row& row : rows) {
        CAPTURE(row.what);
        const Prospect& prospect = row.prospect;
        std::vector<Silence> found;
        add_silences(found, prospect, 7, world.patience);
        std::vector<End> ends;
        for (const Silence& silence : found) {
            ends.push_back(silence.end);
            CHECK(silence.prospect == 7);
            CHECK(silence.lasted >= world.patience.patience);
        }
        CHECK(ends == row.ends);
    }
}

TEST_CASE("D1: how many came back, of all silent cases so far") {
    const World world;
    const Model model = model_of({Made().touch("2026-11-02 out call spoke").touch("2026-11-12 out call spoke"),
                                  Made().touch("2026-11-02 out call spoke").touch("2026-11-09 in text replied"),
                                  Made().touch("2026-11-02 out call spoke").status(Status::lost)});
    const CameBack figure = came_back(silences_of(model, world.patience));
    CHECK(figure.share.count == 2);
    CHECK(figure.share.of == 5);
    CHECK(figure.lasting == 2);
}

TEST_CASE("D2: the day a prospect came in") {
    const TimeZone utc = TimeZone::utc();
    const auto came = [&](const Prospect& prospect) { return new_on(prospect, at(now), utc); };
    Prospect prospect;
    CHECK_FALSE(came(prospect));
    prospect.added_on = day("2026-11-20");
    CHECK(came(prospect) == day("2026-11-20"));
    prospect.touches.push_back({.at = at("2026-11-26T10:00:00Z")}); // later than now
    CHECK(came(prospect) == day("2026-11-20"));
    prospect.touches.push_back({.at = at("2026-11-21T10:00:00Z")});
    CHECK(came(prospect) == day("2026-11-21"));
    prospect.touches.push_back({.at = at("2024-05-01T10:00:00Z")}); // imported with its history
    CHECK(came(prospect) == day("2024-05-01"));
    prospect.agreement.emplace().made_on = day("2024-04-01");
    CHECK(came(prospect) == day("2024-04-01"));
}

TEST_CASE("D2: ten new ones a waiting case, each counted once") {
    std::vector<Prospect> prospects(14);
    for (std::size_t i = 0; i < prospects.size(); ++i)
        prospects[i].added_on = i < 12 ? day("2026-11-20") : day("2026-11-24");
    const NewProspects found{model_of(prospects), at(now), TimeZone::utc()};
    CHECK(found.since(day("2026-11-20")) == 14);
    CHECK(found.since(day("2026-11-21")) == 2);
    CHECK(found.for_case(day("2026-11-20")).found == 10);
    CHECK(found.for_case(day("2026-11-20")).left() == 0);
    CHECK(found.for_case(day("2026-11-24")).left() == 8);
    CHECK(found.for_case(day("2026-11-24"), day("2026-11-24")).left() == 9); // not itself
    CHECK(found.for_case(day("2026-11-24"), day("2026-11-20")).left() == 8);
    const std::vector<Day> cases{day("2026-11-10"), day("2026-11-24")};
    CHECK(found.for_all(cases).wanted == 20);
    CHECK(found.for_all(cases).found == 12); // two for the later case, ten for the earlier one
    const std::vector<Day> early{day("2026-11-10"), day("2026-11-11")};
    CHECK(found.for_all(early).found == 14);
    CHECK(found.for_all({}).left() == 0);
}

TEST_CASE("D3, D5: steps that were missing or half done, case by case and over all silent ones") {
    Made value_missing = Made().touch("2026-11-10 out call spoke").step(ProcessStep::value_to_issue, StepState::no);
    Made two = Made()
                   .touch("2026-11-10 out meeting met")
                   .step(ProcessStep::value_to_issue, StepState::partly)
                   .step(ProcessStep::confirmed, StepState::no)
                   .reviewed("2026-11-10");
    Made heard = Made().touch("2026-11-24 out call spoke").step(ProcessStep::rapport, StepState::no);
    const Made never_met = Made();
    const World world;
    const ProcessReview review = review_process(model_of({value_missing, heard, two, never_met}), world.patience);
    REQUIRE(review.cases.size() == 2);
    CHECK(review.cases[0].prospect == 0);
    CHECK(review.cases[0].missing == std::vector{ProcessStep::value_to_issue});
    CHECK(review.cases[0].partly.empty());
    CHECK(review.cases[0].review_due);
    CHECK(review.cases[1].prospect == 2);
    CHECK(review.cases[1].missing == std::vector{ProcessStep::confirmed});
    CHECK(review.cases[1].partly == std::vector{ProcessStep::value_to_issue});
    CHECK_FALSE(review.cases[1].review_due);
    const auto& tied = review.silent[static_cast<std::size_t>(ProcessStep::value_to_issue)];
    CHECK((tied.missing == 1 && tied.partly == 1 && tied.done == 0));
    CHECK(tied.lacking().count == 2);
    CHECK(review.silent[0].done == 2);
    CHECK(review.others[0].missing == 1);
    CHECK(review.others[0].all() == 1);
    CHECK(weakest_steps(review.silent) == std::vector{ProcessStep::value_to_issue, ProcessStep::confirmed});
}
