// The talking half of practice_run.hpp.
#include "practice/practice_run.hpp"

namespace ringback::practice {

void PracticeRun::open_talk(std::uint16_t turn, Channel channel, bool came_in) {
    state_.talked = true;
    state_.arrivals.clear(); // what else was on its way is part of this
    state_.talk = Talk{
        .turn = turn, .channel = channel, .spoken = channel == Channel::call, .came_in = came_in, .opened = state_.day};
    speak(turn);
}

void PracticeRun::speak(std::uint16_t turn) {
    const Turn& said = subject().turns[turn];
    if (Entry* entry = add(Who::they, What::said)) {
        entry->channel = state_.talk->channel;
        entry->words = said.says;
    }
    state_.talk->turn = turn;
    if (said.tells) {
        state_.told = true;
        judge().told();
    }
    if (said.stops) opt_out(false);
    if (said.lines.empty()) end_talk();
}

void PracticeRun::end_talk() {
    if (!state_.talk) return;
    state_.talk.reset();
    add(Who::nobody, What::talk_ended);
}

void PracticeRun::opt_out(bool with_words) {
    state_.opted_out = true;
    state_.arrivals.clear();
    if (Entry* entry = add(Who::they, What::asked_to_stop)) {
        if (with_words) entry->words = subject().persona.stop_words;
    }
    if (with_words) end_talk();
}

// What is typed goes the way of the offered line that is most like it: one that presses where it does, else the one
// that serves the same checks.
std::uint32_t PracticeRun::closest_line(const Heard& heard) const {
    const StagedCase::StagedTurn& turn = staged_->turn(state_.talk->turn);
    constexpr int pressing = 8;
    int best = 0;
    std::uint32_t found = 0;
    for (std::size_t i = 0; i < turn.lines.size(); ++i) {
        const StagedCase::StagedLine& line = turn.lines[i];
        const int alike = 2 * (line.serves & heard.serves).size() - line.serves.size();
        const int value = alike + ((line.pressure > 0) == (heard.pressure > 0) ? pressing : 0);
        if (i > 0 && value <= best) continue;
        best = value;
        found = static_cast<std::uint32_t>(i);
    }
    return found;
}

void PracticeRun::say(const Move& move) {
    const Turn& turn = subject().turns[state_.talk->turn];
    const bool typed = !move.line;
    const Heard heard = typed ? staged_->listener().hear(move.words, state_.talk->channel) : Heard{};
    const std::uint32_t place = typed ? closest_line(heard) : *move.line;
    const StagedCase::StagedLine line = staged_->turn(state_.talk->turn).lines[place];
    if (Entry* entry = add(Who::you, What::said)) {
        entry->channel = state_.talk->channel;
        entry->words = typed ? move.words : turn.lines[place].words;
    }
    const unsigned pressure = typed ? heard.pressure : line.pressure;
    judge().said(typed ? heard.serves : line.serves, typed ? CheckSet{} : turn.lines[place].fails, pressure);
    state_.pressure += pressure;
    state_.talk->answered = true;
    if (!state_.talk->spoken)
        state_.contacts.push_back({.day = state_.day,
                                   .at = state_.at,
                                   .direction = Direction::out,
                                   .channel = state_.talk->channel,
                                   .outcome = Outcome::sent});
    const Pressure& bears = subject().persona.pressure;
    if (state_.pressure >= bears.limit && pressure > 0) return opt_out(true);
    const std::uint16_t next = state_.pressure >= bears.guarded ? line.guarded : line.next;
    if (next == StagedCase::no_turn) return end_talk();
    if (!state_.talk->spoken) { // they write back within the hour
        Contact back = state_.contacts.back();
        back.direction = Direction::in;
        back.outcome = Outcome::replied;
        state_.contacts.push_back(back);
    }
    speak(next);
}

} // namespace ringback::practice
