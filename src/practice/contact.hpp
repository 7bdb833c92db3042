// Owns: one contact of a run, small and without words. Must not know: touches of a workspace.
#pragma once

#include "core/vocabulary.hpp"

#include <cstdint>

namespace ringback::practice {

inline constexpr std::uint8_t no_technique = 0xff;

struct Contact {
    int day = 1;
    unsigned at = 0; // minutes of the day
    Direction direction = Direction::out;
    Channel channel = Channel::call;
    Outcome outcome = Outcome::no_answer;
    std::uint8_t technique = no_technique; // place in attempt_kinds

    bool is_conversation() const {
        return (channel == Channel::call && outcome == Outcome::spoke) ||
               (channel == Channel::meeting && outcome == Outcome::met);
    }
    bool was_heard() const { return direction == Direction::in || is_conversation(); } // it ended a silence
};

} // namespace ringback::practice
