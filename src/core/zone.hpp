// Owns: a time zone as a plain table of clock changes, and the door through which tables come (zone data natively,
// Intl on the page). Must not know: where the table came from.
#pragma once

#include "core/moment.hpp"

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace ringback {

// From `from` on, local time is UTC plus `offset`; `abbreviation` as people write it ("CST"), may be empty.
struct ClockChange {
    std::chrono::sys_seconds from;
    std::chrono::seconds offset{};
    std::string abbreviation;
};

class TimeZone {
public:
    // `changes` is sorted by `from` and not empty; its first entry also holds for all time before it.
    TimeZone(std::string name, std::vector<ClockChange> changes);

    const std::string& name() const { return name_; }
    const std::vector<ClockChange>& changes() const { return changes_; }

    const ClockChange& change_at(Instant instant) const;
    LocalTime local(Instant instant) const;
    Day day(Instant instant) const { return day_of(local(instant)); }
    // A reading that occurs twice means the first; one that a clock change skips means the instant as far after the
    // change as the reading lies after the start of the gap.
    Instant instant(LocalTime local) const;

    static TimeZone utc();

private:
    std::string name_;
    std::vector<ClockChange> changes_;
};

class Zones {
public:
    virtual ~Zones() = default;
    // The zone of an IANA name such as "America/Chicago"; null where it is unknown. The pointer stays good as long as
    // this object lives.
    virtual const TimeZone* find(std::string_view name) = 0;
};

} // namespace ringback
