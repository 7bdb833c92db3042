// Owns: counting new prospects against the cases that wait (D2): ten new ones for each. Must not know: screens, which
// cases wait (their days are given).
#pragma once

#include "core/model.hpp"
#include "core/zone.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace ringback::insight {

inline constexpr std::size_t new_for_each = 10; // D2

// The day a prospect came in: the earliest of agreement.made_on and the first touch (touches later than now do not
// count); where there is neither, added_on (set when somebody is added by hand or out of a table of contacts). None
// where nothing tells: such a one is never counted as new. An old contact that is imported today with its history is
// thus not taken for a new one.
std::optional<Day> new_on(const Prospect& prospect, Instant now, const TimeZone& user_zone);

class NewProspects {
public:
    NewProspects(const Model& model, Instant now, const TimeZone& user_zone);

    // Who came in on this day or later.
    std::size_t since(Day day) const;

    // One case that waits since a day: `found` of 10, at most 10.
    struct Progress {
        std::size_t found = 0;
        std::size_t wanted = 0;

        std::size_t left() const { return wanted - found; }
    };
    // The case itself is none of the others: `own` is the day it came in.
    Progress for_case(Day waiting_since, std::optional<Day> own = {}) const;
    // All cases that wait, each by the day since when: ten for each, and every new prospect counts for one of them
    // only, for a case that waited already when it came in.
    Progress for_all(std::span<const Day> waiting_since) const;

private:
    std::vector<Day> days_; // sorted
};

} // namespace ringback::insight
