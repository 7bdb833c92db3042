// Owns: one decision of the user about what was advised: put off, done another way, not done, prepared. Must not know:
// what follows from it. Advice never depends on decisions; the queue hides what is snoozed.
#pragma once

#include "core/moment.hpp"
#include "core/opaque.hpp"
#include "core/vocabulary.hpp"

#include <optional>
#include <string>

namespace ringback {

struct Decision {
    Instant at{};
    DecisionKind kind = DecisionKind::snoozed;
    std::string technique;    // what was advised, empty where nothing was
    std::string reason;       // in the user's words, may be empty
    std::optional<Day> until; // of a snooze: hidden before this day
    OpaqueFields opaque;

    friend bool operator==(const Decision&, const Decision&) = default;
};

} // namespace ringback
