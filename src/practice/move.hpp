// Owns: what a trainee may do, as plain values, and why a move may be refused. Must not know: what comes of it
// (practice_run.hpp), its JSON spelling (exchange/moves_json.hpp).
#pragma once

#include "core/vocabulary.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ringback::practice {

enum class MoveKind : std::uint8_t {
    attempt,         // a technique on a channel, with words
    prepare,         // one of the three steps before a call (T5)
    wait,            // some business days, or until they come back
    say,             // in a talk: an offered line, or typed words
    leave,           // ends the talk
    record,          // the truth and their reason (T9)
    finish,          // ends the case one way or the other (V5)
    prospect_others, // ten of them (D2)
    review           // of the case against the process (D3)
};
enum class Preparation : std::uint8_t { get_clear, let_go, decide_words };
enum class Ending : std::uint8_t { schedule, later, close };

// Members that the kind does not name are passed over.
struct Move {
    MoveKind kind = MoveKind::wait;
    std::optional<int> day; // time passes up to it first, or until they come back; none: today

    std::string technique; // of an attempt
    Channel channel = Channel::call;
    unsigned at = 600;                     // minutes of the trainee's day
    std::string script;                    // id of a built-in one; empty, with no words: the one that fits
    std::string words;                     // typed; of an attempt, a line, a record or a review
    bool withheld = false;                 // the number, on a call (G4)
    std::optional<std::uint32_t> tidbit;   // its place, where one is shared (G2)
    std::optional<std::uint32_t> scarcity; // its place, of a final opportunity (G6)

    Preparation preparation = Preparation::get_clear;
    int days = 1;                      // of a wait
    std::optional<std::uint32_t> line; // of what is said; none: the words
    Truth truth = Truth::unknown;
    Ending ending = Ending::close;
    std::optional<ProcessStep> gap; // that a review found (D5)
    bool with_other = false;        // reviewed with somebody else (D4)

    friend bool operator==(const Move&, const Move&) = default;
};

struct MoveFault {
    enum class Kind : std::uint8_t {
        over,
        day_passed,
        beyond_last_day,
        bad_time,
        bad_wait,
        unknown_technique,
        wrong_channel, // for the technique
        not_permitted,
        unknown_script,
        no_words,
        no_tidbit,
        tidbit_spent,
        no_scarcity,
        in_talk,
        no_talk,
        no_line,
        no_truth, // to be recorded
        count
    };
    Kind kind = Kind::over;
    std::size_t move = 0; // its place among all moves
    std::string reason;   // plain words
};

inline constexpr int longest_wait = 30;
inline constexpr unsigned minutes_a_day = 24 * 60;

} // namespace ringback::practice

namespace ringback {
template <>
struct Vocabulary<practice::MoveKind> {
    static constexpr std::array<std::string_view, 9> words{
        "attempt", "prepare", "wait", "say", "leave", "record", "finish", "prospect_others", "review"};
};
template <>
struct Vocabulary<practice::Preparation> {
    static constexpr std::array<std::string_view, 3> words{"get_clear", "let_go", "decide_words"};
};
template <>
struct Vocabulary<practice::Ending> {
    static constexpr std::array<std::string_view, 3> words{"schedule", "later", "close"};
};
template <>
struct Vocabulary<practice::MoveFault::Kind> {
    static constexpr std::array<std::string_view, 17> words{
        "over",          "day_passed",    "beyond_last_day", "bad_time", "bad_wait",  "unknown_technique",
        "wrong_channel", "not_permitted", "unknown_script",  "no_words", "no_tidbit", "tidbit_spent",
        "no_scarcity",   "in_talk",       "no_talk",         "no_line",  "no_truth"};
};
} // namespace ringback
