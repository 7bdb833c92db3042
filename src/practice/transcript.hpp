// Owns: what happened in a run, entry by entry, and how an entry reads. Must not know: scores.
#pragma once

#include "core/vocabulary.hpp"
#include "practice/practice_case.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace ringback::practice {

enum class Who : std::uint8_t { you, they, nobody };

enum class What : std::uint8_t {
    past,       // before day 1
    attempt,    // an attempt went out
    rang_out,   // a call that nobody picked up
    picked_up,  // a call that was
    came_in,    // they wrote or called
    said,       // words in a talk
    talk_ended, //
    prepared,
    waited,
    prospected,
    reviewed,
    recorded,
    finished,
    asked_to_stop,
    ran_out // the days were over
};

struct Entry {
    int day = 1;
    std::optional<unsigned> at; // minutes of the trainee's day
    Who who = Who::nobody;
    What what = What::past;
    std::optional<Channel> channel;
    std::string technique; // of an attempt, where it bears one
    std::string words;     // said, written or noted; may be empty
    std::string detail;    // the step, the truth or the ending in the words of the file format
    std::size_t move = 0;  // the move that it came of, from 1; 0 of what went before

    friend bool operator==(const Entry&, const Entry&) = default;
};

// "You called at 10:20. It rang out." Without the words, which stand beside it.
std::string sentence_of(const Entry& entry, const PracticeCase& subject);

} // namespace ringback::practice

namespace ringback {
template <>
struct Vocabulary<practice::Who> {
    static constexpr std::array<std::string_view, 3> words{"you", "they", "nobody"};
};
template <>
struct Vocabulary<practice::What> {
    static constexpr std::array<std::string_view, 15> words{
        "past",   "attempt",    "rang_out", "picked_up", "came_in",  "said",          "talk_ended", "prepared",
        "waited", "prospected", "reviewed", "recorded",  "finished", "asked_to_stop", "ran_out"};
};
} // namespace ringback
