// The rule table of domain.md, "The blended playbook", row by row with its edges.
#include "playbook/rule_rows.hpp"

using namespace ringback;
using namespace ringback::test;

namespace {

// A meeting long enough ago that patience is over, and then nothing.
Made met() { return Made{}.touch("2026-11-06 out meeting met"); }
// All that rules 10 and 11 want has gone out and nothing came back; the last touch is three business days old.
Made tried() {
    return met().touches({"2026-11-09 out call no_answer step_back_call",
                          "2026-11-11 out call no_answer step_back_call",
                          "2026-11-13 out voicemail left_message voicemail_and_email",
                          "2026-11-13T15:01:00Z out email sent voicemail_and_email"});
}
Made stoned(std::string_view sent = "2026-11-10 out email sent heavy_stone") {
    return met()
        .touches({"2026-11-07 out call no_answer", "2026-11-07 out call no_answer",
                  "2026-11-07 out voicemail left_message voicemail_and_email"})
        .touch(sent);
}

} // namespace

TEST_CASE("rules 1 to 3: stop, rest, later") {
    check_rows(
        "blended",
        {
            {"1: do not contact goes before everything", Made{}.do_not_contact().status(Status::won), "stop", "", ""},
            {"1: an opt-out on any channel, however old", met().touch("2026-01-05 in text opted_out"), "stop", "", ""},
            {"1: an opt-out later than now does not count yet", met().touch("2026-11-18T15:00:01Z in email opted_out"),
             "step_back_call", "call", "2026-11-18"},
            {"1: an opt-out right now does", met().touch("2026-11-18T15:00:00Z in email opted_out"), "stop", "", ""},
            {"2: closed", met().status(Status::closed), "rest", "", ""},
            {"2: won", met().status(Status::won), "rest", "", ""},
            {"2: lost, even with an agreed day", met().status(Status::lost).agreed("2026-11-18"), "rest", "", ""},
            {"3: before the day to come back", met().status(Status::later).revisit("2026-11-19"), "wait", "",
             "2026-11-19"},
            {"3: a day to come back on a weekend moves", met().status(Status::later).revisit("2026-11-21"), "wait", "",
             "2026-11-23"},
            {"3: over a holiday too", met().status(Status::later).revisit("2026-11-28"), "wait", "", "2026-12-01"},
            {"3: on the day", met().status(Status::later).revisit("2026-11-18"), "revisit", "email", "2026-11-18"},
            {"3: none set", met().status(Status::later), "revisit", "email", "2026-11-18"},
            {"3: revisit by preference, but no voicemail while anything else is possible",
             met().status(Status::later).prefers({Channel::voicemail, Channel::call}), "revisit", "call", "2026-11-18"},
            {"3: voicemail where nothing else is possible",
             met().status(Status::later).emails({}).forbid(Channel::call), "revisit", "voicemail", "2026-11-18"},
            {"3: revisit stays without a channel", met().status(Status::later).unreachable(), "revisit", "",
             "2026-11-18"},
            {"3: on a day off it moves", met().status(Status::later).revisit("2026-11-20"), "revisit", "email",
             "2026-11-23", saturday},
        });
}

TEST_CASE("rules 4 and 5: their turn was taken, or there is no touch") {
    check_rows(
        "blended",
        {
            {"4: they wrote last", met().touch("2026-11-17 in email replied"), "answer", "email", "2026-11-18"},
            {"4: a voicemail is answered by call", met().touch("2026-11-17 in voicemail left_message"), "answer",
             "call", "2026-11-18"},
            {"4: possible or not", met().touch("2026-11-17 in text replied").unreachable(), "answer", "text",
             "2026-11-18"},
            {"4: stays on a day off", met().touch("2026-11-21T14:00:00Z in email replied"), "answer", "email",
             "2026-11-21", saturday},
            {"4: goes before an agreed day ahead", met().touch("2026-11-17 in mail sent").agreed("2026-12-01"),
             "answer", "mail", "2026-11-18"},
            {"4: a conversation that they started is none", met().touch("2026-11-17 in call spoke"), "wait", "",
             "2026-11-20"},
            {"4: equal times go by the order of the list: theirs is last",
             met().touches({"2026-11-17 out email sent", "2026-11-17 in email replied"}), "answer", "email",
             "2026-11-18"},
            {"4: equal times go by the order of the list: yours is last",
             met().touches({"2026-11-17 in email replied", "2026-11-17 out email sent"}), "wait", "", "2026-11-19"},
            {"4: the list need not be in order of time",
             Made{}.touches({"2026-11-17 in email replied", "2026-11-06 out meeting met"}), "answer", "email",
             "2026-11-18"},
            {"5: no touch at all", Made{}, "set_guidelines", "meeting", "2026-11-18"},
            {"5: on a day off it moves", Made{}, "set_guidelines", "meeting", "2026-11-23", saturday},
            {"5: touches later than now are none", Made{}.touch("2026-11-19 out call spoke"), "set_guidelines",
             "meeting", "2026-11-18"},
        });
}

