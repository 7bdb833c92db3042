// What an edit becomes when another one came before it.
#include "journal/rebase.hpp"

#include "core/update.hpp"
#include "support/random_workspace.hpp"

#include <doctest/doctest.h>

using namespace ringback;
using namespace ringback::journal;
using test::RandomWorkspace;

namespace {

Touch touch(const char* id, const char* note = "") {
    Touch made;
    made.id = TouchId{id};
    made.note = note;
    return made;
}

std::vector<std::string> ids(const Prospect& prospect) {
    std::vector<std::string> all;
    for (const Touch& each : prospect.touches) all.push_back(each.id.text);
    return all;
}

// A model with one prospect `p`, and what two people make of it.
struct Meeting {
    Meeting() { before.id = ProspectId{"p"}; }

    Prospect before;
    Prospect mine = before;
    Prospect theirs = before;
    void begin() { mine = theirs = before; }
    Prospect result() const { return merged(before, mine, theirs); }
};

} // namespace

TEST_CASE("Fields that only one has changed are kept; of a field that both changed, the later edit counts") {
    Meeting meeting;
    meeting.before.notes = "old";
    meeting.begin();
    meeting.mine.company = "Lindqvist";
    meeting.mine.notes = "mine";
    meeting.theirs.notes = "theirs";
    meeting.theirs.status = Status::won;
    meeting.mine.process.steps[2] = StepState::done;
    meeting.theirs.process.steps[4] = StepState::done;
    meeting.mine.permissions.allowed[0] = false;
    meeting.theirs.permissions.allowed[1] = false;
    const Prospect both = meeting.result();
    CHECK(both.company == "Lindqvist");
    CHECK(both.notes == "mine");
    CHECK(both.status == Status::won);
    CHECK(both.process.steps[2] == StepState::done);
    CHECK(both.process.steps[4] == StepState::done);
    CHECK_FALSE(both.permissions.allowed[0]);
    CHECK_FALSE(both.permissions.allowed[1]);
}

TEST_CASE("Lists take what either has added and lose what either has removed") {
    Meeting meeting;
    meeting.before.tags = {"a", "b", "c"};
    meeting.before.tidbits = {{.text = "garage"}, {.text = "fair"}};
    meeting.before.touches = {touch("1"), touch("2"), touch("3")};
    meeting.begin();
    meeting.mine.tags = {"a", "c", "mine"};
    meeting.theirs.tags = {"theirs", "a", "b"};
    meeting.mine.tidbits.push_back({.text = "new"});
    meeting.theirs.tidbits[0].used_on = Day{};
    meeting.mine.touches = {touch("1", "note"), touch("3"), touch("4")};
    meeting.theirs.touches = {touch("1"), touch("2"), touch("3", "other"), touch("5")};
    meeting.theirs.touches[0].technique = "step_back_call";
    const Prospect both = meeting.result();
    CHECK(both.tags == std::vector<std::string>{"theirs", "a", "mine"});
    REQUIRE(both.tidbits.size() == 3);
    CHECK(both.tidbits[0].used_on == Day{});
    CHECK(both.tidbits[2].text == "new");
    CHECK(ids(both) == std::vector<std::string>{"1", "3", "4", "5"});
    CHECK(both.touches[0].note == "note");
    CHECK(both.touches[0].technique == "step_back_call");
    CHECK(both.touches[1].note == "other");
}

