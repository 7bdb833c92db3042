// Owns: whether what one copy holds is whole: every checksum, that all parts of the snapshot are there, that the chain
// of the journal holds. Must not know: prospects, models, which copy it is.
#pragma once

#include "journal/snapshot.hpp"
#include "journal/storage.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace ringback::journal {

struct CopyReport {
    struct Fault {
        Shelf shelf = Shelf::journal;
        std::uint64_t number = 0;
        std::string what; // "edit 1042", "part 3 of the snapshot"
        std::string reason;
    };
    bool empty = true;
    bool manifest = false; // a readable one
    bool newer = false;    // holds what only a newer build can read
    std::uint64_t workspace = 0;
    std::uint64_t generation = 0;
    std::uint64_t last_sequence = 0;
    std::uint32_t chain = 0; // checksum of the last record
    std::size_t parts = 0;   // of the snapshot
    std::size_t edits = 0;   // in the journal
    std::uint64_t bytes = 0;
    std::vector<Fault> faults;

    bool whole() const { return manifest && faults.empty() && !newer; }
    // The same workspace in the same state.
    bool agrees_with(const CopyReport& other) const {
        return manifest == other.manifest && workspace == other.workspace && generation == other.generation &&
               last_sequence == other.last_sequence && chain == other.chain;
    }
};

class CopyExaminer {
public:
    // Gives whether it is a record whose checksum holds.
    bool take(const StoredRecord& record);
    CopyReport report() const;

private:
    struct Seen {
        std::uint32_t checksum = 0;
        std::uint32_t link = 0;
        std::string fault; // empty where it is good
    };
    void examine_snapshot(CopyReport& report) const;
    void examine_journal(CopyReport& report, std::uint64_t folded) const;

    std::map<std::pair<Shelf, std::uint64_t>, Seen> seen_;
    std::optional<SnapshotPlan> plan_;
    bool newer_ = false;
    std::uint64_t bytes_ = 0;
};

// What a copy says of itself by its manifest and its last record alone.
CopyReport report_from(const event::Glimpse& glimpse);

} // namespace ringback::journal
