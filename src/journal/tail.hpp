// Owns: journal records, one an action, and their replay over the snapshot. Must not know: where records are kept, when
// they are folded.
#pragma once

#include "core/action.hpp"
#include "core/model.hpp"
#include "core/zone.hpp"
#include "journal/snapshot.hpp"
#include "journal/storage.hpp"
#include "journal/unreadable.hpp"

#include <cstddef>
#include <cstdint>
#include <expected>
#include <string>
#include <vector>

namespace ringback::journal {

// A sealed record that repeats `chain`, the checksum of the record before it.
Bytes journal_record(const Stamped& stamped, std::uint32_t chain);

struct ReplayedTail {
    std::uint64_t last_sequence = 0; // never given again, whether its record was readable or not
    std::uint32_t chain = 0;         // checksum of the last readable record
    std::size_t records = 0;         // stored, readable or not
    bool newer_format = false;       // at least one was written by a newer build
    std::vector<Unreadable> unreadable;
};

// Carries the stored actions out on the snapshot's model, in order. What is damaged, missing or refused by update() is
// reported and left out; the rest is carried out.
ReplayedTail replay(std::vector<StoredRecord> records, LoadedSnapshot& snapshot, Zones& zones);

} // namespace ringback::journal
