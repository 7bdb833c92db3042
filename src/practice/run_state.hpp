// Owns: how a run stands, as plain data for those who play and judge it. Must not know: moves.
#pragma once

#include "practice/contact.hpp"
#include "practice/move.hpp"
#include "practice/score.hpp"
#include "practice/staged_case.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace ringback::practice {

struct Talk {
    std::uint16_t turn = StagedCase::no_turn;
    Channel channel = Channel::call;
    bool spoken = true;    // on the phone: there is nothing else to do meanwhile
    bool came_in = false;  // they began it
    int opened = 1;        // the day
    bool answered = false; // something was said by the trainee
};

struct Arrival {
    int day = 1;
    Channel channel = Channel::email;
    std::uint16_t turn = StagedCase::no_turn;
};

struct RunState {
    int day = 1;
    unsigned at = 0;               // the last time on this day
    std::vector<Contact> contacts; // those of the history first
    std::vector<Arrival> arrivals; // on their way
    std::vector<int> tidbits_used; // the day; 0: not spent
    std::optional<Talk> talk;
    Verdicts verdicts;
    unsigned pressure = 0;
    unsigned attempts = 0;
    unsigned calls = 0;  // of the attempts
    bool talked = false; // a talk was opened
    bool told = false;   // the truth
    bool opted_out = false;
    bool over = false;
    std::array<bool, 3> prepared{};
    std::uint32_t news_seen = 0; // bits
    std::optional<Truth> recorded;
    std::optional<Ending> ending;
};

// The latest attempts, newest first, that nothing came back after: `visit(contact)` until it gives true.
template <class Visit>
bool any_unanswered(const RunState& state, Visit&& visit) {
    for (std::size_t i = state.contacts.size(); i > 0; --i) {
        const Contact& contact = state.contacts[i - 1];
        if (contact.was_heard()) return false;
        if (visit(contact)) return true;
    }
    return false;
}

} // namespace ringback::practice
