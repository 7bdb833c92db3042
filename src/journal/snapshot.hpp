// Owns: a whole model as chunks and a manifest, which chunks are dirty, and the way back. Must not know: when a
// snapshot is due (journal.hpp), where chunks are kept.
#pragma once

#include "core/model.hpp"
#include "journal/bytes.hpp"
#include "journal/content.hpp"
#include "journal/edit_id.hpp"
#include "journal/envelope.hpp"
#include "journal/storage.hpp"
#include "journal/unreadable.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace ringback::journal {

struct ChunkInfo {
    std::uint64_t number = 0; // on the shelf; a rewritten chunk gets a new one
    std::uint32_t checksum = 0;
    std::uint32_t prospects = 0;
    std::uint32_t size = 0;    // bytes
    std::uint64_t content = 0; // of the ids and revisions inside: tells whether it is dirty; never stored
};

// What a snapshot consists of. The first part is the stored manifest, the rest is worked out on reading.
struct SnapshotPlan {
    std::uint64_t workspace = 0;  // a random number, given once
    std::uint64_t generation = 0; // grows by one with every snapshot
    std::uint64_t folded = 0;     // sequence of the last action inside
    std::uint32_t chain = 0;      // checksum of the last journal record before the snapshot; the next record repeats it
    std::uint64_t next_chunk = 1; // never used so far
    ChunkInfo head;               // the profile and the workspace's own fields; number 0: none
    std::vector<ChunkInfo> chunks; // in the order of the prospects
    CarriedOut carried_out;        // edits of other tabs that are inside

    // Where each prospect was, by the hash of its id and sorted by it, so that a prospect stays in its chunk.
    struct Home {
        std::uint64_t id_hash = 0;
        std::uint32_t chunk = 0; // index in `chunks`
    };
    std::vector<Home> homes;
};

// The actions that a snapshot has taken in.
struct Folded {
    std::uint64_t last = 0; // sequence
    std::uint32_t chain = 0;
    const CarriedOut& carried_out;
};

// Turns the snapshot `stored` into one of `model` by batches: dirty chunks, as many as one likes, then what makes them
// count. Until that is stored nothing of it counts. The model must be the same in every call; the plan need not outlive
// the first one.
class SnapshotWriter {
public:
    // Where it is in doubt whether the chunks of `stored` are there, none of them is kept.
    SnapshotWriter(const SnapshotPlan& stored, const Model& model, const Folded& folded, std::size_t chunk_bytes,
                   bool in_doubt = false);

    // Adds chunks to `batch` until they are `most_bytes` or none is left: then true, and finish() comes next.
    bool step(const Model& model, WriteBatch& batch, std::size_t most_bytes);
    // Adds removals and the manifest. Gives the new plan, its generation one higher.
    SnapshotPlan finish(const Model& model, WriteBatch& batch);
    float share() const; // of the prospects that have been dealt with, 0 to 1

private:
    // Neighbours that lived in one chunk so far.
    struct Run {
        std::size_t first = 0;
        std::size_t count = 0;
        std::uint32_t home = 0;
        bool clean = false; // exactly what the chunk holds
    };
    static std::vector<Run> runs_of(const SnapshotPlan& stored, const std::vector<Prospect>& prospects);

    // Too little for a chunk of its own: the next run is better rewritten along with it.
    bool is_scrap() const { return count_ != 0 && bytes_.size() < chunk_bytes_ / 4; }
    void write_head(const Model& model, WriteBatch& batch);
    void keep(const Run& run);
    std::size_t cut(WriteBatch& batch); // gives the bytes

    SnapshotPlan plan_;
    ChunkInfo old_head_;
    std::vector<ChunkInfo> old_chunks_;
    std::vector<bool> kept_; // of these
    bool in_doubt_;
    std::uint64_t first_new_ = 0;
    std::size_t chunk_bytes_;
    std::vector<Run> runs_;
    std::size_t run_ = 0; // the next one
    std::size_t at_ = 0;  // in it
    std::size_t prospects_ = 0;
    bool begun_ = false;
    // --- of the chunk at hand ---
    std::size_t count_ = 0;
    ByteWriter bytes_;
    ContentHash content_;
};

// All of it in one batch.
SnapshotPlan write_snapshot(const SnapshotPlan& stored, const Model& model, const Folded& folded,
                            std::size_t chunk_bytes, WriteBatch& batch);

// The manifest of `plan` as a record for its shelf.
StoredRecord manifest_record(const SnapshotPlan& plan);

// Works out `homes` from the chunks' counts. `prospects` is what the plan's chunks hold, in order.
void remember_homes(SnapshotPlan& plan, const std::vector<Prospect>& prospects);

struct LoadedSnapshot {
    Model model;
    SnapshotPlan plan;
    bool manifest_found = false;
    bool newer_format = false; // written by a newer build: must not be written to
    bool refused = false;      // ... and cannot be read by this one either: the model is empty
    std::vector<Unreadable> unreadable;
};

// Takes manifest and chunks as they arrive; chunks are decoded at once, so that decoding overlaps with reading. Where
// the manifest comes first, as it should, prospects are decoded where they are to stay: a large workspace is in memory
// once.
class SnapshotReader {
public:
    void take(StoredRecord record, Checksum sum = Checksum::unknown); // manifest or chunks
    // Call once, after the last record. Puts the prospects in order and works out the plan. Without a readable manifest
    // every readable chunk counts, by number.
    LoadedSnapshot finish();

private:
    struct DecodedChunk {
        std::uint64_t number = 0;
        std::uint32_t checksum = 0;
        std::uint32_t size = 0;
        std::optional<Model> head; // of the head chunk: profile and fields
        std::vector<Prospect> prospects;
    };

    // Where the prospects of one chunk belong in `placed_`.
    struct Slot {
        std::size_t first = 0;
        std::size_t count = 0;
        std::uint32_t checksum = 0;
        bool filled = false;
    };

    void take_manifest(StoredRecord record, Checksum sum);
    void take_chunk(StoredRecord record, Checksum sum);
    void set_aside(StoredRecord record, std::string what, std::string reason);
    void make_slots();
    // Null where the prospects of that chunk have no place, or not as many.
    Slot* slot_for(const Envelope& chunk);
    void order_without_manifest();
    void assemble();
    DecodedChunk* found(const ChunkInfo& info, bool head);
    std::vector<Prospect> prospects_in_order();

    LoadedSnapshot loaded_;
    std::unordered_map<std::uint64_t, Slot> slots_; // by the chunk's number
    std::vector<Prospect> placed_;
    std::vector<DecodedChunk> chunks_; // the others, in the order of arrival
};

} // namespace ringback::journal
