// What comes with an advice: window, tidbit, notes, reasons, since, next.
#include "playbook/rule_rows.hpp"
#include "playbook/wording.hpp"

#include <algorithm>

using namespace ringback;
using namespace ringback::test;
using playbook::Advice;
using playbook::Note;
using playbook::Recommender;

namespace {

Made met() { return Made{}.touch("2026-11-06 out meeting met"); }

struct Desk {
    explicit Desk(std::string_view now = wednesday, std::string_view playbook = "blended",
                  Profile profile = new_yorker())
        : recommender{exchange::built_in_playbook(playbook), profile, zones, at(now)} {}
    platform::NativeZones zones;
    Recommender recommender;
};

std::string window_text(const Advice& advice) {
    if (!advice.window) return "";
    return text_from_instant(advice.window->start) + " " + text_from_instant(advice.window->end);
}

} // namespace

TEST_CASE("calling windows") {
    struct WindowRow {
        std::string says;
        Prospect prospect;
        std::string_view now;
        std::string window;
    };
    const std::vector<WindowRow> rows{
        {"9:00 to 18:00 in Chicago, open now", met(), wednesday, "2026-11-18T15:00:00Z 2026-11-19T00:00:00Z"},
        {"a minute before its end it is still this one", met(), "2026-11-18T23:59:00Z",
         "2026-11-18T15:00:00Z 2026-11-19T00:00:00Z"},
        {"at its end it is over", met(), "2026-11-19T00:00:00Z", "2026-11-19T15:00:00Z 2026-11-20T00:00:00Z"},
        {"over on Friday evening: Monday", met(), "2026-11-21T00:30:00Z", "2026-11-23T15:00:00Z 2026-11-24T00:00:00Z"},
        {"a holiday of the user is skipped", met(), "2026-11-26T15:00:00Z",
         "2026-11-27T15:00:00Z 2026-11-28T00:00:00Z"},
        {"their zone unknown: the user's", met().zone(""), wednesday, "2026-11-18T14:00:00Z 2026-11-18T23:00:00Z"},
        {"east of the user: today's window there is over", met().zone("Europe/Berlin"), "2026-11-18T17:30:00Z",
         "2026-11-19T08:00:00Z 2026-11-19T17:00:00Z"},
        {"the agreed day on a weekend: due stays, the window is on Monday", met().agreed("2026-11-21"), saturday,
         "2026-11-23T15:00:00Z 2026-11-24T00:00:00Z"},
        {"an email has none", met().phones({}), wednesday, ""},
        {"a wait has none", met().touch("2026-11-17 out call no_answer"), wednesday, ""},
        {"answering a voicemail has one", met().touch("2026-11-17 in voicemail left_message"), wednesday,
         "2026-11-18T15:00:00Z 2026-11-19T00:00:00Z"},
    };
    for (const WindowRow& row : rows) {
        CAPTURE(row.says);
        Desk desk{row.now};
        CHECK_EQ(window_text(desk.recommender.advise(row.prospect)), row.window);
    }
}

TEST_CASE("the summer time of their place shifts the window") {
    Desk desk{"2026-10-30T12:00:00Z"}; // a Friday; Berlin is back on winter time, New York is not
    const Prospect prospect = Made{}.touch("2026-10-20 out meeting met").zone("Europe/Berlin");
    CHECK_EQ(window_text(desk.recommender.advise(prospect)), "2026-10-30T08:00:00Z 2026-10-30T17:00:00Z");
}

TEST_CASE("legal limits cut the window, and that is said") {
    playbook::CallingLimits limits;
    limits.limits.push_back({.place = "Testland",
                             .zones = {"America/Chicago"},
                             .hours = {{.from = std::chrono::hours{10}, .to = std::chrono::hours{16}}},
                             .source = "made up"});
    platform::NativeZones zones;
    Recommender recommender{exchange::built_in_playbook("blended"), new_yorker(), zones, at(wednesday), limits};
    const Advice advice = recommender.advise(met());
    CHECK_EQ(window_text(advice), "2026-11-18T16:00:00Z 2026-11-18T22:00:00Z");
    CHECK(advice.notes.has(Note::window_cut));
    const auto* federal = playbook::CallingLimits::built_in().of_zone("America/Indiana/Knox");
    REQUIRE(federal);
    CHECK_EQ(federal->place, "United States, federal");
    CHECK(playbook::CallingLimits::built_in().of_zone("Asia/Tokyo") == nullptr);
}

TEST_CASE("the tidbit to share is the first unspent one") {
    Desk desk;
    const Prospect prospect = met().phones({}).touch("2026-11-13 out email sent voicemail_and_email").tidbits(2, 2);
    const Advice advice = desk.recommender.advise(prospect);
    CHECK_EQ(std::string{advice.technique}, "share_tidbit");
    CHECK_EQ(advice.tidbit, std::optional<std::uint32_t>{2});
    CHECK_FALSE(desk.recommender.advise(met()).tidbit);
}

