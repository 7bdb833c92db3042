#include "practice/practice_run.hpp"

#include "practice/luck.hpp"
#include "practice/record.hpp"

#include <algorithm>

namespace ringback::practice {
namespace {

constexpr unsigned whole = 10000; // chances are counted in hundredths of a percent
constexpr unsigned hundred = 100;

std::uint8_t place_of(std::string_view technique) {
    const auto kind = attempt_kind(technique);
    return kind ? static_cast<std::uint8_t>(*kind) : no_technique;
}

} // namespace

PracticeRun::PracticeRun(const StagedCase& staged, std::uint64_t seed, Keep keep)
    : staged_(&staged)
    , seed_(seed)
    , keep_(keep) {
    state_.contacts = staged.history();
    state_.tidbits_used.resize(subject().tidbits.size());
    for (const PastTouch& past : subject().history)
        if (Entry* entry = add(past.direction == Direction::in ? Who::they : Who::you, What::past)) {
            entry->day = past.day;
            entry->channel = past.channel;
            entry->technique = past.technique;
            entry->words = past.words;
        }
    take_news();
    arrive();
}

Entry* PracticeRun::add(Who who, What what) {
    ++entries_;
    if (keep_ == Keep::score) return nullptr;
    transcript_.push_back(
        {.day = state_.day, .at = {}, .who = who, .what = what, .channel = {}, .move = moves_played_});
    return &transcript_.back();
}

std::expected<std::size_t, MoveFault> PracticeRun::play(Move move) {
    if (auto refused = fault_of(move)) return std::unexpected(std::move(*refused));
    const std::size_t first = entries_;
    ++moves_played_;
    if (move.day && *move.day > state_.day) pass_to(*move.day);
    if (!move.day) move.day = state_.day;
    if (*move.day == state_.day) carry_out(move); // else they came back before it
    if (keep_ == Keep::transcript) moves_.push_back(std::move(move));
    return first;
}

void PracticeRun::carry_out(const Move& move) {
    switch (move.kind) {
    case MoveKind::attempt: return attempt(move);
    case MoveKind::say: return say(move);
    case MoveKind::leave: return end_talk();
    case MoveKind::finish: return finish(move.ending);
    case MoveKind::wait: {
        add(Who::you, What::waited);
        return pass_to(staged_->after_elapsed(state_.day, move.days));
    }
    case MoveKind::prepare:
        state_.prepared[static_cast<std::size_t>(move.preparation)] = true;
        if (Entry* entry = add(Who::you, What::prepared)) entry->detail = word_from(move.preparation);
        return;
    case MoveKind::prospect_others: add(Who::you, What::prospected); return judge().others();
    case MoveKind::review:
        if (Entry* entry = add(Who::you, What::reviewed)) {
            entry->words = move.words;
            if (move.gap) entry->detail = word_from(*move.gap);
        }
        return judge().review(move);
    case MoveKind::record:
        if (Entry* entry = add(Who::you, What::recorded)) {
            entry->words = move.words;
            entry->detail = word_from(move.truth);
        }
        state_.recorded = move.truth;
        return judge().record(move);
    }
}

Heard PracticeRun::hear(const Move& move, std::uint8_t technique) const {
    if (!move.words.empty()) return staged_->listener().hear(move.words, move.channel);
    if (move.script.empty()) return staged_->script(technique, move.channel).heard;
    const script::Script& script = *staged_->tools().scripts.find(move.script);
    const Prospect record = record_of(subject(), staged_->history(), {});
    return staged_->listener().hear(words_of(script, subject(), record, 1, 0, move.tidbit, move.scarcity).text,
                                    move.channel);
}

void PracticeRun::add_words(const Move& move, std::uint8_t technique, std::string& words) const {
    words = move.words;
    const script::Script* script = move.script.empty() ? staged_->script(technique, move.channel).script
                                                       : staged_->tools().scripts.find(move.script);
    // On the phone the talk goes its own way; only typed words are known to have been said.
    if (!words.empty() || script == nullptr || move.channel == Channel::call) return;
    const Prospect record = record_of(subject(), state_.contacts, state_.tidbits_used);
    words = words_of(*script, subject(), record, state_.day, move.at, move.tidbit, move.scarcity).text;
}

void PracticeRun::attempt(const Move& move) {
    const std::uint8_t technique = place_of(move.technique);
    const Heard heard = hear(move, technique);
    std::string words;
    if (keep_ == Keep::transcript) add_words(move, technique, words);
    if (Entry* entry = add(Who::you, What::attempt)) {
        entry->at = move.at;
        entry->channel = move.channel;
        entry->technique = move.technique;
        entry->words = std::move(words);
    }
    const bool too_soon = judge().too_soon(move);
    judge().attempt(move, heard);
    state_.at = std::max(state_.at, move.at);
    state_.pressure += heard.pressure + (too_soon ? 1 : 0);
    state_.contacts.push_back({.day = state_.day,
                               .at = move.at,
                               .direction = Direction::out,
                               .channel = move.channel,
                               .outcome = move.channel == Channel::call        ? Outcome::no_answer
                                          : move.channel == Channel::voicemail ? Outcome::left_message
                                                                               : Outcome::sent,
                               .technique = technique});
    ++state_.attempts;
    if (move.channel == Channel::call) ++state_.calls;
    if (move.tidbit) state_.tidbits_used[*move.tidbit] = state_.day;
    if (state_.opted_out) {
        if (move.channel == Channel::call) add(Who::nobody, What::rang_out);
        return;
    }
    if (state_.pressure >= subject().persona.pressure.limit) return opt_out(true);
    come_back(move, technique);
}

unsigned PracticeRun::hours_percent(unsigned at) const {
    const Persona& persona = subject().persona;
    if (persona.hours.empty()) return hundred;
    const int theirs = (static_cast<int>(at + minutes_a_day) + persona.ahead) % static_cast<int>(minutes_a_day);
    for (const ReachHours& hours : persona.hours)
        if (theirs >= static_cast<int>(hours.from) && theirs < static_cast<int>(hours.to)) return hours.percent;
    return persona.outside_hours;
}

unsigned PracticeRun::chance(const Move& move, std::uint8_t technique) const {
    const Persona& persona = subject().persona;
    std::uint64_t chance = persona.chances[static_cast<std::size_t>(move.channel)].value_or(0) * std::uint64_t{hundred};
    chance = chance * staged_->technique_percent(technique) / hundred;
    if (move.channel == Channel::call || move.channel == Channel::text)
        chance = chance * hours_percent(move.at) / hundred;
    const unsigned taken = std::min(state_.pressure * persona.pressure.weight, hundred);
    return static_cast<unsigned>(std::min<std::uint64_t>(chance * (hundred - taken) / hundred, whole));
}

// The luck goes by day, channel and how many attempts on it there were that day.
void PracticeRun::come_back(const Move& move, std::uint8_t technique) {
    const auto that_day =
        static_cast<std::uint32_t>(std::ranges::count_if(state_.contacts, [&](const Contact& contact) {
            return contact.day == state_.day && contact.channel == move.channel && contact.direction == Direction::out;
        }));
    const std::uint32_t which = that_day * channel_count + static_cast<std::uint32_t>(move.channel);
    const auto day = static_cast<std::uint32_t>(state_.day);
    const Persona& persona = subject().persona;
    const std::uint16_t turn = staged_->opening(move.channel, technique, state_.pressure);
    const bool answered =
        turn != StagedCase::no_turn && roll(seed_, Purpose::answer, day, which, whole) < chance(move, technique);
    const bool away = persona.away_until && state_.day <= *persona.away_until;
    if (move.channel == Channel::call) {
        if (!answered || away) {
            add(Who::nobody, What::rang_out);
            return;
        }
        state_.contacts.back().outcome = Outcome::spoke;
        add(Who::they, What::picked_up);
        return open_talk(turn, Channel::call, false);
    }
    if (!answered) return;
    const unsigned spread = persona.delay_most - persona.delay_least + 1;
    const unsigned delay = persona.delay_least + roll(seed_, Purpose::delay, day, which, spread);
    const int from = away ? *persona.away_until : state_.day;
    const Channel back = move.channel == Channel::voicemail ? Channel::call : move.channel;
    state_.arrivals.push_back({staged_->after_elapsed(from, static_cast<int>(delay)), back, turn});
}

// Until they come back.
void PracticeRun::pass_to(int day) {
    while (state_.day < day && !state_.over) {
        judge().day_over();
        if (state_.day == subject().days) return run_out();
        ++state_.day;
        state_.at = 0;
        take_news();
        if (arrive()) return;
    }
}

// What comes of itself is on its way as well.
void PracticeRun::take_news() {
    for (std::size_t i = 0; i < subject().news.size(); ++i) {
        const News& news = subject().news[i];
        const std::uint32_t bit = std::uint32_t{1} << i;
        if (news.day > state_.day || (state_.news_seen & bit) != 0) continue;
        state_.news_seen |= bit;
        if (state_.opted_out || state_.pressure >= news.below_pressure || (state_.talked && !news.always)) continue;
        state_.arrivals.push_back({state_.day, news.channel, staged_->news_turn(i)});
    }
}

// One thing at a time: what comes during a talk waits until it has ended.
bool PracticeRun::arrive() {
    if (state_.talk) return false;
    const auto due = std::ranges::min_element(state_.arrivals, {}, &Arrival::day);
    if (due == state_.arrivals.end() || due->day > state_.day) return false;
    const Arrival arrival = *due;
    state_.arrivals.erase(due);
    if (Entry* entry = add(Who::they, What::came_in)) entry->channel = arrival.channel;
    judge().came_in();
    state_.contacts.push_back({.day = state_.day,
                               .at = state_.at,
                               .direction = Direction::in,
                               .channel = arrival.channel,
                               .outcome = arrival.channel == Channel::call ? Outcome::spoke : Outcome::replied});
    open_talk(arrival.turn, arrival.channel, true);
    return true;
}

void PracticeRun::finish(Ending ending) {
    if (Entry* entry = add(Who::you, What::finished)) entry->detail = word_from(ending);
    judge().finish(ending);
    state_.ending = ending;
    state_.talk.reset();
    state_.over = true;
    judge().settle();
}

void PracticeRun::run_out() {
    add(Who::nobody, What::ran_out);
    state_.talk.reset();
    state_.over = true;
    judge().settle();
}

Score PracticeRun::score() const {
    Score score;
    for (const RubricLine& line : subject().rubric) {
        const CheckState state = state_.verdicts[line.check];
        score.lines.push_back({line.check, line.points, state, state_.verdicts.moment(line.check)});
        score.total += line.points;
        if (state != CheckState::open) score.decided += line.points;
        if (state == CheckState::passed) score.earned += line.points;
    }
    return score;
}

std::optional<Truth> PracticeRun::truth() const {
    return state_.over ? std::optional{subject().persona.truth} : std::nullopt;
}

} // namespace ringback::practice
