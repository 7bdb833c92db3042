// What actions make of a model, and that their inverse takes back exactly that.
#include "core/update.hpp"

#include "core/assignment.hpp"

#include "core/truth_plan.hpp"
#include "support/made_prospect.hpp"
#include "support/random_workspace.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace ringback;
using ringback::test::at;
using ringback::test::day;

namespace {

constexpr std::string_view today = "2026-11-21T15:00:00Z";

Model with(Prospect prospect) {
    Model model;
    prospect.id = ProspectId{"p"};
    model.put(std::move(prospect));
    return model;
}

std::expected<Updated, UpdateError> carry_out(Model& model, Action action) {
    return update(model, {1, at(today), std::move(action)}, TimeZone::utc());
}

} // namespace

TEST_CASE("V5: each truth brings what follows from it, and undo takes it back") {
    struct Row {
        Truth truth;
        Status before;
        std::optional<Day> until;
        bool close;
        Status after;
        std::optional<Day> revisit_on;
        bool reopened;
    };
    const Day told = day("2027-02-01");
    const std::vector<Row> rows{
        {Truth::unknown, Status::open, {}, false, Status::open, {}, false},
        {Truth::interested, Status::open, {}, false, Status::open, {}, false},
        {Truth::interested, Status::later, {}, false, Status::open, {}, true},
        {Truth::sidetracked, Status::closed, {}, false, Status::open, {}, true},
        {Truth::not_now, Status::open, {}, false, Status::later, day("2027-02-21"), false},
        {Truth::not_now, Status::open, told, false, Status::later, told, false},
        {Truth::away, Status::open, {}, false, Status::later, day("2026-12-05"), false},
        {Truth::away, Status::open, told, false, Status::later, told, false},
        {Truth::chose_other, Status::open, {}, false, Status::open, {}, false},
        {Truth::chose_other, Status::open, {}, true, Status::closed, {}, false},
        {Truth::no_need, Status::open, {}, true, Status::closed, {}, false},
        {Truth::no_value, Status::later, {}, true, Status::closed, {}, false},
        {Truth::no_fit, Status::open, {}, true, Status::closed, {}, false},
    };
    for (const Row& row : rows) {
        CAPTURE(word_from(row.truth));
        Prospect prospect;
        prospect.status = row.before;
        if (row.before == Status::later) prospect.revisit_on = day("2026-12-24");
        Model model = with(prospect);
        const Prospect before = model.prospects()[0];
        auto done = carry_out(model, RecordTruth{ProspectId{"p"}, row.truth, row.until, row.close});
        REQUIRE(done.has_value());
        const Prospect& after = model.prospects()[0];
        CHECK(after.truth == row.truth);
        CHECK(after.status == row.after);
        CHECK(after.revisit_on == row.revisit_on);
        CHECK(done->reopened == row.reopened);
        REQUIRE(carry_out(model, done->inverse).has_value());
        CHECK(model.prospects()[0] == before);
    }
    Model model = with({});
    CHECK_FALSE(carry_out(model, RecordTruth{ProspectId{"p"}, Truth::interested, {}, true}).has_value());
    CHECK_FALSE(carry_out(model, RecordTruth{ProspectId{"q"}, Truth::interested, {}, false}).has_value());
}

TEST_CASE("months later is the same day of the month, or its last one") {
    CHECK(months_after(day("2026-11-30"), std::chrono::months{3}) == day("2027-02-28"));
    CHECK(months_after(day("2026-11-21"), std::chrono::months{3}) == day("2027-02-21"));
}

