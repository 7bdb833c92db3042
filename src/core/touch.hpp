// Owns: one contact attempt or contact. Must not know: what follows from it (playbook).
#pragma once

#include "core/ids.hpp"
#include "core/moment.hpp"
#include "core/opaque.hpp"
#include "core/rare.hpp"
#include "core/shared_text.hpp"
#include "core/vocabulary.hpp"

#include <chrono>
#include <cstdint>
#include <string>

namespace ringback {

// What went out with a touch, as it was then, whatever becomes of the script.
struct SentWords {
    std::string script;   // its id; empty where the words came from none
    unsigned version = 0; // of one of the user's own; 0 of one that came with Ringback
    std::string subject;
    std::string text; // empty where they were spoken freely, with the script at hand
    OpaqueFields opaque;

    friend bool operator==(const SentWords&, const SentWords&) = default;
};

// There may be a million of them: the order of the members leaves no gaps.
struct Touch {
    Instant at{};
    TouchId id; // may be empty in a file that gives none
    std::string note;
    SharedText technique; // a technique's name, empty where none; playbooks of users may bring new ones
    OpaqueFields opaque;
    Rare<SentWords> sent;
    std::chrono::duration<std::int32_t> seconds{};
    Direction direction = Direction::out;
    Channel channel = Channel::call;
    Outcome outcome = Outcome::no_answer;

    friend bool operator==(const Touch&, const Touch&) = default;
};

// A call with outcome spoke or a meeting with outcome met, whatever its direction.
inline bool is_conversation(const Touch& touch) {
    return (touch.channel == Channel::call && touch.outcome == Outcome::spoke) ||
           (touch.channel == Channel::meeting && touch.outcome == Outcome::met);
}

} // namespace ringback
