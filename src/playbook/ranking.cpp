#include "playbook/ranking.hpp"

#include <algorithm>

namespace ringback::playbook {
namespace {

// What comes_before() looks at first, as numbers that lie side by side: most pairs are told apart without a look at the
// keys and the prospects, which are all over the memory.
struct Coarse {
    std::uint64_t days = 0; // rank, how late, day
    Instant end;
    std::uint32_t place = 0;
};

constexpr int day_bits = 30; // about a million years

// None comes before all days, or after them.
std::uint64_t number(std::optional<Day> day, bool none_last) {
    constexpr std::uint64_t most = (std::uint64_t{1} << day_bits) - 1;
    constexpr std::int64_t middle = std::int64_t{1} << (day_bits - 1);
    if (!day) return none_last ? most : 0;
    const std::int64_t moved = day->time_since_epoch().count() + middle;
    return static_cast<std::uint64_t>(std::clamp<std::int64_t>(moved, 1, most - 1));
}

Coarse coarse(const RankKey& key, Sorting sorting, std::uint32_t place) {
    const auto rank = static_cast<std::uint64_t>(sorting == Sorting::by_section ? static_cast<int>(key.urgency)
                                                                                : rank_of(key.urgency));
    return {rank << (2 * day_bits) | number(key.late_from, true) << day_bits | number(key.day, false), key.end, place};
}

} // namespace

int rank_of(Urgency urgency) {
    switch (urgency) {
    case Urgency::answer: return 0;
    case Urgency::overdue: return 1;
    case Urgency::now:
    case Urgency::later_today: return 2;
    case Urgency::upcoming: return 3;
    case Urgency::waiting: return 4;
    case Urgency::snoozed: return 5;
    case Urgency::at_rest: return 6;
    }
    return 6;
}

std::vector<std::uint32_t> ranked(std::span<const RankKey> keys, Sorting sorting,
                                  const std::function<bool(std::uint32_t, std::uint32_t)>& before) {
    std::vector<Coarse> all;
    all.reserve(keys.size());
    for (const RankKey& key : keys) all.push_back(coarse(key, sorting, static_cast<std::uint32_t>(all.size())));
    std::ranges::sort(all, [&](const Coarse& a, const Coarse& b) {
        if (a.days != b.days) return a.days < b.days;
        if (a.end != b.end) return a.end < b.end;
        return before(a.place, b.place);
    });
    std::vector<std::uint32_t> places;
    places.reserve(all.size());
    for (const Coarse& each : all) places.push_back(each.place);
    return places;
}

} // namespace ringback::playbook