TEST_CASE("a decision is kept with its time; a snooze needs its day") {
    Model model = with({});
    CHECK_FALSE(carry_out(model, Decide{ProspectId{"p"}, {.kind = DecisionKind::snoozed}}).has_value());
    const Decision snooze{
        .kind = DecisionKind::snoozed, .technique = "text", .reason = "trade fair", .until = day("2026-12-01")};
    auto done = carry_out(model, Decide{ProspectId{"p"}, snooze});
    REQUIRE(done.has_value());
    REQUIRE(model.prospects()[0].decisions.size() == 1);
    CHECK(model.prospects()[0].decisions[0].at == at(today));
    CHECK(model.prospects()[0].decisions[0].reason == "trade fair");
    REQUIRE(carry_out(model, done->inverse).has_value());
    CHECK(model.prospects()[0].decisions.empty());
}

TEST_CASE("whoever is added by hand gets the day; an import tells it by itself, or not at all") {
    Model model;
    Prospect old;
    old.id = ProspectId{"old"};
    old.added_on = day("2020-01-01");
    Prospect fresh;
    fresh.id = ProspectId{"fresh"};
    REQUIRE(carry_out(model, AddProspect{fresh}).has_value());
    fresh.id = ProspectId{"imported"};
    REQUIRE(carry_out(model, ImportProspects{{fresh, old}, {}}).has_value());
    CHECK(model.prospects()[0].added_on == day("2026-11-21"));
    CHECK_FALSE(model.prospects()[1].added_on);
    CHECK(model.prospects()[2].added_on == day("2020-01-01"));
}

TEST_CASE("playbooks are kept, chosen and removed, and undo takes each back") {
    Model model;
    for (const char* bad : {"", "[]", "{}", R"({"id":""})", R"({"id":7})", R"({"id":"a")"})
        CHECK_FALSE(carry_out(model, KeepPlaybook{bad}).has_value());
    std::vector<Action> undo;
    const auto kept = [&](Action action) {
        const std::uint64_t revision = model.profile_revision();
        auto done = carry_out(model, std::move(action));
        REQUIRE(done.has_value());
        CHECK(model.profile_revision() > revision);
        undo.push_back(std::move(done->inverse));
    };
    kept(KeepPlaybook{R"({"id":"mine","version":1})"});
    kept(KeepPlaybook{R"({"id":"other"})"});
    kept(KeepPlaybook{R"({"id":"mine","version":2})"});
    kept(ChoosePlaybook{"mine"});
    CHECK(model.profile.playbook == "mine");
    CHECK_FALSE(carry_out(model, RemovePlaybook{"nobody's"}).has_value());
    kept(RemovePlaybook{"mine"});
    CHECK(model.playbooks_json == R"([{"id":"other"}])");
    CHECK(model.profile.playbook == "blended");
    REQUIRE(carry_out(model, undo.back()).has_value());
    CHECK(model.playbooks_json == R"([{"id":"mine","version":1},{"id":"other"},{"id":"mine","version":2}])");
    CHECK(model.profile.playbook == "mine");
    undo.pop_back();
    for (; !undo.empty(); undo.pop_back()) REQUIRE(carry_out(model, undo.back()).has_value());
    CHECK(model.playbooks_json == "[]");
    CHECK(model.profile == Profile{});
}

TEST_CASE("a profile with impossible days or hours is refused") {
    Model model;
    EditProfile off;
    off.profile.time_off.push_back({day("2026-12-02"), day("2026-12-01"), "", {}});
    CHECK_FALSE(carry_out(model, off).has_value());
    EditProfile hours;
    hours.profile.calling_limits.push_back(
        {.place = "X", .hours = {{.from = std::chrono::hours{9}, .to = std::chrono::hours{9}}}});
    CHECK_FALSE(carry_out(model, hours).has_value());
}

TEST_CASE("whatever is done can be undone exactly") {
    test::RandomWorkspace random(5);
    auto model = random.model(8);
    for (int i = 0; i < 3000; ++i) {
        const Model before = *model;
        auto done = carry_out(*model, random.action(*model));
        if (!done) continue;
        Model back = *model;
        REQUIRE(carry_out(back, done->inverse).has_value());
        CHECK(test::same(back, before));
        if (model->prospects().size() > 40) model = random.model(8);
    }
}

