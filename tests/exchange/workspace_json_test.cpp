#include "exchange/workspace_json.hpp"

#include "exchange/support.hpp"
#include "support/random_workspace.hpp"

#include <string>
#include <vector>

using namespace ringback;
using namespace ringback::exchange;
using ringback::exchange::test::at;
using ringback::exchange::test::day;
using ringback::exchange::test::zones;

namespace {

std::string workspace_of(std::string_view prospects, std::string_view more = "") {
    return R"({"format":"ringback.workspace","version":1,"prospects":[)" + std::string{prospects} + "]" +
           std::string{more} + "}";
}

std::string prospect_with(std::string_view members) {
    return workspace_of(R"({"id":"p1",)" + std::string{members} + "}");
}

std::string touch_with(std::string_view members) {
    return prospect_with(R"("touches":[{"id":"t1",)" + std::string{members} + "}]");
}

Model good(std::string_view text) {
    auto read = read_workspace(text, zones());
    REQUIRE_MESSAGE(read.has_value(), (read ? std::string{} : message(read.error())));
    return std::move(*read);
}

ReadError refused(std::string_view text) {
    auto read = read_workspace(text, zones());
    REQUIRE_FALSE(read.has_value());
    return read.error();
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

} // namespace

TEST_CASE("absent fields have the defaults of the contract") {
    const Model model = good(workspace_of(R"({"id":"p1","touches":[
    {"at":"2026-11-03T16:10:00+01:00","direction":"out","channel":"call","outcome":"no_answer"}]})"));
    CHECK(model.profile == Profile{});
    CHECK(model.profile.time_zone == "UTC");
    CHECK(model.profile.words_per_minute == 150);
    CHECK(model.profile.work_days == WorkDays{0b0111110});
    CHECK(model.playbooks_json == "[]");
    REQUIRE(model.prospects().size() == 1);
    Prospect expected;
    expected.id = ProspectId{"p1"};
    Touch touch;
    touch.at = at("2026-11-03T15:10:00Z");
    expected.touches.push_back(touch);
    CHECK(model.prospects()[0] == expected);
    CHECK_FALSE(model.prospects()[0].permissions.allows(Channel::text));
    CHECK(model.prospects()[0].permissions.allows(Channel::video_email));
}

TEST_CASE("every field of the contract is read") {
    const Model model = good(R"({"format": "ringback.workspace", "version": 1,
 "profile": {"name": "Maya", "company": "H&P", "phone": "1", "email": "m@x", "time_zone": "America/New_York",
             "work_days": ["sun","mon"], "holidays": ["2026-12-25"], "words_per_minute": 140},
 "prospects": [{
   "id": "p1", "given_name": "Ana", "family_name": "Beltr\u00e1n \ud83d\ude42", "company": "C", "role": "R",
   "emails": ["a@x", ""], "phones": ["+13125550147"], "address": "A", "time_zone": "America/Chicago",
   "preferred_channels": ["email", "text"], "style": "visual", "interest": "I", "value": {"amount": 1.5e3, "currency": "USD"},
   "agreement": {"made_on": "2026-11-02", "ok_to_say_no": true, "follow_up_on": "2026-11-10", "channel": "call",
                 "subject": "S", "still_missing": "M"},
   "tidbits": [{"text": "T", "used_on": null}, {"text": "U", "used_on": "2026-11-01"}],
   "process": {"rapport": "done", "questions": "partly", "real_problem": "no", "confirmed": "done"},
   "permissions": {"call": false, "text": true},
   "do_not_contact": true, "status": "later", "truth": "chose_other", "revisit_on": "2027-01-01", "reviewed_on": null,
   "tags": ["x"], "notes": "N",
   "touches": [{"id": "t1", "at": "2026-11-03T15:10:00Z", "direction": "in", "channel": "video_email",
                "outcome": "replied", "technique": "step_back_call", "seconds": 12, "note": "O"}]}],
 "playbooks": [{"a": 1}], "scripts": [ ]})");
    CHECK(model.profile.work_days == WorkDays{0b0000011});
    CHECK(model.profile.holidays == std::vector{day("2026-12-25")});
    CHECK(model.profile.words_per_minute == 140);
    CHECK(model.playbooks_json == R"([{"a":1}])");
    CHECK(model.scripts_json == "[]");
    const Prospect& p = model.prospects().at(0);
    CHECK(p.family_name == "Beltrán 🙂");
    CHECK(p.emails == std::vector<std::string>{"a@x", ""});
    CHECK(p.preferred_channels == std::vector{Channel::email, Channel::text});
    CHECK(p.style == Style::visual);
    CHECK(p.value == Money{1500, "USD", {}});
    CHECK(p.agreement == Agreement{day("2026-11-02"), true, day("2026-11-10"), Channel::call, "S", "M", {}});
    CHECK(p.tidbits.at(1).used_on == day("2026-11-01"));
    CHECK(p.process[ProcessStep::rapport] == StepState::done);
    CHECK(p.process[ProcessStep::questions] == StepState::partly);
    CHECK(p.process[ProcessStep::confirmed] == StepState::done);
    CHECK_FALSE(p.permissions.allows(Channel::call));
    CHECK(p.permissions.allows(Channel::text));
    CHECK(p.permissions.allows(Channel::mail));
    CHECK(p.do_not_contact);
    CHECK(p.status == Status::later);
    CHECK(p.truth == Truth::chose_other);
    CHECK(p.revisit_on == day("2027-01-01"));
    CHECK(p.touches.at(0).seconds == std::chrono::seconds{12});
}

