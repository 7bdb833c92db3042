// Domain.md, "The four single-method playbooks": the steps of each in their order, and what stands in for them.
#include "playbook/rule_rows.hpp"

using namespace ringback;
using namespace ringback::test;

namespace {

Made met() { return Made{}.touch("2026-10-26 out meeting met"); }
Made calls(std::size_t count) {
    Made made = met();
    for (std::size_t i = 0; i < count; ++i) made.touch("2026-11-09 out call no_answer");
    return made;
}

} // namespace

TEST_CASE("rules 1 to 8 hold in every playbook") {
    for (const std::string_view playbook : {"T", "V", "G", "D"}) {
        CAPTURE(playbook);
        check_rows(
            playbook,
            {
                {"1", met().do_not_contact(), "stop", "", ""},
                {"2", met().status(Status::lost), "rest", "", ""},
                {"3", met().status(Status::later).revisit("2026-11-20"), "wait", "", "2026-11-20"},
                {"4", met().touch("2026-11-17 in text replied"), "answer", "text", "2026-11-18"},
                {"5", Made{}, "set_guidelines", "meeting", "2026-11-18"},
                {"6", met().agreed("2026-11-22"), "wait", "", "2026-11-22"},
                {"8a", met().touch("2026-11-17 out email sent final_opportunity"), "wait", "", "2026-11-19"},
                {"8b", met().touch("2026-11-16 out email sent final_opportunity"), "close_file", "", "2026-11-18"},
            });
    }
}

TEST_CASE("T: rule 7, three calls, voicemail, email, closing") {
    check_rows(
        "T",
        {
            {"rule 7", met().agreed("2026-11-17"), "direct_call", "call", "2026-11-18"},
            {"rule 7 without a channel", met().agreed("2026-11-17").unreachable(), "find_contact", "", "2026-11-18"},
            {"patience of three", Made{}.touch("2026-11-16 out call spoke"), "wait", "", "2026-11-19"},
            {"spacing", met().touch("2026-11-17 out call no_answer"), "wait", "", "2026-11-19"},
            {"first call", met(), "step_back_call", "call", "2026-11-18"},
            {"third call", calls(2), "step_back_call", "call", "2026-11-18"},
            {"voicemail after three", calls(3), "voicemail", "voicemail", "2026-11-18"},
            {"email after the voicemail", calls(3).touch("2026-11-09 out voicemail left_message"), "email", "email",
             "2026-11-18"},
            {"once means any technique",
             calls(3).touches({"2026-11-09 out voicemail left_message x", "2026-11-09 out email sent y"}), "close_file",
             "", "2026-11-18"},
            {"closing wait of five",
             calls(3).touches({"2026-11-09 out voicemail left_message", "2026-11-12 out email sent"}), "wait", "",
             "2026-11-19"},
            {"no text in this method",
             met().emails({}).forbid(Channel::call).forbid(Channel::voicemail).allow(Channel::text), "find_contact", "",
             "2026-11-18"},
            {"no step applies and nothing is unanswered: first the closing wait",
             Made{}
                 .touch("2026-11-13 out meeting met")
                 .emails({})
                 .forbid(Channel::call)
                 .forbid(Channel::voicemail)
                 .allow(Channel::text),
             "wait", "", "2026-11-20"},
            {"no channel: find_contact stands in for the closing wait too",
             Made{}.touch("2026-11-13 out meeting met").unreachable(), "find_contact", "", "2026-11-18"},
            {"no channel and something unanswered", calls(3).unreachable(), "find_contact", "", "2026-11-18"},
        });
}

TEST_CASE("V: email, voicemail, text by preference, heavy stone, closing") {
    const auto all_three = [] {
        return met().touches(
            {"2026-11-09 out email sent", "2026-11-09 out voicemail left_message", "2026-11-09 out text sent"});
    };
    check_rows(
        "V", {
                 {"no rule 7: an agreement whose day has come has no effect", met().agreed("2026-11-17"), "email",
                  "email", "2026-11-18"},
                 {"patience of two", Made{}.touch("2026-11-17 out call spoke"), "wait", "", "2026-11-19"},
                 {"email first", met().allow(Channel::text), "email", "email", "2026-11-18"},
                 {"preferred first", met().allow(Channel::text).prefers({Channel::call, Channel::text}), "text", "text",
                  "2026-11-18"},
                 {"then the others in their order",
                  met().allow(Channel::text).prefers({Channel::text}).touch("2026-11-09 out text sent"), "email",
                  "email", "2026-11-18"},
                 {"voicemail second", met().touch("2026-11-09 out email sent"), "voicemail", "voicemail", "2026-11-18"},
                 {"text is not permitted: the heavy stone",
                  met().touches({"2026-11-09 out email sent", "2026-11-09 out voicemail left_message"}), "heavy_stone",
                  "email", "2026-11-18"},
                 {"the heavy stone by preference", all_three().allow(Channel::text).prefers({Channel::text}),
                  "heavy_stone", "text", "2026-11-18"},
                 {"once", all_three().touch("2026-11-10 out email sent heavy_stone"), "close_file", "", "2026-11-18"},
                 {"closing wait counts from the last touch", all_three().touch("2026-11-12 out email sent heavy_stone"),
                  "wait", "", "2026-11-19"},
                 {"only a call is possible and nothing is unanswered", met().emails({}).forbid(Channel::voicemail),
                  "find_contact", "", "2026-11-18"},
                 {"only a call is possible, something is unanswered", calls(1).emails({}).forbid(Channel::voicemail),
                  "close_file", "", "2026-11-18"},
             });
}

