// Owns: which cases fell silent and how many of them came back (D1). Must not know: playbooks (the patience is given),
// screens, files.
#pragma once

#include "core/business_calendar.hpp"
#include "core/model.hpp"
#include "core/zone.hpp"
#include "insight/share.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace ringback::insight {

inline constexpr double authors_share = 0.40; // D1: cases that were nothing to worry about

// A silence begins with a touch by which they were heard (inbound, or a conversation) and ends with the next one, with
// the case, or not yet. It is a case from `patience` elapsed business days of the user on (domain.md, "elapsed").
// Touches later than now do not count.
struct Silence {
    enum class End : std::uint8_t {
        came_back,   // heard again, and not to opt out
        turned_away, // heard again with an opt-out
        closed,      // the file was closed or lost, or they are not to be contacted: nobody waits any more
        lasting
    };
    std::size_t prospect = 0; // place in Model::prospects()
    Day from;                 // last heard on
    std::optional<Day> to;    // heard again on
    std::chrono::days lasted{};
    End end = End::lasting;
};

// What silence is counted against.
struct Patience {
    Instant now;
    const TimeZone& user_zone;
    const BusinessCalendar& calendar;
    std::chrono::days patience{3};
};

// By prospect, then by time. One who is won, or rests until an agreed day that lies ahead, is in no lasting silence.
std::vector<Silence> silences_of(const Model& model, const Patience& patience);
// The same of one prospect; `place` is where it stands in the model.
void add_silences(std::vector<Silence>& all, const Prospect& prospect, std::size_t place, const Patience& patience);

// "Of 40 silent cases so far 17 came back": all silences count, those that last as not come back so far.
struct CameBack {
    Share share;
    std::size_t lasting = 0; // of share.of
};
CameBack came_back(const std::vector<Silence>& silences);

} // namespace ringback::insight