TEST_CASE("decisions, time off, the playbook in use and the user's calling limits are read and written") {
    const std::string file = R"({"format":"ringback.workspace","version":1,"profile":{
 "time_off":[{"from":"2026-12-21","to":"2027-01-03","note":"skiing","x":1}], "playbook":"mine",
 "calling_limits":[{"place":"Florida","zones":["America/New_York"],"tags":["FL"],"source":"own reading","as_of":"2026-11-01",
                    "hours":[{"days":["mon","sat"],"from":"08:00","to":"20:00"},{"from":"12:30","to":"24:00"}]}],
 "views":[{"name":"Large ones","where":[{"fact":"technique","is":["text","heavy_stone"]},{"fact":"worth","at_least":2.5,"at_most":null,"z":0}]}],
 "reviews":[{"on":"2026-11-12","note":"Ask what it costs them","w":2}], "checks_off":["pressure.just"]},
 "prospects":[{"id":"p1","added_on":"2026-11-02","decisions":[
   {"at":"2026-11-03T15:10:00Z","kind":"snoozed","technique":"text","reason":"fair","until":"2026-11-09","y":[]},
   {"at":"2026-11-04T15:10:00Z","kind":"skipped_preparation"}]}]})";
    const Model model = good(file);
    const Profile& profile = model.profile;
    REQUIRE(profile.time_off.size() == 1);
    CHECK(profile.time_off[0] == TimeOff{day("2026-12-21"), day("2027-01-03"), "skiing", {R"({"x":1})"}});
    CHECK(profile.playbook == "mine");
    REQUIRE(profile.calling_limits.size() == 1);
    const CallingLimit& limit = profile.calling_limits[0];
    CHECK(limit.tags == std::vector<std::string>{"FL"});
    CHECK(limit.as_of == day("2026-11-01"));
    REQUIRE(limit.hours.size() == 2);
    CHECK(limit.hours[0].days == WorkDays{0b1000010});
    CHECK(limit.hours[0].to == std::chrono::hours{20});
    CHECK(limit.hours[1].days == WorkDays{0b1111111});
    CHECK(limit.hours[1].from == std::chrono::minutes{750});
    REQUIRE(profile.views.size() == 1);
    CHECK(profile.views[0] ==
          SavedView{"Large ones",
                    {{"technique", {"text", "heavy_stone"}, {}, {}, {}}, {"worth", {}, 2.5, {}, {R"({"z":0})"}}},
                    {}});
    CHECK(profile.reviews == std::vector<ReviewNote>{{day("2026-11-12"), "Ask what it costs them", {R"({"w":2})"}}});
    CHECK(profile.checks_off == std::vector<std::string>{"pressure.just"});
    const Prospect& prospect = model.prospects().at(0);
    CHECK(prospect.added_on == day("2026-11-02"));
    REQUIRE(prospect.decisions.size() == 2);
    CHECK(prospect.decisions[0].kind == DecisionKind::snoozed);
    CHECK(prospect.decisions[0].until == day("2026-11-09"));
    CHECK(prospect.decisions[1].kind == DecisionKind::skipped_preparation);
    CHECK(prospect.decisions[1].technique.empty());
    const std::string written = write_workspace(model);
    const Model again = good(written);
    CHECK(again.profile == profile);
    CHECK(again.prospects() == model.prospects());
    CHECK(write_workspace(again) == written);
}

