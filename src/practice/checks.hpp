// Owns: the yes-or-no checks that a rubric is made of, each tied to a rule of domain.md. Must not know: when one is
// passed (judge.hpp).
#pragma once

#include "core/vocabulary.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace ringback::practice {

enum class Check : std::uint8_t {
    patience,         // D1: some days of rest, or the agreed day, before the first attempt
    agreed_day,       // G1: the first attempt on the agreed day itself
    phone_first,      // T4: the first attempt is a call
    calls_first,      // T4: two calls before the first message
    preferred,        // V2: an attempt on a channel that they prefer
    get_clear,        // T5: the notes read before the first call
    let_go,           // T5: some quiet minutes before it
    decide_words,     // T5: the words decided before it
    no_pressure,      // T1: no pressure in any words
    spacing,          // T1: two business days between attempts
    stepped_back,     // T3: back to where the talk was left
    own_fault,        // T6: the breakdown taken on oneself
    apology_first,    // T7: an apology before anything else
    no_agenda,        // T7: said not to be calling to move anything forward
    asked_feedback,   // T7: asked where one went wrong
    graceful,         // T8: took it as fine that they chose otherwise
    not_guessed,      // T2: the truth left unknown until they told it
    truth_recorded,   // T9
    reason_recorded,  // T9: their own reason in words
    voicemail_short,  // V1: no more than forty seconds, and it does not close
    voicemail_paired, // G3: an email on the day of the voicemail
    heavy_stone,      // V4: a multiple choice, once the other channels have gone unanswered
    decision,         // V3: not left to fizzle out
    consequence,      // V5: what follows from their answer
    new_agreement,    // G1: a next contact agreed, and that no is fine
    tidbit,           // G2: a tidbit spent as a reason
    caller_shown,     // G4: no number withheld
    asked_channel,    // G5: asked which channel they prefer
    final_last,       // G6: the final opportunity last, after the multiple choice
    true_scarcity,    // G6: a statement of scarcity that is true
    closed_after,     // G6: the file closed, and not before the deadline
    ten_others,       // D2
    reviewed,         // D3: the case held against the process
    gap_found,        // D5: a step named that was missing or half done
    another_eye,      // D4: the case gone through with somebody else
    answered,         // all: an answer to what they wrote, by the next business day
    stopped,          // all: nothing more after they asked to stop
    count
};
inline constexpr std::size_t check_count = static_cast<std::size_t>(Check::count);

struct CheckInfo {
    std::string_view rule;   // "T4"; empty where all say so
    std::string_view author; // "Galper"
    std::string_view label;  // "Phone before message"
    std::string_view missed; // "The first attempt was no call", for a debriefing
};
const CheckInfo& check_info(Check check);

// Checks that are served by what is said in a talk.
constexpr bool is_said(Check check) {
    switch (check) {
    case Check::stepped_back:
    case Check::own_fault:
    case Check::apology_first:
    case Check::no_agenda:
    case Check::asked_feedback:
    case Check::graceful:
    case Check::new_agreement:
    case Check::asked_channel: return true;
    default: return false;
    }
}

class CheckSet {
public:
    constexpr bool has(Check check) const { return (bits_ & bit(check)) != 0; }
    constexpr void add(Check check) { bits_ |= bit(check); }
    constexpr bool empty() const { return bits_ == 0; }
    constexpr int size() const { return __builtin_popcountll(bits_); }
    constexpr CheckSet operator&(CheckSet other) const { return CheckSet(bits_ & other.bits_); }
    constexpr CheckSet operator|(CheckSet other) const { return CheckSet(bits_ | other.bits_); }
    friend constexpr bool operator==(CheckSet, CheckSet) = default;

    constexpr CheckSet() = default;

    template <class Visit>
    void each(Visit&& visit) const {
        for (std::size_t i = 0; i < check_count; ++i)
            if (has(static_cast<Check>(i))) visit(static_cast<Check>(i));
    }

private:
    constexpr explicit CheckSet(std::uint64_t bits)
        : bits_(bits) {}
    static constexpr std::uint64_t bit(Check check) { return std::uint64_t{1} << static_cast<unsigned>(check); }

    std::uint64_t bits_ = 0;
};
static_assert(check_count <= 64);

} // namespace ringback::practice

namespace ringback {
template <>
struct Vocabulary<practice::Check> {
    static constexpr std::array<std::string_view, practice::check_count> words{
        "patience",        "agreed_day",      "phone_first",      "calls_first",   "preferred",    "get_clear",
        "let_go",          "decide_words",    "no_pressure",      "spacing",       "stepped_back", "own_fault",
        "apology_first",   "no_agenda",       "asked_feedback",   "graceful",      "not_guessed",  "truth_recorded",
        "reason_recorded", "voicemail_short", "voicemail_paired", "heavy_stone",   "decision",     "consequence",
        "new_agreement",   "tidbit",          "caller_shown",     "asked_channel", "final_last",   "true_scarcity",
        "closed_after",    "ten_others",      "reviewed",         "gap_found",     "another_eye",  "answered",
        "stopped"};
};
} // namespace ringback
