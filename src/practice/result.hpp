// Owns: what a trainee hands in: which case, how it was played, what it came to. Must not know: links, files.
#pragma once

#include "practice/practice_run.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace ringback::practice {

struct PracticeResult {
    std::string case_id;
    std::uint64_t case_digest = 0; // of the case's text (exchange/case_json.hpp): another one has another
    std::uint64_t seed = 0;        // up to 2147483647, so that every file can hold it
    std::string trainee;
    std::vector<Move> moves;
    unsigned earned = 0;
    unsigned total = 0;
    bool truth_told = false;

    friend bool operator==(const PracticeResult&, const PracticeResult&) = default;
};

PracticeResult result_of(const PracticeRun& run, std::uint64_t case_digest, std::string trainee);

// Whether playing the moves again comes to what the result says.
bool holds(const PracticeResult& result, const StagedCase& staged, std::uint64_t case_digest);

} // namespace ringback::practice