TEST_CASE("a fault names its JSON pointer and its reason") {
    const auto profile_with = [](std::string_view members) {
        return R"({"format":"ringback.workspace","version":1,"profile":{)" + std::string{members} + "}}";
    };
    const std::string touch = R"("at":"2026-11-03T15:10:00Z","direction":"out","channel":"call","outcome":"spoke")";
    struct Row {
        std::string text;
        std::string_view place;
        std::string_view reason; // a part of it
    };
    const std::vector<Row> rows{
        {"[]", "", "must be an object, not a list"},
        {R"({"version":1})", "/format", "missing"},
        {R"({"format":"ringback.workspace"})", "/version", "missing"},
        {R"({"format":"other","version":1})", "/format", "is not \"ringback.workspace\""},
        {R"({"format":"ringback.workspace","version":2})", "/version", "later version 2"},
        {R"({"format":"ringback.workspace","version":0})", "/version", "between"},
        {R"({"format":"ringback.workspace","version":"1"})", "/version", "must be a number"},
        {R"({"format":"ringback.workspace","version":1,"prospects":{}})", "/prospects",
         "must be a list, not an object"},
        {R"({"format":"ringback.workspace","version":1,"playbooks":{}})", "/playbooks", "must be a list"},
        {profile_with(R"("time_off":[{"from":"2026-12-21"}])"), "/profile/time_off/0/to", "missing"},
        {profile_with(R"("time_off":[{"from":"2026-12-21","to":"2026-12-20"}])"), "/profile/time_off/0/to", "before"},
        {profile_with(R"("playbook":"")"), "/profile/playbook", "must not be empty"},
        {profile_with(R"("calling_limits":[{"place":"X"}])"), "/profile/calling_limits/0/hours", "missing"},
        {profile_with(R"("calling_limits":[{"place":"X","hours":[{"from":"8:00"}]}])"),
         "/profile/calling_limits/0/hours/0/from", "no time of the day"},
        {profile_with(R"("calling_limits":[{"place":"X","hours":[{"from":"09:00","to":"24:01"}]}])"),
         "/profile/calling_limits/0/hours/0/to", "no time of the day"},
        {profile_with(R"("calling_limits":[{"place":"X","hours":[{"from":"09:00","to":"09:00"}]}])"),
         "/profile/calling_limits/0/hours/0/to", "is not after"},
        {profile_with(R"("calling_limits":[{"place":"X","hours":[{"days":[]}]}])"),
         "/profile/calling_limits/0/hours/0/days", "at least one day"},
        {profile_with(R"("views":[{"name":"","where":[]}])"), "/profile/views/0/name", "must not be empty"},
        {profile_with(R"("views":[{"name":"A"}])"), "/profile/views/0/where", "missing"},
        {profile_with(R"("reviews":[{"note":"A"}])"), "/profile/reviews/0/on", "missing"},
        {profile_with(R"("views":[{"name":"A","where":[{"fact":"worth","at_least":"9"}]}])"),
         "/profile/views/0/where/0/at_least", "must be a number"},
        {prospect_with(R"("decisions":[{"kind":"prepared"}])"), "/prospects/0/decisions/0/at", "missing"},
        {prospect_with(R"("decisions":[{"at":"2026-11-03T15:10:00Z","kind":"slept"}])"),
         "/prospects/0/decisions/0/kind", "unknown kind of decision \"slept\""},
        {prospect_with(R"("added_on":"yesterday")"), "/prospects/0/added_on", "no date"},
        {workspace_of(R"({"given_name":"A"})"), "/prospects/0/id", "missing"},
        {workspace_of(R"({"id":""})"), "/prospects/0/id", "must not be empty"},
        {workspace_of(R"({"id":"a"},{"id":"b"},{"id":"a"})"), "/prospects/2/id", "given twice"},
        {workspace_of(R"({"id":"a","id":"b"})"), "/prospects/0/id", "given twice"},
        {workspace_of("7"), "/prospects/0", "must be an object, not a number"},
        {prospect_with(R"("notes":null)"), "/prospects/0/notes", "must be a text, not null"},
        {prospect_with(R"("tags":["a",3])"), "/prospects/0/tags/1", "must be a text"},
        {prospect_with(R"("style":"loud")"), "/prospects/0/style", "unknown style \"loud\""},
        {prospect_with(R"("status":"opne")"), "/prospects/0/status", "unknown status \"opne\""},
        {prospect_with(R"("truth":"x")"), "/prospects/0/truth", "unknown truth"},
        {prospect_with(R"("preferred_channels":["fax"])"), "/prospects/0/preferred_channels/0", "unknown channel"},
        {prospect_with(R"("process":{"ideas":"maybe"})"), "/prospects/0/process/ideas", "unknown state"},
        {prospect_with(R"("permissions":{"call":1})"), "/prospects/0/permissions/call", "must be true or false"},
        {prospect_with(R"("time_zone":"Mars/Base")"), "/prospects/0/time_zone", "unknown time zone \"Mars/Base\""},
        {prospect_with(R"("revisit_on":"2026-02-30")"), "/prospects/0/revisit_on", "no date"},
        {prospect_with(R"("value":{"amount":"9"})"), "/prospects/0/value/amount", "must be a number"},
        {prospect_with(R"("value":{"amount":1e999})"), "line 1, column 90", "overflow"},
        {prospect_with(R"("agreement":{"channel":"fax"})"), "/prospects/0/agreement/channel", "unknown channel"},
        {prospect_with(R"("tidbits":[{"used_on":5}])"), "/prospects/0/tidbits/0/used_on", "must be a text"},
        {touch_with(R"("direction":"out","channel":"call","outcome":"spoke")"), "/prospects/0/touches/0/at", "missing"},
        {touch_with(R"("at":"2026-11-03T15:10:00Z","channel":"call","outcome":"spoke")"),
         "/prospects/0/touches/0/direction", "missing"},
        {touch_with(R"("at":"2026-11-03T15:10:00Z","direction":"out","outcome":"spoke")"),
         "/prospects/0/touches/0/channel", "missing"},
        {touch_with(R"("at":"2026-11-03T15:10:00Z","direction":"out","channel":"call")"),
         "/prospects/0/touches/0/outcome", "missing"},
        {touch_with(R"("at":"yesterday","direction":"out","channel":"call","outcome":"spoke")"),
         "/prospects/0/touches/0/at", "no time"},
        {touch_with(R"("at":"2026-11-03T15:10:00Z","direction":"up","channel":"call","outcome":"spoke")"),
         "/prospects/0/touches/0/direction", "unknown direction"},
        {touch_with(R"("at":"2026-11-03T15:10:00Z","direction":"out","channel":"email","outcome":"replied")"),
         "/prospects/0/touches/0/outcome", "direction"},
        {touch_with(touch + R"(,"seconds":-1)"), "/prospects/0/touches/0/seconds", "between"},
        {touch_with(touch + R"(,"seconds":1.5)"), "/prospects/0/touches/0/seconds", "whole number"},
        {touch_with(touch + R"(,"seconds":99999999999999999999)"), "/prospects/0/touches/0/seconds", "between"},
        {prospect_with(R"("touches":[{"id":"t",)" + touch + R"(},{"id":"t",)" + touch + "}]"),
         "/prospects/0/touches/1/id", "given twice"},
        {workspace_of("", R"(,"profile":{"time_zone":"Nowhere"})"), "/profile/time_zone", "unknown time zone"},
        {workspace_of("", R"(,"profile":{"work_days":[]})"), "/profile/work_days", "at least one"},
        {workspace_of("", R"(,"profile":{"work_days":["mon","someday"]})"), "/profile/work_days/1", "unknown day"},
        {workspace_of("", R"(,"profile":{"holidays":["25.12.2026"]})"), "/profile/holidays/0", "no date"},
        {workspace_of("", R"(,"profile":{"words_per_minute":0})"), "/profile/words_per_minute", "between"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const ReadError error = refused(row.text);
        CHECK(error.place == row.place);
        CHECK_MESSAGE(has(error.reason, row.reason), error.reason);
    }
}

TEST_CASE("broken syntax names line and column") {
    struct Row {
        std::string text;
        std::string_view place;
        std::string_view reason;
    };
    const std::vector<Row> rows{
        {"", "line 1, column 1", "ends too early"},
        {"{", "line 1, column 2", "ends too early"},
        {"{\n \"format\" \"x\"}", "line 2, column 13", "expected ':'"},
        {"{\"format\":\"ringback.workspace\",\n\"version\":1,}", "line 2, column 13", "string literal"},
        {"{\"format\":\"ringback.workspace\",\"version\":01}", "line 1, column 43", "expected"},
        {"{\"format\":\"é\xFF\"}", "line 1, column 13", "UTF-8"},
        {"{\"format\":\"\xED\xA0\x80\"}", "line 1, column 13", "UTF-8"},
        {"{\"format\":\"\xC0\xAF\"}", "line 1, column 12", "UTF-8"},
        {"{\"format\":\"a\nb\"}", "line 1, column 13", "control character"},
        {"{\"format\":\"\\ud800\"}", "line 1, column 18", "surrogate"},
        {"{\"format\":\"\\x\"}", "line 1, column 13", "backslash"},
        {"{\"format\":\"never ends", "line 1, column 22", "ends too early"},
        {"{\"x\":[1,2", "line 1, column 10", "ends too early"},
        {"{\"x\":[1 2]}", "line 1, column 9", "expected ']'"},
        {"{\"x\":nul}", "line 1, column 9", "invalid literal"},
        {"{\"x\":-}", "line 1, column 7", "digit"},
        {workspace_of("") + " x", "line 1, column 60", "expected end of input"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const ReadError error = refused(row.text);
        CHECK(error.place == row.place);
        CHECK_MESSAGE(has(error.reason, row.reason), error.reason);
    }
}

TEST_CASE("deep nesting is refused, and costs no call stack") {
    const auto nested = [](std::size_t levels) {
        return R"({"format":"ringback.workspace","version":1,"x":)" + std::string(levels, '[') +
               std::string(levels, ']') + "}";
    };
    CHECK(read_workspace(nested(workspace_depth_limit - 1), zones()).has_value());
    CHECK(has(refused(nested(workspace_depth_limit)).reason, "levels"));
    CHECK(has(refused(nested(1'000'000)).reason, "levels"));
    CHECK(has(refused(std::string(3'000'000, '[')).reason, "levels"));
}

TEST_CASE("a later version is named even where its words are met first") {
    const ReadError error =
        refused(R"({"format":"ringback.workspace","prospects":[{"id":"a","status":"dozing"}],"version":3})");
    CHECK(error.place == "/version");
    CHECK(has(error.reason, "later version 3"));
}

TEST_CASE("a byte order mark is no fault") { CHECK(good("\xEF\xBB\xBF" + workspace_of("")).prospects().empty()); }

TEST_CASE("unknown members survive at every level, numbers as they were spelled") {
    const std::vector<std::string> kept{
        R"("top":{"deep":[1,{"a":null}]})",
        R"("big":123456789012345678901234567890)",
        R"("spelled":1.50e+02)",
        R"("quoted\"":"\\ \u0001")",
        R"("in_profile":true)",
        R"("in_prospect":-0.0)",
        R"("in_value":"v")",
        R"("in_agreement":[1,2])",
        R"("in_tidbit":{})",
        R"("in_process":"x")",
        R"("meeting":true)",
        R"("in_touch":"")",
    };
    const std::string text = R"({"format":"ringback.workspace","version":1,)" + kept[0] + "," + kept[1] + "," +
                             kept[2] + "," + kept[3] + R"(,"profile":{)" + kept[4] + R"(},"prospects":[{"id":"a",)" +
                             kept[5] + R"(,"value":{)" + kept[6] + R"(},"agreement":{)" + kept[7] +
                             R"(},"tidbits":[{)" + kept[8] + R"(}],"process":{)" + kept[9] + R"(},"permissions":{)" +
                             kept[10] +
                             R"(},"touches":[{"at":"2026-11-03T15:10:00Z","direction":"out","channel":"call",)" +
                             kept[11] + R"(,"outcome":"spoke"}]}]})";
    const Model model = good(text);
    const std::string written = write_workspace(model);
    for (const std::string& member : kept) {
        CAPTURE(member);
        CHECK(has(written, member));
    }
    CHECK(ringback::test::same(good(written), model));
    CHECK(write_workspace(good(written)) == written);
}

TEST_CASE("what is written reads back equal") {
    for (std::uint32_t seed = 1; seed <= 20; ++seed) {
        CAPTURE(seed);
        const auto model = ringback::test::RandomWorkspace{seed}.model(20);
        const Model read = good(write_workspace(*model));
        CHECK(ringback::test::same(read, *model));
        for (const Prospect& prospect : model->prospects()) {
            const auto alone = read_prospect(write_prospect(prospect), zones());
            REQUIRE(alone.has_value());
            CHECK(*alone == prospect);
        }
    }
}

TEST_CASE("a text that is not UTF-8 in memory is written so that it can be read") {
    Model model;
    Prospect prospect;
    prospect.id = ProspectId{"p"};
    prospect.notes = "a\xFF\x01z";
    model.put(prospect);
    CHECK(good(write_workspace(model)).prospects()[0].notes == "a\uFFFD\u0001z");
}

TEST_CASE("every truncation of a file is refused") {
    const std::string whole = write_workspace(*ringback::test::RandomWorkspace{7}.model(2));
    for (std::size_t length = 0; length + 2 < whole.size();
         ++length) { // the last two bytes: the brace and a line break
        const auto read = read_workspace(std::string_view{whole}.substr(0, length), zones());
        CHECK_FALSE(read.has_value());
    }
}
