// Owns: the path of an edit from "pending" to "durable", and of a workspace from storage back into memory: order,
// acknowledgement, retry, folding the journal into the snapshot, what could not be read. Must not know: where bytes are
// kept (storage.hpp), screens, clocks.
#pragma once

#include "core/action.hpp"
#include "core/model.hpp"
#include "core/zone.hpp"
#include "journal/edit_id.hpp"
#include "journal/snapshot.hpp"
#include "journal/storage.hpp"
#include "journal/unreadable.hpp"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace ringback::journal {

enum class SaveState : std::uint8_t {
    opening,     // nothing is known yet; no edits are taken
    saved,       // everything is durable
    saving,      // at least one edit is pending
    not_saved,   // a write failed: edits wait in memory, the status says why; retry() and export are possible
    memory_only, // there is no storage: edits live until the page closes (lasting warning)
    read_only    // another tab writes and cannot be reached, or the data come from a newer build; edits are refused
};

struct SaveStatus {
    SaveState state = SaveState::opening;
    std::size_t pending = 0;        // edits that are not durable
    std::uint64_t sequence = 0;     // of the last edit that was given to this tab's journal
    std::string reason;             // plain words for the screen; empty while all is well
    std::optional<float> share;     // of much that is being written, 0 to 1; none where it is little
    std::optional<bool> persistent; // the browser's answer, once it was asked (after the first edit)
    bool writer_gone = false;       // with read_only: the other tab closed; reloading makes this one the writer
    std::vector<CopyStatus> copies; // by the value of Copy; empty where the storage is no pair
};

// Something stored that could not be read or applied. It is kept on the shelf `aside` and left out of the model.
struct SetAside {
    std::string what; // "edit 1042", "part 3 of the snapshot"
    std::string reason;
};

struct Opened {
    Model model;            // empty on a first run and where storage is missing
    bool first_run = false; // storage works and held nothing
    std::vector<SetAside> set_aside;
    std::vector<std::string> recovered; // what was done to give it back, in plain words: to be shown
};

struct JournalLimits {
    std::size_t fold_after = 1000;       // journal records
    std::size_t record_bytes = 1 << 20;  // a larger action is kept as a snapshot
    std::size_t record_prospects = 2000; // the same, by count, before anything is encoded
    std::size_t chunk_bytes = 1 << 20;
    std::size_t piece_bytes = 2 << 20; // a larger snapshot is given to storage in pieces, one after the other
};

class Journal {
public:
    // Both must outlive the journal. `fresh_workspace` names the workspace where none is stored yet: any random number.
    Journal(Storage& storage, Zones& zones, std::uint64_t fresh_workspace, JournalLimits limits = {});

    // Call once; poll() answers some frames later.
    void open() { storage_.open(); }
    // Takes what storage has to say; call it at the start of every frame. Gives the workspace once, and again whenever
    // it was read anew.
    std::optional<Opened> poll();
    // The same for one event, for who has to see them in their order (session.hpp).
    std::optional<Opened> take(StorageEvent event);

    // Whether an edit may be carried out here: opened, not read_only, and no follower of another tab.
    bool takes_edits() const;
    // As the storage said last; none before the first answer, and where there is no storage.
    std::optional<Access> access() const { return access_; }
    // The number for the next stamp: Stamped::sequence. Changes by append() only.
    std::uint64_t next_sequence() const { return last_sequence_ + 1; }
    // Goes on with a snapshot that is written in pieces: encodes and gives the next one, where storage has taken the
    // one before. Call it after every poll(), with the model as the last append() has seen it.
    void work(const Model& now);
    // An edit, from pending to durable.
    struct Pending {
        std::uint64_t sequence = 0;
        Bytes record; // empty: too large for a record, durable with the next snapshot only
        EditId edit;  // where it is one of another tab
    };
    // Call before update(), which uses the action up, and append() once it said yes, with the model as it is then.
    Pending prepare(const Stamped& stamped, EditId edit = {}) const;
    void append(Pending pending, const Model& after);
    void append(const Stamped& stamped, const Model& after) { append(prepare(stamped), after); }
    // After not_saved: gives everything pending to storage again. `now` is the model as it is.
    void retry(const Model& now);
    SaveStatus status() const;

