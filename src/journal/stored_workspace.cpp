#include "journal/stored_workspace.hpp"

#include "journal/snapshot.hpp"
#include "journal/tail.hpp"

#include <utility>

namespace ringback::journal {

Opened stored_workspace(std::vector<StoredRecord> records, Zones& zones) {
    SnapshotReader reader;
    std::vector<StoredRecord> tail;
    for (StoredRecord& record : records) {
        if (record.shelf == Shelf::journal)
            tail.push_back(std::move(record));
        else if (record.shelf != Shelf::aside)
            reader.take(std::move(record));
    }
    LoadedSnapshot snapshot = reader.finish();
    const ReplayedTail replayed = replay(std::move(tail), snapshot, zones);
    Opened opened{.model = std::move(snapshot.model), .first_run = false, .set_aside = {}, .recovered = {}};
    for (const auto* list : {&std::as_const(snapshot.unreadable), &replayed.unreadable})
        for (const Unreadable& each : *list) opened.set_aside.push_back({each.what, each.reason});
    return opened;
}

} // namespace ringback::journal
