#include "exchange/sample_people.hpp"

namespace ringback::exchange {

using std::chrono::days;
using std::chrono::minutes;

namespace {

Prospect harriet(const StoryTime& time) {
    return Story{time,
                 {"Harriet", "Lindqvist", "Lindqvist Dental Group", "Owner", "harriet@lindqvist.example.com",
                  "+13125550147", "America/Chicago", "the practice retirement plan", 180'000}}
        .heard(days{19}, Channel::email, Outcome::replied, "Sent on by a friend of hers, asks what a plan takes.")
        .spoke(days{18}, minutes{12}, "Wants something her staff would notice.")
        .heard(days{14}, Channel::email, Outcome::replied, "Sent the plan statement. Free between patients.")
        .sent(days{12}, Channel::email, "share_tidbit", "Agenda, two questions, one tidbit.")
        .met(days{6}, minutes{50}, "At the practice. She cares most about her two hygienists.")
        .rang_out(days{2}, "The agreed day. Rang out, no message left.")
        .agreed(days{6}, time.day(days{2}), "the practice retirement plan", "Cost per person")
        .tidbit("How vesting keeps staff, two short cases")
        .tidbit("A practice two streets over moved last spring; the owner is glad to talk")
        .tidbit("One page: cost per person at three match levels")
        .steps("dddp-p--")
        .prefers({Channel::call, Channel::email})
        .tag("referral")
        .notes(
            "Two hygienists, both near 40. She wants them to stay past 2028. Asked twice what it costs per person; I "
            "moved on too fast.")
        .told();
}

Prospect samir(const StoryTime& time) {
    return Story{time,
                 {"Samir", "Haddad", "Haddad Imports", "Managing partner", "samir@haddadimports.example.com",
                  "+12125550163", "America/New_York", "key-person cover for two buyers", 64'000}}
        .met(days{9}, minutes{40}, "His brother decides with him.")
        .rang_out(days{6})
        .rang_out(days{3}, "Switchboard said he was in the warehouse.")
        .tidbit("What a lender asks for when a buyer leaves")
        .steps("ddpd-p-p")
        .notes("Ships on Tuesdays and Thursdays; mornings are quiet.")
        .told();
}

Prospect elena(const StoryTime& time) {
    return Story{time,
                 {"Elena", "Fischer", "Fischer Vineyards", "Owner", "elena@fischervineyards.example.com",
                  "+17075550118", "America/Los_Angeles", "a plan for seasonal staff", 95'000}}
        .spoke(days{8}, minutes{9}, "Harvest is over at the end of the month.")
        .met(days{3}, minutes{55}, "Walked the rows. She likes figures on paper.")
        .steps("dddddp--")
        .tidbit("How two wineries handle seasonal eligibility")
        .tag("vineyards")
        .told();
}

Prospect marcus(const StoryTime& time) {
    return Story{time,
                 {"Marcus", "Adeyemi", "Adeyemi & Sons", "Director", "marcus@adeyemi.example.com", "+16175550129",
                  "America/New_York", "succession for the family firm", 240'000}}
        .met(days{8}, minutes{65}, "Three sons, one of them keen. Ask how the eldest sees it.")
        .agreed(days{8}, time.day(days{2}), "succession for the family firm", "What happens to the building")
        .steps("ddddp-dd")
        .tidbit("A family firm that split shares and votes")
        .notes("Said no is a fine answer, and laughed.")
        .told();
}

Prospect grace(const StoryTime& time) {
    return Story{time,
                 {"Grace", "Oyelaran", "Northgate Paediatrics", "Practice manager", "grace@northgate.example.com",
                  "+442079460018", "Europe/London", "income protection for five doctors", 52'000, "GBP"}}
        .spoke(days{7}, minutes{18}, "Renewal is in the new year.")
        .sent(days{4}, Channel::email, "share_tidbit", "Waiting periods, one page.")
        .heard(days{2}, Channel::email, Outcome::replied, "Asks which waiting period the others took, and for a date.")
        .steps("dddpp-pp")
        .prefers({Channel::email})
        .told();
}

Prospect thandi(const StoryTime& time) {
    return Story{time,
                 {"Thandi", "Mokoena", "Mokoena Freight", "Finance lead", "thandi@mokoena.example.com", "+275550133",
                  "Africa/Johannesburg", "group life for drivers", 38'000}}
        .spoke(days{9}, minutes{14}, "Twelve drivers, two depots.")
        .rang_out(days{4})
        .heard(days{0}, Channel::voicemail, Outcome::left_message, "Back from leave; free after three today.")
        .steps("ddp-----")
        .told();
}

Prospect priya(const StoryTime& time) {
    return Story{time,
                 {"Priya", "Raman", "Raman Architects", "Partner", "priya@raman.example.com", "+13125550171",
                  "America/Chicago", "a first talk about a pension plan", 0}}
        .tag("referral")
        .notes("Introduced by Harriet Lindqvist. Nothing has been agreed yet.")
        .told();
}

Prospect jonas(const StoryTime& time) {
    return Story{
        time, {"Jonas", "Weber", "Weber Optik", "Inhaber", "", "", "Europe/Berlin", "key-person cover", 30'000, "EUR"}}
        .met(days{5}, minutes{25}, "Met at the fair. His card went missing.")
        .steps("dp------")
        .told();
}

} // namespace

std::vector<Prospect> sample_people_to_reach_today(const StoryTime& time) {
    return {harriet(time), samir(time), elena(time), marcus(time), grace(time), thandi(time), priya(time), jonas(time)};
}

} // namespace ringback::exchange
