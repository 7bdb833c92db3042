// Owns: the door to any place that keeps bytes by number: the browser's two copies on the page (copies.hpp), a fake in
// tests.
// Must not know: what the bytes mean, models, screens. Nothing here waits: calls ask, events answer.
#pragma once

#include "core/byte_buffer.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace ringback::journal {

using Bytes = ByteBuffer;
using ByteView = std::span<const std::byte>;

// A storage has four shelves; each keeps byte strings by number. The values are part of the format (FORMAT.md).
enum class Shelf : std::uint8_t {
    manifest = 0, // at most one record, number 0
    chunks = 1,
    journal = 2,
    aside = 3 // what could not be read, kept for a repair; never read at start
};

// The largest number of a record: what a JavaScript number holds exactly.
inline constexpr std::uint64_t last_number = (std::uint64_t{1} << 53) - 1;

struct StoredRecord {
    Shelf shelf = Shelf::journal;
    std::uint64_t number = 0;
    Bytes bytes;
};

// What is stored is stored twice.
enum class Copy : std::uint8_t {
    database = 0, // IndexedDB
    files = 1     // the browser's private files, or its cache where it has none
};

// All of it happens or none. Removals come first, so that a record may be removed and put again.
struct WriteBatch {
    struct Range {
        Shelf shelf = Shelf::journal;
        std::uint64_t first = 0;
        std::uint64_t last = 0; // inclusive
    };
    std::uint64_t ticket = 0; // comes back in the answer
    bool afresh = false;      // carry it out although an earlier one failed: it repeats what that one held
    std::vector<Range> remove;
    std::vector<StoredRecord> put;
};

enum class FailureKind : std::uint8_t {
    missing = 0,  // this browser, or its settings, gives no storage
    blocked = 1,  // another tab holds an older version of the database open
    quota = 2,    // no space left
    lost = 3,     // the connection died and could not be opened again
    conflict = 4, // somebody else has written since we read: writing on would destroy their work
    other = 5,
    emptied = 6 // everything that was stored is gone; a complete snapshot, marked `afresh`, starts anew
};

struct Failure {
    FailureKind kind = FailureKind::other;
    std::string detail; // as the storage words it; may be empty
};

enum class Access : std::uint8_t {
    writer = 0,
    other_tab = 1,   // another tab is the writer, and the browser lets tabs not speak to each other
    newer = 2,       // the database itself has a layout of a newer build
    follower = 3,    // another tab is the writer; tell() reaches it
    not_upgraded = 4 // the database has the layout of an older build, and could not be brought to ours; nothing changed
};

namespace event {

// Answers to open() and read_again(), in this order: any number of Read (manifest, then chunks, then journal, each by
// number), perhaps Recovered, then Ready; or OpenFailed, after which nothing more comes of that reading. A follower
// whose writer is gone becomes the writer by itself: it then gets all of it once more, ending with Ready{writer}.
struct Read {
    StoredRecord record;
    Copy copy = Copy::database;
    bool of_backup = false;
    bool holds = false; // its checksum was found to be right
};
// What was read so far of this reading is not to count: all of it comes once more.
struct StartOver {};
// What was done to give the workspace back although a copy was missing or damaged.
struct Recovered {
    std::vector<std::string> words; // plain ones, a sentence each
    // What is known to have been stored at some time, though perhaps not found: numbers up to it are never given again.
    std::uint64_t workspace = 0;
    std::uint64_t last_sequence = 0;
};
struct Ready {
    Access access = Access::writer;
};
struct OpenFailed {
    Failure failure;
};

// Answers to write(), one each (of each copy one, behind CopyDoor). Written only once the bytes are durable.
struct Written {
    std::uint64_t ticket = 0;
    Copy copy = Copy::database;
};
struct WriteFailed {
    std::uint64_t ticket = 0;
    Failure failure; // the bytes may have been kept all the same: an answer can get lost
    Copy copy = Copy::database;
    bool needs_all = false; // only a complete snapshot, marked `afresh`, can follow
};

// The answer to ask_to_persist().
struct Persistence {
    bool granted = false;
};
// To Access::other_tab only: the other writer is gone. What was read is old: a reload is needed before writing.
struct WriterGone {};
// A newer build has taken the database over: nothing more can be written by this one.
struct Replaced {};
// What another tab has given to tell(). Anybody on this origin may have written it: check it.
struct Told {
    Bytes message;
};

// --- behind CopyDoor only (copies.hpp) ---

// Before Ready: what the second copy says of itself, without being read whole. Nothing where it holds nothing.
struct Glimpse {
    std::optional<Failure> failure; // there is none
    Bytes manifest;
    Bytes last_record; // of the journal
    bool intact = true;
};
// Before Ready, in place of the first copy's Reads: there is none.
struct NoDatabase {
    Failure failure;
};
// Before Ready: what keep_sentinel() was given last.
struct Sentinel {
    std::string words;
};
// The end of what read_copy() or read_backup() gives.
struct CopyRead {
    Copy copy = Copy::database;
    std::optional<Failure> failure;
};
// The end of what read_backup() gives.
struct BackupRead {
    std::string name;
    std::optional<Failure> failure;
};
// The backups that there are, once it is known, and whenever it has changed.
struct Backups {
    struct Kept {
        std::string name;
        std::uint64_t bytes = 0;
    };
    std::vector<Kept> kept; // by name
};

} // namespace event

using StorageEvent = std::variant<event::Read, event::StartOver, event::Recovered, event::Ready, event::OpenFailed,
                                  event::Written, event::WriteFailed, event::Persistence, event::WriterGone,
                                  event::Told, event::Replaced, event::Glimpse, event::NoDatabase, event::Sentinel,
                                  event::CopyRead, event::BackupRead, event::Backups>;

enum class CopyState : std::uint8_t {
    unknown,     // not opened yet
    ok,          // holds everything that is shown as saved
    catching_up, // is being written anew from the other copy
    behind,      // lacks something that the other one has
    missing      // this browser, or its settings, gives none
};
struct CopyStatus {
    CopyState state = CopyState::unknown;
    std::string reason; // plain words where it is behind or missing
    std::uint64_t generation = 0;
    std::uint64_t last_sequence = 0;
};

class Storage {
public:
    virtual ~Storage() = default;

    // Called once. Stores nothing by itself: a first visit without an edit leaves no trace.
    virtual void open() = 0;
    // Batches are carried out in the order given. When one fails, every later one fails as well until one comes that is
    // marked `afresh`, so that no later edit is kept without the earlier. Giving the same records again is harmless.
    virtual void write(WriteBatch batch) = 0;
    // Asks the browser not to throw the data away under pressure.
    virtual void ask_to_persist() = 0;
    // For a follower that has missed something: reads everything anew. Nothing happens where it has become the writer
    // meanwhile: that reading is on its way.
    virtual void read_again() = 0;
    // Says it to every other tab that has this storage open; to nobody where there is none. Order is kept.
    virtual void tell(Bytes message) = 0;
    // Everything was read well, and more is written: what an upgrade has kept of the old data may go.
    virtual void proven() = 0;
    // Lets another tab be the writer, for good: this one cannot write what it has read.
    virtual void resign() = 0;
    // By the value of Copy; none where the storage is no pair.
    virtual std::span<const CopyStatus> copies() const { return {}; }
    // The oldest event not yet taken. The implementation asks for a frame whenever one arrives.
    virtual std::optional<StorageEvent> next_event() = 0;
};

} // namespace ringback::journal