    // --- for the tabs that follow this one, or what this one follows ---
    std::uint64_t workspace() const { return stored_.workspace; }
    std::uint32_t chain() const { return chain_; }                             // checksum of the last record
    const CarriedOut& carried_out() const { return carried_out_; }             // up to the last edit, durable or not
    std::uint64_t durable() const { return last_sequence_ - pending_.size(); } // sequence of the last durable edit
    // What has become durable since the last call, in order; only where `keep_written` was set.
    std::vector<Pending> take_written() { return std::exchange(written_, {}); }
    void keep_written(bool keep) { keeps_written_ = keep; }

private:
    struct InFlight {
        std::uint64_t ticket = 0;
        std::uint64_t up_to = 0;          // durable up to this sequence once written
        std::optional<SnapshotPlan> plan; // becomes the stored snapshot
        std::ptrdiff_t records = 0;       // what it adds to journal_records_
        std::uint64_t fold = 0;           // the snapshot that it is a piece of; 0: of none
    };
    // A snapshot that is written in pieces. Whatever changes the model meanwhile begins it anew.
    struct Fold {
        std::uint64_t number = 0;
        SnapshotWriter writer;
        std::uint64_t up_to = 0;
        std::size_t waits = 0; // pieces that storage has not answered
        bool begun = false;
        bool in_one = false; // the rest goes at once
    };

    void take(event::Read&& read);
    void take(event::StartOver&&);
    void take(event::Recovered&& recovered) { recovered_ = std::move(recovered); }
    void take(event::Ready&& ready);
    void take(event::OpenFailed&& failed);
    void take(event::Written&& written);
    void take(event::WriteFailed&& failed);
    void take(event::Persistence&& persistence) { persistent_ = persistence.granted; }
    void take(event::WriterGone&&) { writer_gone_ = true; }
    void take(event::Told&&) {} // the session's
    void take(event::Replaced&&);
    // Whoever puts the two copies together has taken these (two_copies.hpp).
    void take(event::Glimpse&&) {}
    void take(event::NoDatabase&&) {}
    void take(event::Sentinel&&) {}
    void take(event::CopyRead&&) {}
    void take(event::BackupRead&&) {}
    void take(event::Backups&&) {}

    void send(WriteBatch batch, InFlight flight);
    void send_pending(std::size_t first); // from pending_[first] on
    void send_snapshot(const Model& model);
    void send_piece(WriteBatch batch);
    void finish_snapshot(const Model& model, WriteBatch batch);
    const SnapshotPlan& last_given_snapshot() const;

    Storage& storage_;
    Zones& zones_;
    JournalLimits limits_;
    SnapshotReader reader_;
    std::vector<StoredRecord> tail_; // while opening
    event::Recovered recovered_;
    std::optional<Opened> opened_;
    std::optional<Access> access_;

    SaveState mode_ = SaveState::opening; // opening, saved (meaning writable), memory_only or read_only
    std::string reason_;                  // why memory_only or read_only, or why the last write failed
    bool failed_ = false;                 // edits wait for retry()
    bool afresh_ = false;                 // the next batch is the first one after a failure
    bool needs_all_ = false;              // what was stored is gone: only a complete snapshot can follow
    bool conflict_ = false;               // somebody else has written: trying again is of no use
    std::optional<bool> persistent_;
    bool writer_gone_ = false;
    bool asked_to_persist_ = false;
    bool proven_ = false; // the storage knows that what was read is good

    SnapshotPlan stored_; // the snapshot in storage
    bool manifest_stored_ = false;
    std::vector<Unreadable> unreadable_; // to be moved to `aside` with the next snapshot
    std::uint64_t last_sequence_ = 0;
    CarriedOut carried_out_;
    std::uint32_t chain_ = 0;         // checksum of the last record
    std::size_t journal_records_ = 0; // in storage or on their way there
    std::size_t fold_at_ = 0;
    std::uint64_t next_ticket_ = 1;
    std::deque<Pending> pending_;
    std::vector<Pending> written_; // for take_written()
    bool keeps_written_ = false;
    std::deque<InFlight> in_flight_;
    std::optional<Fold> fold_;
    std::uint64_t last_fold_ = 0;
    unsigned folds_in_vain_ = 0; // one after the other: begun anew, each
    // A snapshot failed, and may be stored all the same: its manifest names chunks whose numbers come again, so that
    // only one batch can take their place, and chunks of the one before may be gone, so that none of them is kept.
    bool in_doubt_ = false;
};

} // namespace ringback::journal
