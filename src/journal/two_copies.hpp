// Owns: one storage out of two copies. What is written goes to both; what is read comes from whichever holds it; a copy
// that is empty, damaged or behind is written anew from the other one, and the only whole one is never touched before
// that. Must not know: models, screens, clocks, how a copy keeps its bytes (copies.hpp).
#pragma once

#include "journal/copies.hpp"
#include "journal/copy_examiner.hpp"
#include "journal/merged_copies.hpp"
#include "journal/storage.hpp"

#include <array>
#include <cstdint>
#include <deque>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace ringback::journal {

// What check() has found.
struct CopiesCheck {
    struct One {
        std::optional<Failure> failure; // it could not be read
        CopyReport report;
    };
    std::array<One, 2> copies; // by the value of Copy
    bool agree = false;        // both are whole and in the same state
};

// A backup as it was read; read_workspace() (stored_workspace.hpp) makes a model of it.
struct ReadBackup {
    std::string name;
    std::optional<Failure> failure;
    std::vector<StoredRecord> records;
};

class TwoCopies final : public Storage {
public:
    // Must outlive it.
    explicit TwoCopies(CopyDoor& door)
        : door_(door) {}

    // --- Storage ---
    void open() override;
    void write(WriteBatch batch) override;
    void ask_to_persist() override { door_.ask_to_persist(); }
    void read_again() override;
    void tell(Bytes message) override { door_.tell(std::move(message)); }
    void proven() override { door_.proven(); }
    void resign() override;
    std::optional<StorageEvent> next_event() override;
    std::span<const CopyStatus> copies() const override { return status_; }

    // --- for the storage doctor; the answers are there after a later poll ---
    // Reads both copies and examines every checksum.
    void check();
    bool checking() const { return checking_; }
    const std::optional<CopiesCheck>& last_check() const { return last_check_; }
    // Reads both, and writes anew what is not whole or behind. Only the writer can.
    void repair();
    bool repairing() const { return reading_ == Reading::repair || mending_[0] != 0 || mending_[1] != 0; }
    // What was done since, a sentence each.
    const std::vector<std::string>& repaired() const { return repaired_; }

    // --- backups, kept beside the second copy; named by a day ("2026-11-22") where the program made them by itself ---
    const std::vector<event::Backups::Kept>& backups() const { return backups_; }
    // Makes one of that day unless there is one. Only the writer can.
    void back_up_daily(const std::string& day);
    void back_up(std::string name);
    void read_backup(std::string name);
    std::optional<ReadBackup> take_backup() { return std::exchange(read_backup_, std::nullopt); }

private:
    enum class Reading : std::uint8_t { none, opening, merging, repair };
    // Where a copy is once a batch is written.
    struct Point {
        std::uint64_t workspace = 0;
        std::uint64_t generation = 0;
        std::uint64_t last_sequence = 0;
    };
    struct Flight {
        std::uint64_t ticket = 0;
        CopyDoor::Which waits{}; // for this copy's answer
        CopyDoor::Which written{};
        std::array<std::optional<Failure>, 2> failed;
        Point reaches;
    };

    CopyStatus& status(Copy copy) { return status_[static_cast<std::size_t>(copy)]; }
    bool is_writer() const { return access_ == Access::writer; }
    void give(StorageEvent event) { events_.push_back(std::move(event)); }

    void take(event::Read&& read);
    void take(event::Glimpse&& glimpse);
    void take(event::NoDatabase&& none);
    void take(event::Sentinel&& sentinel);
    void take(event::Ready&& ready);
    void take(event::OpenFailed&& failed);
    void take(event::CopyRead&& read);
    void take(event::BackupRead&& read);
    void take(event::Backups&& backups) { backups_ = std::move(backups.kept); }
    void take(event::Written&& written);
    void take(event::WriteFailed&& failed);
    template <class Event>
    void take(Event&& event) {
        give(std::forward<Event>(event));
    }

    // --- opening (two_copies_open.cpp) ---
    void begin_reading();
    void judge();
    bool is_older(const CopyReport& files) const;
    void read_both(Reading why);
    void conclude_merging();
    std::vector<std::string> words_of(const MergedCopies& merged) const;
    void say_what_is_lost(std::uint64_t found, std::vector<std::string>& words) const;
    void finish_opening(const CopyReport& opened, std::vector<std::string> words);
    void adopt(Copy copy, const CopyReport& report);
    void mend(const MergedCopies& merged);
    void keep_what_differs(Copy copy, const MergedCopies& merged);

    // --- writing (two_copies.cpp) ---
    void answer(Copy copy, std::uint64_t ticket, std::optional<Failure> failure);
    void settle(const Flight& flight);
    void settle_failed(const Flight& flight);
    void answer_mending(Copy copy, const std::optional<Failure>& failure);
    void fall_behind(Copy copy, const Failure& failure);
    void catch_up(Copy copy);
    void try_to_catch_up();
    void note(const StoredRecord& record);
    bool takes_writes(std::size_t copy) const;

    CopyDoor& door_;
    std::array<CopyStatus, 2> status_;
    std::deque<StorageEvent> events_;

    Reading reading_ = Reading::none;
    Access access_ = Access::other_tab;
    CopyExaminer examiner_; // of the first copy, while opening
    std::array<CopyReport, 2> reports_;
    std::array<std::optional<Failure>, 2> missing_;
    std::array<CopyRecords, 2> records_; // while merging
    std::array<bool, 2> awaited_{};      // copies that are being read whole
    std::optional<Point> sentinel_;
    bool newer_ = false; // of a newer build: nothing is to be written

    Point last_;                   // given to be written
    std::vector<WriteBatch> held_; // while a repair reads
    std::deque<Flight> flights_;
    std::uint64_t own_ticket_ = std::uint64_t{1} << 52; // the journal's stay far below
    std::array<std::uint64_t, 2> mending_{};            // the ticket of what makes it catch up
    std::optional<Copy> then_;                          // to be written anew from the other one, once that is whole
    CopyDoor::Which in_step_{};                         // lacks nothing that was said to be written
    std::array<unsigned, 2> patience_{};                // writes until the next try to catch up
    std::array<unsigned, 2> next_patience_{1, 1};

    bool checking_ = false;
    std::array<CopyExaminer, 2> checkers_;
    std::optional<CopiesCheck> last_check_, this_check_;
    std::vector<std::string> repaired_;
    std::vector<event::Backups::Kept> backups_;
    std::string last_backup_; // that back_up_daily() has asked for
    std::vector<StoredRecord> backup_records_;
    std::optional<ReadBackup> read_backup_;
};

} // namespace ringback::journal
