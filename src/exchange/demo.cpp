#include "exchange/demo.hpp"

#include "core/assignment.hpp"
#include "core/update.hpp"
#include "exchange/builtin_scripts.hpp"
#include "exchange/chance.hpp"
#include "exchange/demo_people.hpp"
#include "exchange/kept_scripts.hpp"
#include "exchange/sample.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

namespace ringback::exchange {
namespace {

using std::chrono::days;
using std::chrono::minutes;

constexpr std::string_view talks[] = {
    "Wants to see what it costs for each of them.",
    "The books are with her accountant until the quarter ends.",
    "Likes short mails with one question in them.",
    "Somebody else decides with them; not in the room yet.",
    "Asked what happens if two people leave in one year.",
    "Showed me around first. Proud of the place.",
    "Had a bad time with the last adviser, and said so.",
    "Prefers mornings, before the shop opens.",
    "Took notes. Will read everything twice.",
    "Compared it with what a neighbour has.",
};
constexpr std::string_view answers[] = {
    "A family matter came first; sorry for the silence.", "Was away for three weeks. Still wants to talk.",
    "The new hire had to be settled in. Ring next week.", "Lost my number. Glad that I asked.",
    "Stuck in an audit, picks the second reason.",        "Had thought that the price was per month.",
};
constexpr std::string_view facts[] = {
    "What others of that size pay a head",
    "A form that saves an afternoon",
    "Which date the new rule begins on",
    "How a neighbour of theirs went about it",
};
// Two mails that are tried against each other.
constexpr std::array<std::string_view, 2> tried{"voicemail_and_email.email", "voicemail_and_email.email.detail"};
constexpr std::string_view steps_seen[] = {"dddddddd", "ddddpd--", "ddp-p---", "dp-d----", "ddd-pd-p", "dddp----"};

// One history from the first meeting on: talks, silences that were answered, and at the end what the standing says.
class Life {
public:
    Life(const StoryTime& time, const DemoPerson& who, std::uint64_t number)
        : time_(time)
        , who_(who)
        , chance_(number)
        , story_(time, who.person)
        , ago_(who.since) {
        story_.record().id = ProspectId{"demo-" + std::to_string(number)};
    }

    Prospect told() {
        if (!who_.tag.empty()) story_.tag(who_.tag);
        story_.steps(chance_.pick(steps_seen));
        for (std::uint64_t left = chance_.below(3); left > 0; --left) story_.tidbit(chance_.pick(facts));
        meet();
        while (ago_ > days{110}) {
            pass(18 + chance_.below(30));
            silence(chance_.below(6));
            answer();
        }
        end();
        return story_.told();
    }

private:
    void pass(std::uint64_t count) { ago_ = std::max(ago_ - days{count}, days{1}); }

    void meet() {
        const minutes length{15 + 5 * chance_.below(9)};
        story_.met(ago_, length, chance_.pick(talks));
    }

    void answer() {
        pass(2 + chance_.below(3));
        story_.heard(ago_, Channel::email, Outcome::replied, chance_.pick(answers));
        pass(2 + chance_.below(4));
        const minutes length{5 + chance_.below(25)};
        story_.spoke(ago_, length, chance_.pick(talks));
    }

    // The first `rungs` attempts in the order of the blended playbook.
    void silence(std::uint64_t rungs) {
        for (std::uint64_t rung = 0; rung < rungs; ++rung) {
            pass(3);
            switch (rung) {
            case 0:
            case 1: story_.rang_out(ago_); break;
            case 2: voicemail_and_email(); break;
            case 3: share_tidbit(); break;
            case 4: story_.sent(ago_, Channel::email, "heavy_stone", "Three reasons, one letter to answer."); break;
            default: story_.sent(ago_, Channel::email, "final_opportunity", "Open until tomorrow."); break;
            }
        }
    }

    void voicemail_and_email() {
        story_.voicemail_and_email(ago_);
        SentWords words;
        words.script = tried[assigned(story_.record().id, tried)];
        story_.record().touches.back().sent = std::move(words);
    }

    void share_tidbit() {
        std::vector<Tidbit>& tidbits = story_.record().tidbits;
        const auto unspent = std::ranges::find_if(tidbits, [](const Tidbit& each) { return !each.used_on; });
        if (unspent == tidbits.end()) return;
        unspent->used_on = time_.day(ago_);
        story_.sent(ago_, Channel::email, "share_tidbit", unspent->text);
    }

    void rest(Status status, Truth truth) {
        story_.record().status = status;
        story_.record().truth = truth;
    }

    void end() {
        Prospect& record = story_.record();
        if (chance_.one_in(2)) record.reviewed_on = time_.day(std::max(ago_ - days{1}, days{0}));
        switch (who_.standing) {
        case Standing::won:
            pass(4 + chance_.below(8));
            story_.met(ago_, minutes{40}, "Signed.").steps("dddddddd");
            return rest(Status::won, Truth::interested);
        case Standing::lost:
            silence(2);
            pass(2);
            story_.heard(ago_, Channel::email, Outcome::replied, "Chose another firm, and thanked for asking plainly.");
            return rest(Status::lost, Truth::chose_other);
        case Standing::closed: silence(6); return rest(Status::closed, Truth::unknown);
        case Standing::later:
            record.revisit_on = time_.ahead(days{15 + chance_.below(60)});
            return rest(Status::later, Truth::not_now);
        case Standing::revisit: record.revisit_on = time_.day(days{2}); return rest(Status::later, Truth::not_now);
        case Standing::opted_out:
            silence(1);
            pass(1);
            story_.heard(ago_, Channel::email, Outcome::opted_out, "Asked for no more messages.");
            record.do_not_contact = true;
            return;
        default: return now();
        }
    }

    // What is in hand today ends a few days ago, whenever it began.
    void now() {
        const bool once = who_.standing == Standing::called;
        const std::uint64_t rungs = who_.standing == Standing::talked ? 0 : once ? 1 : 1 + chance_.below(5);
        const days last{2 + (once ? 0 : chance_.below(3))};
        ago_ = last + days{3 * rungs};
        story_.spoke(ago_, minutes{20}, chance_.pick(talks));
        silence(rungs);
        if (who_.standing != Standing::heard) return;
        ago_ = days{1};
        story_.heard(ago_, Channel::email, Outcome::replied, chance_.pick(answers));
    }

    const StoryTime& time_;
    const DemoPerson& who_;
    Chance chance_;
    Story story_;
    days ago_;
};

void begin_trial(Model& model, Instant now, const TimeZone& user_zone) {
    const auto& scripts = builtin_scripts().scripts;
    const auto found = std::ranges::find(scripts, tried[0], &script::Script::id);
    if (found == scripts.end()) return;
    script::Script first = *found;
    first.against = tried[1];
    if (auto keep = keep_scripts({&first, 1}, {}, model, user_zone.day(now)))
        (void)update(model, {0, now, std::move(*keep)}, user_zone);
}

} // namespace

Model demo_workspace(Instant now, const TimeZone& user_zone) {
    Model model = sample_workspace(now, user_zone);
    const StoryTime time{now, user_zone, model.profile.calendar()};
    std::uint64_t number = 0;
    for (const DemoPerson& who : demo_people) {
        model.put(Life(time, who, ++number).told());
    }
    begin_trial(model, now, user_zone);
    return model;
}

} // namespace ringback::exchange
