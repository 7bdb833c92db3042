#include "exchange/sample_people.hpp"

namespace ringback::exchange {

using std::chrono::days;
using std::chrono::minutes;

namespace {

Prospect tom(const StoryTime& time) {
    return Story{time,
                 {"Tom", "Gallagher", "Gallagher Marine Supply", "Owner", "tom@gallaghermarine.example.com",
                  "+12075550112", "America/New_York", "health cover for fourteen people", 76'000}}
        .met(days{16}, minutes{45}, "Liked the second option best.")
        .rang_out(days{13})
        .rang_out(days{11})
        .voicemail_and_email(days{8})
        .steps("ddpdp---")
        .notes("Jokes a lot; hard to read.")
        .told();
}

Prospect yuki(const StoryTime& time) {
    return Story{time,
                 {"Yuki", "Tanabe", "Studio Tanabe", "Creative director", "yuki@studiotanabe.example.com",
                  "+14155550186", "America/Los_Angeles", "a plan for a team of six", 28'000}}
        .spoke(days{11}, minutes{22}, "Launch week is coming; ask how it went.")
        .rang_out(days{8})
        .rang_out(days{6})
        .voicemail_and_email(days{3})
        .texts_allowed()
        .steps("ddd-----")
        .tidbit("What other studios pay per head")
        .told();
}

Prospect peter(const StoryTime& time) {
    return Story{time,
                 {"Peter", "Kwan", "Kwan Optical", "Owner", "peter@kwanoptical.example.com", "+16045550154",
                  "America/Vancouver", "a buy-out fund for his partner", 130'000}}
        .met(days{12}, minutes{60}, "The partner is 61 and wants out in three years.")
        .rang_out(days{9})
        .rang_out(days{7})
        .voicemail_and_email(days{4})
        .tidbit("Two ways to value an optical practice")
        .tidbit("A checklist for partners who part as friends")
        .steps("ddddd---")
        .prefers({Channel::email})
        .told();
}

Prospect ana(const StoryTime& time) {
    return Story{time,
                 {"Ana", "Beltrán", "Beltrán Catering", "Gerente", "ana@beltran.example.com", "+345550142",
                  "Europe/Madrid", "cover for the summer crew", 22'000, "EUR"}}
        .spoke(days{7}, minutes{16}, "Weddings until the end of the season.")
        .rang_out(days{4})
        .rang_out(days{1}, "Rang out again; noise in the kitchen at noon.")
        .steps("ddp-----")
        .told();
}

Prospect ingrid(const StoryTime& time) {
    return Story{time,
                 {"Ingrid", "Solheim", "Solheim Timber", "Daglig leder", "ingrid@solheim.example.com", "+475550127",
                  "Europe/Oslo", "pensions for forty sawyers", 310'000, "EUR"}}
        .met(days{2}, minutes{70}, "The board meets on the first Monday.")
        .steps("ddddddp-")
        .tidbit("How mills share the employer part")
        .told();
}

Prospect colin(const StoryTime& time) {
    return Story{time,
                 {"Colin and Ruth", "Barrow", "", "", "barrows@example.com", "+13035550175", "America/Denver",
                  "a house with a garden, north side", 620'000}}
        .met(days{4}, minutes{35}, "Saw the corner plot twice. Ruth wants a bigger kitchen.")
        .agreed(days{4}, time.ahead(days{2}), "the corner plot", "A kitchen with a door to the garden")
        .tidbit("The school bus stops at the corner from next year")
        .steps("dddpddpd")
        .told();
}

Prospect owen(const StoryTime& time) {
    return Story{time,
                 {"Owen", "Castellano", "Castellano Press", "Publisher", "owen@castellanopress.example.com",
                  "+12155550191", "America/New_York", "a plan for freelancers", 41'000}}
        .spoke(days{17}, minutes{20}, "Budget round is in progress.")
        .rang_out(days{14})
        .rang_out(days{11})
        .voicemail_and_email(days{8})
        .sent(days{2}, Channel::email, "heavy_stone", "Three reasons, one letter to answer.")
        .steps("ddp-p---")
        .told();
}

Prospect sofia(const StoryTime& time) {
    return Story{time,
                 {"Sofia", "Marchetti", "Marchetti Ceramiche", "Titolare", "sofia@marchetti.example.com", "+395550168",
                  "Europe/Rome", "the last place in the spring training", 12'000, "EUR"}}
        .met(days{20}, minutes{30}, "Keen, but her foreman was not.")
        .rang_out(days{17})
        .rang_out(days{15})
        .voicemail_and_email(days{12})
        .sent(days{6}, Channel::email, "heavy_stone", "Three reasons, one letter to answer.")
        .agreed(days{20}, time.day(days{17}), "the spring training", "A day that suits the kilns")
        .steps("dddp----")
        .told();
}

Prospect lena(const StoryTime& time) {
    return Story{time,
                 {"Lena", "Brandt", "Brandt Medizintechnik", "Prokuristin", "lena@brandt.example.com", "+495550139",
                  "Europe/Berlin", "a group contract from January", 88'000, "EUR"}}
        .met(days{24}, minutes{50}, "Compared three offers on a whiteboard.")
        .rang_out(days{21})
        .rang_out(days{19})
        .voicemail_and_email(days{16})
        .sent(days{9}, Channel::email, "heavy_stone")
        .sent(days{0}, Channel::email, "final_opportunity", "The group rate is open until tomorrow.")
        .steps("dddddd--")
        .told();
}

Prospect bill(const StoryTime& time) {
    return Story{time,
                 {"Bill", "Novak", "Novak Tool & Die", "President", "bill@novaktool.example.com", "+12165550108",
                  "America/New_York", "a retirement plan for the shop", 150'000}}
        .met(days{22}, minutes{40}, "Said he would talk to his accountant.")
        .rang_out(days{19})
        .rang_out(days{17})
        .voicemail_and_email(days{14})
        .sent(days{9}, Channel::email, "heavy_stone")
        .sent(days{3}, Channel::email, "final_opportunity", "His file closes tomorrow without word.")
        .steps("dp-d----")
        .notes("The accountant was never in the room: value not established with the one who decides.")
        .told();
}

Prospect nadia(const StoryTime& time) {
    return Story{time,
                 {"Nadia", "Petrov", "Petrov Physio", "Owner", "nadia@petrovphysio.example.com", "+13125550195",
                  "America/Chicago", "cover for a second location", 33'000}}
        .spoke(days{1}, minutes{25}, "Signs the lease next week.")
        .steps("ddddp---")
        .told();
}

} // namespace

std::vector<Prospect> sample_people_further_along(const StoryTime& time) {
    return {tom(time),  yuki(time),  peter(time), ana(time),  ingrid(time), colin(time),
            owen(time), sofia(time), lena(time),  bill(time), nadia(time)};
}

} // namespace ringback::exchange
