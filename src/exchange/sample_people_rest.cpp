#include "exchange/sample_people.hpp"

namespace ringback::exchange {

using std::chrono::days;
using std::chrono::minutes;

namespace {

Prospect meret(const StoryTime& time) {
    Story story{time,
                {"Meret", "Keller", "Keller Uhren", "Inhaberin", "meret@keller.example.com", "+415550150",
                 "Europe/Zurich", "a succession plan", 70'000, "CHF"}};
    story.spoke(days{64}, minutes{12}, "Not before the fair. Ask again after it.").steps("ddd-p---");
    story.record().status = Status::later;
    story.record().truth = Truth::not_now;
    story.record().revisit_on = time.day(days{1});
    return story.told();
}

Prospect dario(const StoryTime& time) {
    Story story{time,
                {"Dario", "Fuentes", "Fuentes Solar", "Founder", "dario@fuentes.example.com", "+15055550122",
                 "America/Denver", "a plan once they are ten people", 45'000}};
    story.met(days{30}, minutes{30}, "Six people now, ten by summer.").steps("dddd----");
    story.record().status = Status::later;
    story.record().truth = Truth::not_now;
    story.record().revisit_on = time.ahead(days{40});
    return story.told();
}

Prospect ruth(const StoryTime& time) {
    Story story{time,
                {"Ruth", "Achebe", "Achebe Law", "Partner", "ruth@achebe.example.com", "+14045550116",
                 "America/New_York", "income protection", 58'000}};
    story.spoke(days{12}, minutes{20}, "Apologised first; she said the price page had scared her.")
        .met(days{7}, minutes{45}, "Signed.")
        .steps("dddddddd");
    story.record().status = Status::won;
    story.record().truth = Truth::interested;
    return story.told();
}

Prospect felix(const StoryTime& time) {
    Story story{time,
                {"Félix", "Moreau", "Moreau Électricité", "Gérant", "felix@moreau.example.com", "+335550144",
                 "Europe/Paris", "group health cover", 26'000, "EUR"}};
    story.rang_out(days{16})
        .spoke(days{13}, minutes{6}, "Chose his brother-in-law's firm, and thanked for asking plainly.")
        .steps("dd--p---");
    story.record().status = Status::lost;
    story.record().truth = Truth::chose_other;
    return story.told();
}

Prospect hanna(const StoryTime& time) {
    Story story{time,
                {"Hanna", "Virtanen", "Virtanen Design", "Owner", "hanna@virtanen.example.com", "+3585550111",
                 "Europe/Helsinki", "a plan for two", 9'000, "EUR"}};
    story.sent(days{15}, Channel::email, "email")
        .heard(days{14}, Channel::email, Outcome::opted_out, "Asked for no more messages.");
    story.record().do_not_contact = true;
    return story.told();
}

} // namespace

std::vector<Prospect> sample_people_at_rest(const StoryTime& time) {
    return {meret(time), dario(time), ruth(time), felix(time), hanna(time)};
}

} // namespace ringback::exchange
