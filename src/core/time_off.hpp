// Owns: a time in which the user does not work. Must not know: what it moves (business_calendar.hpp).
#pragma once

#include "core/moment.hpp"
#include "core/opaque.hpp"

#include <string>

namespace ringback {

struct TimeOff {
    Day from{}; // both days included; days in the user's zone
    Day to{};
    std::string note;
    OpaqueFields opaque;

    friend bool operator==(const TimeOff&, const TimeOff&) = default;
};

} // namespace ringback
