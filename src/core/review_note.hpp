// Owns: one review of the sales process over all silent cases, as a record (D3): the day, and what was taken from it.
// Must not know: what the cases lacked (insight/process_review.hpp).
#pragma once

#include "core/moment.hpp"
#include "core/opaque.hpp"

#include <string>

namespace ringback {

struct ReviewNote {
    Day on{};
    std::string note;
    OpaqueFields opaque;

    friend bool operator==(const ReviewNote&, const ReviewNote&) = default;
};

} // namespace ringback
