// Owns: one contact attempt or contact. Must not know: what follows from it (playbook).
#pragma once

#include "core/ids.hpp"
#include "core/moment.hpp"
#include "core/opaque.hpp"
#include "core/shared_text.hpp"
#include "core/vocabulary.hpp"

#include <chrono>
#include <string>

namespace ringback {

struct Touch {
    TouchId id; // may be empty in a file that gives none
    Instant at{};
    Direction direction = Direction::out;
    Channel channel = Channel::call;
    Outcome outcome = Outcome::no_answer;
    SharedText technique; // a technique's name, empty where none; playbooks of users may bring new ones
    std::chrono::seconds seconds{};
    std::string note;
    OpaqueFields opaque;

    friend bool operator==(const Touch&, const Touch&) = default;
};

// A call with outcome spoke or a meeting with outcome met, whatever its direction.
inline bool is_conversation(const Touch& touch) {
    return (touch.channel == Channel::call && touch.outcome == Outcome::spoke) ||
           (touch.channel == Channel::meeting && touch.outcome == Outcome::met);
}

} // namespace ringback
