// Owns: what the process review remembers: what it found, and the draft of its record. Must not know: how it looks.
#pragma once

#include "core/moment.hpp"
#include "insight/process_review.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace ringback::ui {

// Remembered for as long as what it came from stays the same.
struct ReviewCache {
    std::uint64_t revision = ~std::uint64_t{0}; // of the model
    Day today{};
    insight::ProcessReview review;
    std::vector<std::uint32_t> order; // places in review.cases: those to review first, the most lacking before others
    std::size_t due = 0;              // of them, not reviewed since they were last heard
};

// "Reviewed on ..., and what we take from it".
struct ReviewDraft {
    std::string on; // a day
    std::string note;
    std::string error_on;
    bool focus = true;
};

} // namespace ringback::ui