TEST_CASE("notes never change the action") {
    Desk desk;
    const Prospect prospect =
        met().zone("").step(ProcessStep::value_to_issue, StepState::no).step(ProcessStep::ideas, StepState::partly);
    const Advice advice = desk.recommender.advise(prospect);
    CHECK_EQ(std::string{advice.technique}, "step_back_call");
    std::vector<std::string> codes;
    for (const Note note : playbook::notes_of(advice.notes)) codes.push_back(playbook::note_code(note));
    CHECK_EQ(codes, std::vector<std::string>{"step_missing.value_to_issue", "step_partly.ideas", "zone_unknown"});
    for (std::size_t i = 0; i < static_cast<std::size_t>(Note::count); ++i) {
        CHECK_FALSE(playbook::note_code(static_cast<Note>(i)).empty());
        CHECK_FALSE(playbook::note_text(static_cast<Note>(i)).empty());
    }
}

TEST_CASE("reasons name every question on the way, the deciding one last") {
    Desk desk;
    playbook::Reasons because;
    const Prospect prospect = met().touch("2026-11-13 out call no_answer");
    desk.recommender.advise(prospect, &because);
    const playbook::Playbook& blended = desk.recommender.playbook();
    std::vector<std::string> nodes;
    for (const playbook::Reason& reason : because) nodes.push_back(blended.nodes[reason.node].id);
    CHECK_EQ(nodes, std::vector<std::string>{"do_not_contact", "opted_out", "status", "their_turn_taken", "touches",
                                             "follow_up_on", "final_deadline", "unanswered", "spacing", "any_possible",
                                             "call_possible", "call_left"});
    const auto telling = playbook::telling_reasons(blended, because);
    REQUIRE_EQ(telling.size(), 2);
    CHECK_EQ(telling[0].title, "A call is left");
    CHECK_EQ(telling[0].figure, "1 of 2 used");
    CHECK_EQ(telling[0].credit, "Ari Galper, T4");
    CHECK_EQ(telling[1].title, "Spacing is kept");
    CHECK_EQ(telling[1].figure, "3 of 2 days");
    CHECK_EQ(telling[1].fact, "business days since the last touch: 3");
}

TEST_CASE("credits in words") {
    CHECK_EQ(playbook::credit_text({"T", "V", "G", "D"}), "All four authors");
    CHECK_EQ(playbook::credit_text({"G1", "T4", "T5"}), "Ari Galper, T4 and T5; Shirleen Von Hoffmann, G1");
    CHECK_EQ(playbook::author_of("D5"), "Patrick McClure");
    CHECK_EQ(playbook::author_of("V1"), "Leigh Ashton");
    CHECK(playbook::author_of("X1").empty());
}

TEST_CASE("since: from when the technique has been the advice") {
    struct SinceRow {
        std::string says;
        Prospect prospect;
        std::string since;
        bool overdue;
    };
    const std::vector<SinceRow> rows{
        {"none without a touch", Made{}, "", false},
        {"a call since patience was over", Made{}.touch("2026-11-10 out meeting met"), "2026-11-13", true},
        {"it came up today", Made{}.touch("2026-11-13 out meeting met"), "2026-11-18", false},
        {"an answer since they wrote", met().touch("2026-11-16 in email replied"), "2026-11-16", true},
        {"a wait is never overdue", met().touch("2026-11-17 out call no_answer"), "2026-11-17", false},
        {"the agreed day", met().agreed("2026-11-16"), "2026-11-16", true},
        {"come up on a Sunday, overdue since Monday has passed", met().status(Status::later).revisit("2026-11-15"),
         "2026-11-15", true},
        {"two waits in a row are one", met().touches({"2026-11-12 out email sent heavy_stone"}).phones({}),
         "2026-11-12", false},
    };
    for (const SinceRow& row : rows) {
        CAPTURE(row.says);
        Desk desk;
        const auto since = desk.recommender.since(row.prospect);
        CHECK_EQ(since ? text_from_day(*since) : "", row.since);
        const Advice advice = desk.recommender.advise(row.prospect);
        CHECK_EQ(desk.recommender.is_overdue(advice, since), row.overdue);
        const auto standing = desk.recommender.standing(row.prospect); // both at once are the same
        CHECK_EQ(std::string{standing.advice.technique}, std::string{advice.technique});
        CHECK(standing.advice.due == advice.due);
        CHECK(standing.since == (advice.due ? since : std::nullopt));
    }
}

TEST_CASE("next: what a wait leads to if nothing happens") {
    Desk desk;
    const Prospect prospect = met().touch("2026-11-17 out call no_answer");
    const Advice wait = desk.recommender.advise(prospect);
    CHECK_EQ(std::string{desk.recommender.advise_on(prospect, *wait.due).technique}, "step_back_call");
}

TEST_CASE("a parameter of the user counts in place of the standard") {
    playbook::Playbook mine = exchange::built_in_playbook("blended");
    const auto patience = std::ranges::find(mine.parameters, "patience", &playbook::Parameter::name);
    patience->value = 8;
    platform::NativeZones zones;
    Recommender recommender{mine, new_yorker(), zones, at(wednesday)};
    const Advice advice = recommender.advise(Made{}.touch("2026-11-06 out meeting met"));
    CHECK_EQ(std::string{advice.technique}, "step_back_call");
    CHECK_EQ(std::string{recommender.advise(Made{}.touch("2026-11-09 out meeting met")).technique}, "wait");
}
