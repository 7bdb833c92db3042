#include "core/zone.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

namespace ringback {
namespace {

// No place on earth is further than this from UTC.
constexpr std::chrono::hours widest_offset{26};

std::size_t place_at(const std::vector<ClockChange>& changes, std::chrono::sys_seconds at) {
    auto after =
        std::upper_bound(changes.begin(), changes.end(), at,
                         [](std::chrono::sys_seconds t, const ClockChange& change) { return t < change.from; });
    return after == changes.begin() ? 0 : static_cast<std::size_t>(after - changes.begin()) - 1;
}

} // namespace

TimeZone::TimeZone(std::string name, std::vector<ClockChange> changes)
    : name_(std::move(name))
    , changes_(std::move(changes)) {
    assert(!changes_.empty());
    assert(std::ranges::is_sorted(changes_, {}, &ClockChange::from));
}

const ClockChange& TimeZone::change_at(Instant instant) const {
    return changes_[place_at(changes_, std::chrono::floor<std::chrono::seconds>(instant))];
}

LocalTime TimeZone::local(Instant instant) const {
    return LocalTime{instant.time_since_epoch() + change_at(instant).offset};
}

Instant TimeZone::instant(LocalTime local) const {
    const Instant as_utc{local.time_since_epoch()};
    std::size_t place = place_at(changes_, std::chrono::floor<std::chrono::seconds>(as_utc - widest_offset));
    // The first stretch of constant offset that has not ended by this reading: of two readings that gives the first.
    while (place + 1 < changes_.size() && as_utc - changes_[place].offset >= changes_[place + 1].from) ++place;
    const bool skipped = place > 0 && as_utc - changes_[place].offset < changes_[place].from;
    return as_utc - changes_[skipped ? place - 1 : place].offset;
}

TimeZone TimeZone::utc() { return {"UTC", {ClockChange{std::chrono::sys_seconds{}, std::chrono::seconds{0}, "UTC"}}}; }

} // namespace ringback