TEST_CASE("rules 6 and 7: the agreed day") {
    check_rows(
        "blended",
        {
            {"6: ahead", met().agreed("2026-11-19"), "wait", "", "2026-11-19"},
            {"6: ahead on a weekend stays", met().agreed("2026-11-22"), "wait", "", "2026-11-22"},
            {"7: has come", met().agreed("2026-11-18"), "direct_call", "call", "2026-11-18"},
            {"7: on the agreed channel", met().agreed("2026-11-18", Channel::email), "direct_call", "email",
             "2026-11-18"},
            {"7: by call where the agreed channel is not possible", met().agreed("2026-11-18", Channel::text),
             "direct_call", "call", "2026-11-18"},
            {"7: a meeting is never possible", met().agreed("2026-11-18", Channel::meeting), "direct_call", "call",
             "2026-11-18"},
            {"7: else by preference", met().agreed("2026-11-18").forbid(Channel::call).prefers({Channel::video_email}),
             "direct_call", "video_email", "2026-11-18"},
            {"7: on a day off, on the agreed day itself, stays", met().agreed("2026-11-21"), "direct_call", "call",
             "2026-11-21", saturday},
            {"7: on a day off after it, moves", met().agreed("2026-11-20"), "direct_call", "call", "2026-11-23",
             saturday},
            {"7: goes before patience", Made{}.touch("2026-11-17 out meeting met").agreed("2026-11-18"), "direct_call",
             "call", "2026-11-18"},
            {"7: kept once something went out on that day",
             met().agreed("2026-11-16").touch("2026-11-16 out call no_answer"), "step_back_call", "call", "2026-11-18"},
            {"7: not kept by what went out before it",
             met().agreed("2026-11-17").touch("2026-11-16 out call no_answer"), "direct_call", "call", "2026-11-18"},
            {"7: kept by a conversation that they started",
             met().agreed("2026-11-17").touch("2026-11-17 in call spoke"), "wait", "", "2026-11-20"},
            {"7: the day of a touch is the user's: 3:00 UTC is still the day before in New York",
             met().agreed("2026-11-17").touch("2026-11-17T03:00:00Z out call no_answer"), "direct_call", "call",
             "2026-11-18"},
            {"7: without any channel", met().agreed("2026-11-18").unreachable(), "find_contact", "", "2026-11-18"},
            {"7: find_contact on the agreed day off moves", met().agreed("2026-11-21").unreachable(), "find_contact",
             "", "2026-11-23", saturday},
        });
}

TEST_CASE("rule 8: the final opportunity") {
    check_rows(
        "blended",
        {
            {"8a: sent yesterday: the deadline is today", met().touch("2026-11-17 out email sent final_opportunity"),
             "wait", "", "2026-11-19"},
            {"8a: sent today", met().touch("2026-11-18T14:00:00Z out email sent final_opportunity"), "wait", "",
             "2026-11-20"},
            {"8a: over a weekend: the deadline is Monday", met().touch("2026-11-13 out email sent final_opportunity"),
             "close_file", "", "2026-11-18"},
            {"8a: due moves over a weekend", met().touch("2026-11-19 out email sent final_opportunity"), "wait", "",
             "2026-11-23", "2026-11-19T20:00:00Z"},
            {"8a: by mail there are seven business days", met().touch("2026-11-09 out mail sent final_opportunity"),
             "wait", "", "2026-11-19"},
            {"8b: by mail, passed", met().touch("2026-11-06T16:00:00Z out mail sent final_opportunity"), "close_file",
             "", "2026-11-18"},
            {"8a: the latest one counts",
             met().touches(
                 {"2026-11-12 out email sent final_opportunity", "2026-11-17 out email sent final_opportunity"}),
             "wait", "", "2026-11-19"},
            {"8a: and its channel",
             met().touches(
                 {"2026-11-16 out mail sent final_opportunity", "2026-11-16 out email sent final_opportunity"}),
             "close_file", "", "2026-11-18"},
            {"8b: passed", met().touch("2026-11-16 out email sent final_opportunity"), "close_file", "", "2026-11-18"},
            {"8b: bounced still counts as unanswered", met().touch("2026-11-16 out email bounced final_opportunity"),
             "close_file", "", "2026-11-18"},
            {"8b: also without any channel", met().touch("2026-11-16 out email sent final_opportunity").unreachable(),
             "close_file", "", "2026-11-18"},
            {"8: answered, it is over",
             met().touches({"2026-11-12 out email sent final_opportunity", "2026-11-13 in call spoke"}),
             "step_back_call", "call", "2026-11-18"},
        });
}