TEST_CASE("scripts are kept, a whole pack at once, and removed with all versions, and undo takes each back") {
    Model model;
    for (const char* bad : {"", "[]", "{}", R"({"id":""})"}) {
        CHECK_FALSE(carry_out(model, KeepScript{{R"({"id":"good"})", bad}}).has_value());
        CHECK(model.scripts_json == "[]");
    }
    CHECK_FALSE(carry_out(model, KeepScript{}).has_value());
    const std::uint64_t revision = model.profile_revision();
    const auto one = carry_out(model, KeepScript{{R"({"id":"a","version":1})"}});
    const auto pack = carry_out(model, KeepScript{{R"({"id":"a","version":2})", R"({"id":"b"})"}});
    REQUIRE((one.has_value() && pack.has_value()));
    CHECK(model.profile_revision() > revision);
    CHECK_FALSE(carry_out(model, RemoveScript{"c"}).has_value());
    const auto removed = carry_out(model, RemoveScript{"a"});
    REQUIRE(removed.has_value());
    CHECK(model.scripts_json == R"([{"id":"b"}])");
    REQUIRE(carry_out(model, removed->inverse).has_value());
    CHECK(model.scripts_json == R"([{"id":"a","version":1},{"id":"a","version":2},{"id":"b"}])");
    REQUIRE(carry_out(model, pack->inverse).has_value());
    REQUIRE(carry_out(model, one->inverse).has_value());
    CHECK(model.scripts_json == "[]");
}

TEST_CASE("cases and runs to practise are kept and removed, a run under way as a draft, and undo takes each back") {
    Model model;
    CHECK_FALSE(carry_out(model, KeepPractice{}).has_value());
    CHECK_FALSE(carry_out(model, KeepPractice{{R"({"id":""})"}}).has_value());
    const auto one = carry_out(model, KeepPractice{{R"({"id":"a","practice":{}})"}});
    const auto run = carry_out(model, KeepPractice{{R"({"id":"r","draft":true,"practice":{"moves":1}})"}});
    REQUIRE((one.has_value() && run.has_value()));
    REQUIRE(carry_out(model, KeepPractice{{R"({"id":"r","draft":true,"practice":{"moves":2}})"}}).has_value());
    CHECK(model.practice_json == R"([{"id":"a","practice":{}},{"id":"r","draft":true,"practice":{"moves":2}}])");
    REQUIRE(carry_out(model, KeepPractice{{R"({"id":"r","draft":true})"}}).has_value());
    CHECK(model.practice_json == R"([{"id":"a","practice":{}}])");
    CHECK_FALSE(carry_out(model, RemovePractice{"b"}).has_value());
    const auto removed = carry_out(model, RemovePractice{"a"});
    REQUIRE(removed.has_value());
    CHECK(model.practice_json == "[]");
    REQUIRE(carry_out(model, removed->inverse).has_value());
    CHECK(model.practice_json == R"([{"id":"a","practice":{}}])");
    REQUIRE(carry_out(model, one->inverse).has_value());
    CHECK(model.practice_json == "[]");
}

TEST_CASE("half of all prospects get the one script, half the other, and each always the same") {
    std::size_t first = 0;
    for (int i = 0; i < 10'000; ++i) {
        const ProspectId id{"p" + std::to_string(i)};
        const std::size_t place = assigned(id, {"a", "b"});
        REQUIRE(place < 2);
        REQUIRE(place == assigned(id, {"a", "b"}));
        first += place == 0 ? 1 : 0;
    }
    CHECK(first > 4'800);
    CHECK(first < 5'200);
    std::size_t alike = 0; // another trial deals anew
    for (int i = 0; i < 10'000; ++i) {
        const ProspectId id{"p" + std::to_string(i)};
        alike += assigned(id, {"a", "b"}) == assigned(id, {"a", "c"}) ? 1 : 0;
    }
    CHECK(alike > 4'800);
    CHECK(alike < 5'200);
}
