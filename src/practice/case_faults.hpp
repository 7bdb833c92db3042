// Owns: finding the faults of a case before anybody practises on it. Must not know: files. StagedCase takes only cases
// without faults.
#pragma once

#include "practice/practice_case.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ringback::practice {

struct CaseFault {
    enum class Kind : std::uint8_t {
        empty,       // words, a list or a rubric without anything in it
        given_twice, // two turns of one name, two lines of a rubric for one check
        out_of_range,
        day_out,      // a day that is not one of the case
        unknown_turn, // a name that no turn has
        unknown_technique,
        unreachable,     // a turn that no talk comes to
        no_way_to_truth, // nothing leads to the truth, and the rubric does not ask to close the file instead
        not_servable,    // a line of the rubric that no move can pass
        count
    };
    Kind kind = Kind::empty;
    std::string place;  // the way to it through the case's members: "/turns/3/lines/0/next"
    std::string reason; // plain words

    friend bool operator==(const CaseFault&, const CaseFault&) = default;
};

std::vector<CaseFault> faults_of(const PracticeCase& subject);

// Limits of a case.
inline constexpr std::size_t most_turns = 200;
inline constexpr std::size_t most_lines = 8; // of a turn
inline constexpr std::size_t most_news = 16;
inline constexpr std::size_t most_items = 120;    // of every other list
inline constexpr std::size_t longest_text = 4000; // bytes
inline constexpr unsigned most_percent = 1000;
inline constexpr unsigned most_points = 100; // of a line of the rubric

} // namespace ringback::practice

namespace ringback {
template <>
struct Vocabulary<practice::CaseFault::Kind> {
    static constexpr std::array<std::string_view, 9> words{"empty",       "given_twice",     "out_of_range",
                                                           "day_out",     "unknown_turn",    "unknown_technique",
                                                           "unreachable", "no_way_to_truth", "not_servable"};
};
} // namespace ringback