TEST_CASE("rule 9: patience and spacing") {
    check_rows(
        "blended",
        {
            {"9a: spoke on Friday, today is Wednesday: three elapsed", Made{}.touch("2026-11-13 out call spoke"),
             "step_back_call", "call", "2026-11-18"},
            {"9a: spoke on Monday: two", Made{}.touch("2026-11-16 out call spoke"), "wait", "", "2026-11-19"},
            {"9a: Friday to Monday is one", Made{}.touch("2026-11-13 out call spoke"), "wait", "", "2026-11-18",
             "2026-11-16T15:00:00Z"},
            {"9a: holidays do not count", Made{}.touch("2026-11-24 out call spoke"), "wait", "", "2026-12-01",
             "2026-11-25T15:00:00Z"},
            {"9b: called yesterday", met().touch("2026-11-17 out call no_answer"), "wait", "", "2026-11-19"},
            {"9b: called the day before", met().touch("2026-11-16 out call no_answer"), "step_back_call", "call",
             "2026-11-18"},
            {"9b: the last touch counts, whatever it is",
             met().touches({"2026-11-10 out call no_answer", "2026-11-17 out mail sent"}), "wait", "", "2026-11-19"},
            {"9: also without any channel", Made{}.touch("2026-11-17 out call spoke").unreachable(), "wait", "",
             "2026-11-20"},
            {"9: a day off moves the action", met(), "step_back_call", "call", "2026-11-23", saturday},
        });
}

TEST_CASE("rules 10 to 12: call, voicemail with email, text") {
    check_rows(
        "blended",
        {
            {"10: phone first", met().prefers({Channel::email}), "step_back_call", "call", "2026-11-18"},
            {"10: one unanswered call", met().touch("2026-11-13 out call no_answer"), "step_back_call", "call",
             "2026-11-18"},
            {"10: two are enough, whatever their technique",
             met().touches({"2026-11-12 out call no_answer", "2026-11-13 out call left_message x"}),
             "voicemail_and_email", "voicemail", "2026-11-18"},
            {"10: calls before a reply do not count",
             met().touches({"2026-11-09 out call no_answer", "2026-11-10 out call no_answer",
                            "2026-11-11 in email replied", "2026-11-12 out call no_answer"}),
             "step_back_call", "call", "2026-11-18"},
            {"10: a blank phone is none", met().phones({" ", ""}), "voicemail_and_email", "email", "2026-11-18"},
            {"10: not permitted", met().forbid(Channel::call), "voicemail_and_email", "voicemail", "2026-11-18"},
            {"10: the latest call bounced", met().touch("2026-11-13 out call bounced"), "voicemail_and_email",
             "voicemail", "2026-11-18"},
            {"10: an older one bounced",
             met().touches({"2026-11-12 out call bounced", "2026-11-13 out call no_answer"}), "voicemail_and_email",
             "voicemail", "2026-11-18"},
            {"10 to 15: no channel", met().unreachable(), "find_contact", "", "2026-11-18"},
            {"10 to 15: no channel, on a day off", met().unreachable(), "find_contact", "", "2026-11-23", saturday},
            {"11: email where a voicemail is not possible", met().forbid(Channel::call).forbid(Channel::voicemail),
             "voicemail_and_email", "email", "2026-11-18"},
            {"11: one of the two may have been used otherwise",
             met().phones({}).touch("2026-11-13 out voicemail left_message"), "voicemail_and_email", "email",
             "2026-11-18"},
            {"11: not once every possible one has been used", met().phones({}).touch("2026-11-13 out email sent"),
             "heavy_stone", "email", "2026-11-18"},
            {"11: not once a touch bears the technique",
             met().forbid(Channel::call).touch("2026-11-13 out email sent voicemail_and_email"), "heavy_stone", "email",
             "2026-11-18"},
            {"11: a bounced email is no longer possible, the voicemail is",
             met().forbid(Channel::call).touch("2026-11-13 out email bounced"), "voicemail_and_email", "voicemail",
             "2026-11-18"},
            {"12: text after voicemail and email", tried().allow(Channel::text), "text", "text", "2026-11-18"},
            {"12: only once", tried().allow(Channel::text).touch("2026-11-13T16:00:00Z out text sent"), "heavy_stone",
             "email", "2026-11-18"},
            {"12: not permitted by default", tried(), "heavy_stone", "email", "2026-11-18"},
            {"12 before 11: text preferred",
             met().phones({"1"}).forbid(Channel::call).allow(Channel::text).prefers({Channel::text, Channel::email}),
             "text", "text", "2026-11-18"},
            {"12 before 11: other channels before it do not matter",
             met().forbid(Channel::call).allow(Channel::text).prefers({Channel::mail, Channel::text}), "text", "text",
             "2026-11-18"},
            {"12 after 11: email before it",
             met().forbid(Channel::call).allow(Channel::text).prefers({Channel::email, Channel::text}),
             "voicemail_and_email", "voicemail", "2026-11-18"},
            {"V2: preference never removes the call", met().allow(Channel::text).prefers({Channel::text}),
             "step_back_call", "call", "2026-11-18"},
            {"12 before 11: after the text comes 11",
             met()
                 .forbid(Channel::call)
                 .allow(Channel::text)
                 .prefers({Channel::text})
                 .touch("2026-11-13 out text sent text"),
             "voicemail_and_email", "voicemail", "2026-11-18"},
        });
}

