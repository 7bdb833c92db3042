// Owns: journal records, one an action, and their replay over the snapshot. Must not know: where records are kept, when
// they are folded.
#pragma once

#include "core/action.hpp"
#include "core/model.hpp"
#include "core/update.hpp"
#include "core/zone.hpp"
#include "journal/edit_id.hpp"
#include "journal/snapshot.hpp"
#include "journal/storage.hpp"
#include "journal/unreadable.hpp"

#include <cstddef>
#include <cstdint>
#include <expected>
#include <string>
#include <vector>

namespace ringback::journal {

// A sealed record that repeats `chain`, the checksum of the record before it. `edit` is its name where it came from
// another tab.
Bytes journal_record(const Stamped& stamped, std::uint32_t chain, EditId edit = {});

struct TailRecord {
    std::uint32_t link = 0; // the checksum of the record before it
    std::uint32_t checksum = 0;
    EditId edit;
    Stamped stamped;
};
// The reason where it is none that this build can read.
std::expected<TailRecord, std::string> read_tail_record(ByteView bytes);

// As update() with the zone that the profile names.
std::expected<Updated, UpdateError> carry_out(Model& model, Stamped stamped, Zones& zones);

struct ReplayedTail {
    std::uint64_t last_sequence = 0; // never given again, whether its record was readable or not
    std::uint32_t chain = 0;         // checksum of the last readable record
    std::size_t records = 0;         // stored, readable or not
    bool newer_format = false;       // at least one was written by a newer build
    CarriedOut carried_out;          // edits of other tabs, in the snapshot or here
    std::vector<Unreadable> unreadable;
};

// Carries the stored actions out on the snapshot's model, in order. What is damaged, missing or refused by update() is
// reported and left out; the rest is carried out.
ReplayedTail replay(std::vector<StoredRecord> records, LoadedSnapshot& snapshot, Zones& zones);

} // namespace ringback::journal
