// Owns: finding the smallest single facts that would change a playbook's advice, each proved by walking the tree again.
// Must not know: how facts are gathered, particular rules, words on screen.
#pragma once

#include "core/business_calendar.hpp"
#include "playbook/gather.hpp"
#include "playbook/playbook.hpp"
#include "playbook/program.hpp"

#include <cstdint>
#include <vector>

namespace ringback::playbook {

// Were `fact` `to` instead of `from` and everything else as it is, the leaf would be `leaf`, of another technique.
struct Change {
    FactId fact{};
    FactValue from = unknown_value;
    FactValue to = unknown_value;
    std::uint16_t leaf = 0; // place in Playbook::leaves

    friend bool operator==(const Change&, const Change&) = default;
};

// Of each fact on the way, last question first: for a flag or a choice one value for every technique that it would lead
// to, for a figure or a day the nearest value below and the nearest one above. `today` moves what grows with it,
// forward only and by 90 days at most. `program` must be made of `playbook`.
std::vector<Change> what_would_change(const Playbook& playbook, const Program& program, const FactTable& facts,
                                      const BusinessCalendar& calendar);

} // namespace ringback::playbook