TEST_CASE("rules 13 to 15: tidbits, heavy stone, final opportunity") {
    check_rows("blended",
               {
                   {"13: a tidbit by email", tried().tidbits(1, 1), "share_tidbit", "email", "2026-11-18"},
                   {"13: none unspent", tried().tidbits(2, 0), "heavy_stone", "email", "2026-11-18"},
                   {"13: by preference", tried().tidbits(0, 2).prefers({Channel::meeting, Channel::call}),
                    "share_tidbit", "call", "2026-11-18"},
                   {"13: a second one", tried().tidbits(0, 1).touch("2026-11-15 out email sent share_tidbit"),
                    "share_tidbit", "email", "2026-11-18"},
                   {"13: two are enough",
                    tried().tidbits(0, 1).touches(
                        {"2026-11-15 out email sent share_tidbit", "2026-11-16 out email sent share_tidbit"}),
                    "heavy_stone", "email", "2026-11-18"},
                   {"14: by preference among the written ones", tried().prefers({Channel::call, Channel::video_email}),
                    "heavy_stone", "video_email", "2026-11-18"},
                   {"14: by mail where nothing else is written", tried().emails({}).address("1 Main Street"),
                    "heavy_stone", "mail", "2026-11-18"},
                   {"15a: five business days after it: Tuesday to Monday",
                    stoned("2026-11-11 out email sent heavy_stone"), "wait", "", "2026-11-18", "2026-11-17T15:00:00Z"},
                   {"15a: four elapsed", stoned("2026-11-12 out email sent heavy_stone"), "wait", "", "2026-11-19"},
                   {"15b: five elapsed", stoned("2026-11-11 out email sent heavy_stone"), "final_opportunity", "email",
                    "2026-11-18"},
                   {"15a: counts from the latest heavy stone", stoned().touch("2026-11-13 out email sent heavy_stone"),
                    "wait", "", "2026-11-20"},
                   {"15b: other touches since do not matter but for spacing",
                    stoned().touch("2026-11-16 out mail sent"), "final_opportunity", "email", "2026-11-18"},
                   {"15b: no voicemail while anything else is possible", stoned().prefers({Channel::voicemail}),
                    "final_opportunity", "email", "2026-11-18"},
                   {"14 and 15a fall away where nothing written is possible", stoned().emails({}), "final_opportunity",
                    "call", "2026-11-18"},
                   {"15b: voicemail where nothing else is possible", stoned().emails({}).forbid(Channel::call),
                    "final_opportunity", "voicemail", "2026-11-18"},
               });
}

TEST_CASE("elapsed counts in the user's zone and work days") {
    Profile sunday_to_thursday = new_yorker();
    sunday_to_thursday.time_zone = "Asia/Jerusalem";
    sunday_to_thursday.work_days = WorkDays{0b0011111};
    check_rows("blended",
               {
                   {"Thursday to Monday is two", Made{}.touch("2026-11-12 out call spoke"), "wait", "", "2026-11-17",
                    "2026-11-16T15:00:00Z"},
                   {"22:30 UTC is tomorrow there", Made{}.touch("2026-11-15T23:00:00Z out call spoke"), "wait", "",
                    "2026-11-19", "2026-11-18T15:00:00Z"},
                   {"and so may today be", Made{}.touch("2026-11-15T23:00:00Z out call spoke"), "step_back_call",
                    "call", "2026-11-19", "2026-11-18T22:30:00Z"},
               },
               sunday_to_thursday);
}
