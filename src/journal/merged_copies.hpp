// Owns: one workspace out of two copies that disagree: of every record the one that holds, from either. Must not know:
// how copies are read and rewritten (two_copies.hpp).
#pragma once

#include "journal/copy_examiner.hpp"
#include "journal/storage.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace ringback::journal {

struct MergedCopies {
    std::vector<StoredRecord> records; // manifest, chunks, journal, each by number; what holds nowhere as it is
    CopyReport report;                 // of these records
    Copy base = Copy::database;        // whose manifest counts
    bool same_as_base = false;         // ... and whose records are all of them
    std::size_t healed = 0;            // parts and edits that only the other one had whole
};

// What a copy holds, as it was read.
using CopyRecords = std::vector<StoredRecord>;

// The newest state that can be put together: whole before damaged, then the later edit. `copies` by the value of Copy.
MergedCopies merge(const std::array<CopyRecords, 2>& copies);

} // namespace ringback::journal
