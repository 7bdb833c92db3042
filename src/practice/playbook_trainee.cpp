// The trainee who follows a playbook (trainees.hpp).
#include "practice/trainees.hpp"

#include "playbook/recommend.hpp"
#include "playbook/techniques.hpp"
#include "practice/record.hpp"

#include <algorithm>

namespace ringback::practice {
namespace {

constexpr unsigned most_moves = 200;
constexpr unsigned day_begins = 9 * 60;
constexpr unsigned day_ends = 18 * 60;
constexpr unsigned ten = 10 * 60;

class OneZone : public Zones {
public:
    const TimeZone* find(std::string_view) override { return &utc_; }

private:
    TimeZone utc_ = TimeZone::utc();
};

class Follower {
public:
    Follower(PracticeRun& run, const playbook::Playbook& playbook)
        : run_(run)
        , playbook_(playbook)
        , profile_(profile_of(run.subject())) {}

    void play() {
        for (unsigned i = 0; i < most_moves && !run_.is_over(); ++i) step();
    }

private:
    void do_it(Move move) { static_cast<void>(run_.play(std::move(move))); }

    void step() {
        if (run_.in_talk()) return do_it({.kind = MoveKind::say, .line = best_line()});
        if (run_.opted_out()) return end(Ending::close);
        if (run_.truth_told()) return conclude();
        const Prospect record = record_of(run_.subject(), run_.state().contacts, run_.state().tidbits_used);
        playbook::Recommender recommender(playbook_, profile_, zones_,
                                          moment_of(run_.subject(), run_.day(), std::max(ten, run_.state().at)),
                                          limits_);
        act(recommender.advise(record));
    }

    void conclude() {
        const Persona& persona = run_.subject().persona;
        if (!run_.state().recorded) do_it({.kind = MoveKind::record, .words = persona.reason, .truth = persona.truth});
        switch (persona.truth) {
        case Truth::interested:
        case Truth::sidetracked: return end(Ending::schedule);
        case Truth::not_now:
        case Truth::away: return end(Ending::later);
        default: return end(Ending::close);
        }
    }

    void end(Ending ending) {
        reflect();
        do_it({.kind = MoveKind::finish, .ending = ending});
    }

    // D2 to D5, while there is time.
    void reflect() {
        if (reflected_) return;
        reflected_ = true;
        do_it({.kind = MoveKind::prospect_others});
        Move review{.kind = MoveKind::review, .with_other = true};
        const auto& steps = run_.subject().process;
        const auto gap = std::ranges::find_if(steps, [](StepState step) { return step != StepState::done; });
        if (gap != steps.end()) review.gap = static_cast<ProcessStep>(gap - steps.begin());
        do_it(std::move(review));
    }

    void wait(std::optional<Day> due) {
        reflect();
        const int until = due ? static_cast<int>((*due - run_.subject().starts_on).count()) + 1 : 0;
        const int days = run_.staged().elapsed(run_.day(), until);
        do_it({.kind = MoveKind::wait, .days = std::clamp(days, 1, longest_wait)});
    }

    void act(const playbook::Advice& advice) {
        if (advice.technique == "close_file" || advice.technique == "stop") return end(Ending::close);
        const auto kind = attempt_kind(advice.technique);
        const Day today = run_.subject().day_of(run_.day());
        if (!kind || !advice.channel || (advice.due && *advice.due > today)) return wait(advice.due);
        if (advice.technique != "voicemail_and_email") return attempt(advice, *advice.channel);
        for (const Channel channel : {Channel::voicemail, Channel::email})
            if (run_.staged().permitted(channel) && !run_.in_talk()) attempt(advice, channel);
    }

    void attempt(const playbook::Advice& advice, Channel channel) {
        if (channel == Channel::call)
            for (const Preparation step : {Preparation::get_clear, Preparation::let_go, Preparation::decide_words})
                do_it({.kind = MoveKind::prepare, .preparation = step});
        Move move{.kind = MoveKind::attempt,
                  .technique = std::string(advice.technique),
                  .channel = channel,
                  .at = best_time(),
                  .tidbit = advice.tidbit};
        const auto& scarcity = run_.subject().scarcity;
        const auto reason = std::ranges::find_if(scarcity, &Scarcity::is_true);
        if (advice.technique == "final_opportunity" && reason != scarcity.end())
            move.scarcity = static_cast<std::uint32_t>(reason - scarcity.begin());
        if (!run_.play(move)) wait(std::nullopt);
    }

    // The hours are told in the briefing; the trainee's own are 9:00 to 18:00.
    unsigned best_time() const {
        const Persona& persona = run_.subject().persona;
        unsigned best = ten;
        unsigned percent = 0;
        for (const ReachHours& hours : persona.hours) {
            const int from = std::max(static_cast<int>(hours.from) - persona.ahead, static_cast<int>(day_begins));
            const int to = std::min(static_cast<int>(hours.to) - persona.ahead, static_cast<int>(day_ends));
            if (from >= to || hours.percent <= percent) continue;
            percent = hours.percent;
            best = static_cast<unsigned>(from);
        }
        return best;
    }

    std::uint32_t best_line() const {
        const auto lines = run_.offers().lines;
        const auto& staged = run_.staged().turn(run_.state().talk->turn).lines;
        constexpr int none = -1000;
        int best = none;
        std::uint32_t found = 0;
        for (std::size_t i = 0; i < lines.size(); ++i) {
            int value = 3 * (staged[i].serves & wanted()).size() - 3 * (lines[i].fails & wanted()).size();
            value -= 5 * static_cast<int>(staged[i].pressure);
            const bool on = staged[i].next != StagedCase::no_turn;
            if (on && !run_.truth_told() && run_.staged().turn(staged[i].next).leads_to_truth) value += 4;
            if (value > best) found = static_cast<std::uint32_t>(i);
            best = std::max(best, value);
        }
        return found;
    }

    // What the rubric names and is still open.
    CheckSet wanted() const {
        CheckSet wanted;
        for (const RubricLine& line : run_.subject().rubric)
            if (run_.state().verdicts.open(line.check)) wanted.add(line.check);
        return wanted;
    }

    PracticeRun& run_;
    const playbook::Playbook& playbook_;
    Profile profile_;
    OneZone zones_;
    playbook::CallingLimits limits_; // none
    bool reflected_ = false;
};

} // namespace

void follow_playbook(PracticeRun& run, const playbook::Playbook& playbook) { Follower(run, playbook).play(); }

} // namespace ringback::practice
