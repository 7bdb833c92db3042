#include "journal/unreadable.hpp"

namespace ringback::journal {

void move_aside(const std::vector<Unreadable>& unreadable, WriteBatch& batch) {
    for (const Unreadable& each : unreadable) {
        if (!each.record) continue;
        const auto& [shelf, number, bytes] = *each.record;
        std::uint64_t place = (static_cast<std::uint64_t>(shelf) << 48) + number;
        batch.remove.push_back({shelf, number, number});
        batch.put.push_back({Shelf::aside, place, bytes});
    }
}

} // namespace ringback::journal