TEST_CASE("G: rule 7, voicemail with email, tidbits on new channels, final opportunity") {
    const auto paired = [] { return met().touch("2026-11-09 out voicemail left_message voicemail_and_email"); };
    check_rows("G",
               {
                   {"rule 7", met().agreed("2026-11-17", Channel::email), "direct_call", "email", "2026-11-18"},
                   {"patience of one", Made{}.touch("2026-11-18T14:00:00Z out call spoke"), "wait", "", "2026-11-19"},
                   {"patience over", Made{}.touch("2026-11-17 out call spoke"), "voicemail_and_email", "voicemail",
                    "2026-11-18"},
                   {"no call here", met().forbid(Channel::voicemail), "voicemail_and_email", "email", "2026-11-18"},
                   {"a tidbit on the first channel not used yet", paired().tidbits(0, 1), "share_tidbit", "email",
                    "2026-11-18"},
                   {"used by any technique", paired().touch("2026-11-09 out email sent").tidbits(0, 1), "share_tidbit",
                    "call", "2026-11-18"},
                   {"by preference", paired().tidbits(0, 1).prefers({Channel::voicemail, Channel::video_email}),
                    "share_tidbit", "video_email", "2026-11-18"},
                   {"every channel used: no tidbit",
                    paired().tidbits(0, 1).touches({"2026-11-09 out email sent", "2026-11-09 out call no_answer",
                                                    "2026-11-09 out video_email sent"}),
                    "final_opportunity", "email", "2026-11-18"},
                   {"three tidbits are enough",
                    paired().tidbits(0, 1).touches({"2026-11-09 out email sent share_tidbit",
                                                    "2026-11-09 out email sent share_tidbit",
                                                    "2026-11-09 out email sent share_tidbit"}),
                    "final_opportunity", "email", "2026-11-18"},
                   {"none left", paired().tidbits(1, 0), "final_opportunity", "email", "2026-11-18"},
                   {"no channel", met().unreachable(), "find_contact", "", "2026-11-18"},
               });
}

TEST_CASE("D: patience of ten, review, value calls, voicemail with email, closing") {
    const Made reviewed = met().reviewed("2026-10-26");
    check_rows(
        "D",
        {
            {"patience of ten", Made{}.touch("2026-11-05 out call spoke"), "wait", "", "2026-11-19"},
            {"spacing of ten", Made{met()}.touch("2026-11-05 out call no_answer"), "wait", "", "2026-11-19"},
            {"no rule 7", met().agreed("2026-11-17"), "review_process", "", "2026-11-18"},
            {"review first", met(), "review_process", "", "2026-11-18"},
            {"reviewed before the last conversation", met().reviewed("2026-10-25"), "review_process", "", "2026-11-18"},
            {"reviewed on the day of the last conversation", reviewed, "value_call", "call", "2026-11-18"},
            {"never spoke: the first touch counts",
             Made{}.touches({"2026-10-26 out email sent", "2026-10-28 out email sent"}).reviewed("2026-10-26"),
             "value_call", "call", "2026-11-18"},
            {"review stays without a channel", met().unreachable(), "review_process", "", "2026-11-18"},
            {"then find_contact", Made{reviewed}.unreachable(), "find_contact", "", "2026-11-18"},
            {"on a day off it moves", met(), "review_process", "", "2026-11-23", saturday},
            {"two calls", Made{reviewed}.touches({"2026-10-28 out call no_answer", "2026-10-28 out call no_answer"}),
             "voicemail_and_email", "voicemail", "2026-11-18"},
            {"closed after ten anyway",
             Made{reviewed}.touches({"2026-10-28 out call no_answer", "2026-10-28 out call no_answer",
                                     "2026-10-28 out voicemail left_message voicemail_and_email"}),
             "close_file", "", "2026-11-18"},
        });
}
