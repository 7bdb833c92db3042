#include "practice/judge.hpp"

#include "script/speech_time.hpp"

#include <algorithm>

namespace ringback::practice {
namespace {

constexpr int patience_days = 3;           // D1, rule 9a
constexpr int spacing_days = 2;            // T1, rule 9b
constexpr unsigned direct_calls = 2;       // T4, rule 10
constexpr int stone_days = 5;              // V4, rule 15a
constexpr int mail_days = 7;               // G6, rule 8a
constexpr std::chrono::seconds detail{60}; // V1: for who likes detail

constexpr auto heavy_stone = static_cast<std::uint8_t>(*attempt_kind("heavy_stone"));
constexpr auto final_opportunity = static_cast<std::uint8_t>(*attempt_kind("final_opportunity"));

const Contact* latest_of(const RunState& state, std::uint8_t technique) {
    const Contact* found = nullptr;
    any_unanswered(state, [&](const Contact& contact) {
        if (contact.technique == technique) found = &contact;
        return found != nullptr;
    });
    return found;
}

} // namespace

bool Judge::too_soon(const Move& move) const {
    if (state_.attempts == 0 || state_.contacts.empty()) return false;
    const Contact& last = state_.contacts.back();
    if (last.was_heard()) return false;
    const bool pair = last.day == state_.day && last.channel == Channel::voicemail && move.channel == Channel::email;
    return !pair && staged_.elapsed(last.day, state_.day) < spacing_days;
}

void Judge::attempt(const Move& move, const Heard& heard) {
    if (state_.opted_out) decide(Check::stopped, false);
    if (state_.talk && state_.talk->came_in && !state_.talk->answered) decide(Check::answered, false);
    if (state_.attempts == 0) first_attempt(move);
    if (too_soon(move)) decide(Check::spacing, false);
    if (heard.pressure > 0) decide(Check::no_pressure, false);
    if (std::ranges::contains(staged_.subject().persona.preferred_channels, move.channel)) pass(Check::preferred);
    if (move.tidbit) pass(Check::tidbit);
    if (move.channel == Channel::call)
        call(move);
    else
        message(move, heard);
    last_steps(move);
}

void Judge::first_attempt(const Move& move) {
    const auto& agreed = staged_.subject().agreement;
    decide(Check::phone_first, move.channel == Channel::call);
    if (agreed && agreed->follow_up) {
        int due = *agreed->follow_up;
        while (!staged_.is_business_day(due)) ++due;
        decide(Check::patience, state_.day >= *agreed->follow_up);
        decide(Check::agreed_day, state_.day == due || state_.day == *agreed->follow_up);
        return;
    }
    const bool rested =
        state_.contacts.empty() || staged_.elapsed(state_.contacts.back().day, state_.day) >= patience_days;
    decide(Check::patience, rested);
}

void Judge::call(const Move& move) {
    if (move.withheld) decide(Check::caller_shown, false);
    if (state_.calls > 0) return;
    decide(Check::get_clear, state_.prepared[0]);
    decide(Check::let_go, state_.prepared[1]);
    decide(Check::decide_words, state_.prepared[2]);
}

void Judge::message(const Move& move, const Heard& heard) {
    decide(Check::calls_first, state_.calls >= direct_calls);
    if (move.channel == Channel::voicemail) {
        const bool likes_detail = staged_.subject().persona.style == Style::analytical;
        const auto most = likes_detail ? detail : script::voicemail_limit;
        decide(Check::voicemail_short, heard.seconds.count() > 0 && heard.seconds <= most && heard.pressure == 0);
    }
    if (move.channel == Channel::email && std::ranges::any_of(state_.contacts, [&](const Contact& contact) {
            return contact.day == state_.day && contact.channel == Channel::voicemail &&
                   contact.direction == Direction::out;
        }))
        pass(Check::voicemail_paired);
}

void Judge::last_steps(const Move& move) {
    if (move.technique == attempt_kinds[heavy_stone].technique) decide(Check::heavy_stone, others_unanswered());
    if (move.technique != attempt_kinds[final_opportunity].technique) return;
    const Contact* stone = latest_of(state_, heavy_stone);
    decide(Check::heavy_stone, false); // it should have come before
    decide(Check::final_last, stone != nullptr && staged_.elapsed(stone->day, state_.day) >= stone_days);
    if (move.scarcity) decide(Check::true_scarcity, staged_.subject().scarcity[*move.scarcity].is_true);
}

// V3: after email, voicemail and text, as far as they are possible.
bool Judge::others_unanswered() const {
    return std::ranges::all_of(std::array{Channel::email, Channel::voicemail, Channel::text}, [&](Channel channel) {
        return !staged_.permitted(channel) ||
               any_unanswered(state_, [&](const Contact& contact) { return contact.channel == channel; });
    });
}

void Judge::said(CheckSet serves, CheckSet fails, unsigned pressure) {
    Talk& talk = *state_.talk;
    if (state_.opted_out && pressure > 0) decide(Check::stopped, false); // a word of thanks is no attempt
    if (!talk.answered) {
        decide(Check::apology_first, serves.has(Check::apology_first));
        if (talk.came_in) decide(Check::answered, staged_.elapsed(talk.opened, state_.day) <= 1);
    }
    if (pressure > 0) decide(Check::no_pressure, false);
    serves.each([&](Check check) {
        if (is_said(check)) pass(check);
    });
    fails.each([&](Check check) { decide(check, false); });
}

void Judge::record(const Move& move) {
    decide(Check::truth_recorded, state_.told && move.truth == staged_.subject().persona.truth);
    if (!state_.told) decide(Check::not_guessed, false);
    if (state_.told && move.words.find_first_not_of(" \t\r\n") != std::string::npos) pass(Check::reason_recorded);
}

void Judge::review(const Move& move) {
    pass(Check::reviewed);
    if (move.gap)
        decide(Check::gap_found, staged_.subject().process[static_cast<std::size_t>(*move.gap)] != StepState::done);
    if (move.with_other) pass(Check::another_eye);
}

void Judge::came_in() {
    if (state_.attempts == 0) pass(Check::patience); // nothing was the matter
}

void Judge::day_over() {
    const bool left = std::ranges::any_of(state_.contacts, [&](const Contact& contact) {
        return contact.day == state_.day && contact.channel == Channel::voicemail &&
               contact.direction == Direction::out;
    });
    if (left) decide(Check::voicemail_paired, false);
}

int Judge::deadline_of(const Contact& contact) const {
    return staged_.after_elapsed(contact.day, contact.channel == Channel::mail ? mail_days : 1);
}

bool Judge::closed_in_time() const {
    const Contact* last = latest_of(state_, final_opportunity);
    return last != nullptr && state_.day > deadline_of(*last);
}

void Judge::finish(Ending ending) {
    pass(Check::decision);
    if (state_.opted_out) {
        decide(Check::stopped, ending == Ending::close);
        decide(Check::consequence, ending == Ending::close);
        return;
    }
    if (!state_.told) {
        const bool in_time = ending == Ending::close && closed_in_time();
        if (latest_of(state_, final_opportunity) != nullptr) decide(Check::closed_after, in_time);
        decide(Check::not_guessed, in_time);
        decide(Check::consequence, in_time);
        return;
    }
    switch (staged_.subject().persona.truth) { // V5
    case Truth::interested:
    case Truth::sidetracked: return decide(Check::consequence, ending == Ending::schedule);
    case Truth::not_now: return decide(Check::consequence, ending == Ending::later);
    case Truth::away: return decide(Check::consequence, ending != Ending::close);
    default: return decide(Check::consequence, ending == Ending::close);
    }
}

void Judge::settle() {
    if (state_.attempts > 0 || state_.told) {
        pass(Check::no_pressure);
        pass(Check::spacing);
    }
    if (state_.calls > 0) pass(Check::caller_shown);
    if (!state_.opted_out && state_.told) pass(Check::stopped);
    for (std::size_t i = 0; i < check_count; ++i) state_.verdicts.never(static_cast<Check>(i));
}

} // namespace ringback::practice
