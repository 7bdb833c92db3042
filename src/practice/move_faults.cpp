// What play() refuses (move.hpp), and what it offers instead.
#include "practice/practice_run.hpp"

#include <algorithm>

namespace ringback::practice {
namespace {

bool is_blank(std::string_view words) { return words.find_first_not_of(" \t\r\n") == std::string_view::npos; }

std::string quoted(std::string_view words) { return "“" + std::string(words) + "”"; }

} // namespace

MoveFault PracticeRun::fault(MoveFault::Kind kind, std::string reason) const {
    return {kind, moves_played_, std::move(reason)};
}

std::optional<MoveFault> PracticeRun::fault_of(const Move& move) const {
    using Kind = MoveFault::Kind;
    if (state_.over) return fault(Kind::over, "the case is over");
    if (move.day && *move.day < state_.day)
        return fault(Kind::day_passed,
                     "day " + std::to_string(*move.day) + " has passed: it is day " + std::to_string(state_.day));
    if (move.day && *move.day > subject().days)
        return fault(Kind::beyond_last_day, "the last day is day " + std::to_string(subject().days));
    const bool on_the_phone = state_.talk && state_.talk->spoken;
    const bool in_talk = move.kind == MoveKind::say || move.kind == MoveKind::leave;
    if (on_the_phone && (!in_talk || (move.day && *move.day > state_.day)))
        return fault(Kind::in_talk, "they are on the phone");
    switch (move.kind) {
    case MoveKind::attempt: return fault_of_attempt(move);
    case MoveKind::say: return fault_of_say(move);
    case MoveKind::leave: return state_.talk ? std::nullopt : std::optional{fault(Kind::no_talk, "there is no talk")};
    case MoveKind::wait:
        if (move.days >= 1 && move.days <= longest_wait) return std::nullopt;
        return fault(Kind::bad_wait, "a wait takes 1 to " + std::to_string(longest_wait) + " business days");
    case MoveKind::record:
        if (move.truth != Truth::unknown) return std::nullopt;
        return fault(Kind::no_truth, "there is no truth to record");
    default: return std::nullopt;
    }
}

std::optional<MoveFault> PracticeRun::fault_of_attempt(const Move& move) const {
    using Kind = MoveFault::Kind;
    const auto kind = attempt_kind(move.technique);
    if (!kind) return fault(Kind::unknown_technique, "there is no technique " + quoted(move.technique) + " to try");
    if (move.channel == Channel::meeting || (attempt_kinds[*kind].channels & bit_of(move.channel)) == 0)
        return fault(Kind::wrong_channel,
                     quoted(move.technique) + " does not go by " + std::string(word_from(move.channel)));
    if (!staged_->permitted(move.channel))
        return fault(Kind::not_permitted,
                     subject().persona.given_name + " cannot be reached by " + std::string(word_from(move.channel)));
    if (move.at >= minutes_a_day) return fault(Kind::bad_time, "a time of the day belongs here");
    if (!move.script.empty() && staged_->tools().scripts.find(move.script) == nullptr)
        return fault(Kind::unknown_script, "no built-in script has the id " + quoted(move.script));
    const bool has_words = !is_blank(move.words) || !move.script.empty() || move.channel == Channel::call ||
                           staged_->script(static_cast<std::uint8_t>(*kind), move.channel).script != nullptr;
    if (!has_words) return fault(Kind::no_words, "there are no words to send");
    if (move.technique == "share_tidbit" && !move.tidbit) return fault(Kind::no_tidbit, "no tidbit was chosen");
    if (move.tidbit && *move.tidbit >= state_.tidbits_used.size())
        return fault(Kind::no_tidbit, "there is no such tidbit");
    if (move.tidbit && state_.tidbits_used[*move.tidbit] != 0)
        return fault(Kind::tidbit_spent,
                     "this tidbit was spent on day " + std::to_string(state_.tidbits_used[*move.tidbit]));
    if (move.scarcity && *move.scarcity >= subject().scarcity.size())
        return fault(Kind::no_scarcity, "there is no such reason");
    return std::nullopt;
}

std::optional<MoveFault> PracticeRun::fault_of_say(const Move& move) const {
    using Kind = MoveFault::Kind;
    if (!state_.talk) return fault(Kind::no_talk, "there is no talk");
    if (!move.line) {
        if (is_blank(move.words)) return fault(Kind::no_words, "nothing was said");
        return std::nullopt;
    }
    if (*move.line >= subject().turns[state_.talk->turn].lines.size())
        return fault(Kind::no_line, "there is no such line to say");
    return std::nullopt;
}

Offers PracticeRun::offers() const {
    Offers offers;
    if (state_.over) return offers;
    if (state_.talk) {
        offers.in_talk = true;
        offers.lines = subject().turns[state_.talk->turn].lines;
        if (state_.talk->spoken) return offers;
    }
    offers.may_act = true;
    for (std::size_t i = 0; i < state_.tidbits_used.size(); ++i)
        if (state_.tidbits_used[i] == 0) offers.tidbits.push_back(static_cast<std::uint32_t>(i));
    for (std::size_t kind = 0; kind < attempt_kinds.size(); ++kind)
        for (std::size_t i = 0; i < permitted_channel_count; ++i) {
            const auto channel = static_cast<Channel>(i);
            if ((attempt_kinds[kind].channels & bit_of(channel)) == 0 || !staged_->permitted(channel)) continue;
            if (attempt_kinds[kind].technique == "share_tidbit" && offers.tidbits.empty()) continue;
            const script::Script* script = staged_->script(static_cast<std::uint8_t>(kind), channel).script;
            offers.attempts.push_back({attempt_kinds[kind].technique, channel, script});
        }
    return offers;
}

} // namespace ringback::practice