TEST_CASE("Decisions of both are kept, and of the profile and the playbooks what each has changed") {
    const auto decision = [](const char* reason) { return Decision{.reason = reason, .until = Day{}}; };
    Meeting meeting;
    meeting.before.decisions = {decision("old")};
    meeting.begin();
    meeting.mine.decisions.push_back(decision("mine"));
    meeting.theirs.decisions.push_back(decision("theirs"));
    meeting.theirs.added_on = Day{};
    const Prospect both = meeting.result();
    CHECK(both.decisions == std::vector{decision("old"), decision("theirs"), decision("mine")});
    CHECK(both.added_on == Day{});

    Profile mine;
    mine.time_off.push_back({Day{}, Day{}, "mine", {}});
    Profile theirs;
    theirs.time_off.push_back({Day{}, Day{}, "theirs", {}});
    theirs.playbook = "T";
    const Profile profile = merged(Profile{}, mine, theirs);
    CHECK(profile.time_off.size() == 2);
    CHECK(profile.playbook == "T");

    CHECK(merged_lists("[]", R"([{"id":"a"}])", R"([{"id":"b"}])") == R"([{"id":"b"},{"id":"a"}])");
    CHECK(merged_lists(R"([{"id":"a"}])", "[]", R"([{"id":"a"},{"id":"b"}])") == R"([{"id":"b"}])");
}

TEST_CASE("Where nobody came between, an edit stays what it is, whatever it holds") {
    RandomWorkspace random(1);
    for (int round = 0; round < 200; ++round) {
        const Prospect before = random.prospect();
        Prospect mine = random.prospect();
        mine.id = before.id;
        CHECK(merged(before, mine, before) == mine);
        CHECK(merged(before, before, mine) == mine);
        CHECK(merged(before, mine, mine) == mine);
    }
}

TEST_CASE("A used tidbit is found again at its new place; without it the touch is logged all the same") {
    Prospect before;
    before.id = ProspectId{"p"};
    before.tidbits = {{.text = "garage"}, {.text = "fair"}};
    for (bool there : {true, false}) {
        Model now;
        Prospect theirs = before;
        theirs.tidbits = there ? std::vector<Tidbit>{{.text = "fair"}} : std::vector<Tidbit>{};
        now.put(theirs);
        Action action = LogTouch{before.id, {touch("t")}, 1, {}};
        rebase(action, {{{0, before}}, {}, {}}, now);
        CHECK(std::get<LogTouch>(action).used_tidbit == (there ? std::optional<std::size_t>(0) : std::nullopt));
        CHECK(update(now, {1, {}, action}, TimeZone::utc()).has_value());
    }
}

TEST_CASE("Whom another one has removed is neither removed again, nor brought back by an undo, but by an import") {
    Prospect gone;
    gone.id = ProspectId{"gone"};
    Prospect here;
    here.id = ProspectId{"here"};
    Model now;
    now.put(here);
    const Restore seen{{{0, gone}, {1, here}}, {}, {}};

    Action remove = RemoveProspects{{gone.id, here.id}};
    rebase(remove, seen, now);
    CHECK(std::get<RemoveProspects>(remove).ids == std::vector{here.id});
    Action in_vain = RemoveProspects{{gone.id}};
    rebase(in_vain, seen, now);
    CHECK_FALSE(update(now, {1, {}, in_vain}, TimeZone::utc()).has_value());

    Action undo = Restore{{{0, gone}}, {gone.id}, {}};
    rebase(undo, seen, now);
    CHECK(update(now, {1, {}, undo}, TimeZone::utc()).has_value());
    CHECK(now.find(gone.id) == nullptr);

    Action import = ImportProspects{{}, {gone, here}};
    rebase(import, seen, now);
    CHECK(update(now, {1, {}, import}, TimeZone::utc()).has_value());
    CHECK(now.find(gone.id) != nullptr);
}

TEST_CASE("A restore that names somebody twice is refused") {
    Prospect one;
    one.id = ProspectId{"one"};
    Model model;
    CHECK_FALSE(update(model, {1, {}, Restore{{{0, one}, {0, one}}, {}, {}}}, TimeZone::utc()).has_value());
    CHECK_FALSE(update(model, {1, {}, Restore{{{0, Prospect{}}}, {}, {}}}, TimeZone::utc()).has_value());
    CHECK(update(model, {1, {}, Restore{{{0, one}}, {}, {}}}, TimeZone::utc()).has_value());
    CHECK_FALSE(update(model, {1, {}, Restore{{}, {one.id, one.id}, {}}}, TimeZone::utc()).has_value());
}
