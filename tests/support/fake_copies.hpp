// Owns: both copies in memory for tests, whose operations happen when the test says so and fail how it says. Must not
// know: what the bytes mean.
#pragma once

#include "journal/copies.hpp"
#include "support/fake_storage.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace ringback::test {

// What outlives the program. Copy it to keep a moment.
struct FakeDisks {
    std::array<FakeDisk, 2> copies; // by the value of Copy
    std::string sentinel;
    std::map<std::string, FakeDisk> backups;

    FakeDisk& database() { return copies[0]; }
    FakeDisk& files() { return copies[1]; }
};

class FakeCopies : public journal::CopyDoor {
public:
    explicit FakeCopies(FakeDisks& disks)
        : disks_(disks) {}

    bool automatic = true; // carries everything out at once; else step() does
    journal::Access access = journal::Access::writer;
    std::array<std::optional<journal::Failure>, 2> missing;       // at opening
    std::array<std::optional<journal::Failure>, 2> write_failure; // every write fails while it is set
    bool keeps_failed = false;                                    // ... but its bytes are kept: an answer got lost
    // Asked before each operation, counted over both copies from 0; true lets it fail.
    std::function<bool(std::size_t operation)> fails;
    std::size_t operations = 0;
    std::array<std::size_t, 2> copied_over{};
    std::size_t read_whole = 0;

    void open() override {
        lane(0).push_back([this] { answer_open(); });
        hurry();
    }
    void read_again() override { open(); }
    void write_to(Which copies, journal::WriteBatch batch) override {
        for (std::size_t i = 0; i < 2; ++i)
            if (copies[i]) lane(i).push_back([this, i, batch] { carry_out(i, batch); });
        hurry();
    }
    void read_copy(journal::Copy copy) override {
        ++read_whole;
        lane(index(copy)).push_back([this, copy] { answer_read(copy); });
        hurry();
    }
    void copy_over(journal::Copy from, journal::Copy to, std::uint64_t ticket) override {
        auto read = std::make_shared<std::optional<FakeDisk>>();
        lane(index(from)).push_back([this, from, read] { *read = disks_.copies[index(from)]; });
        lane(index(to)).push_back([this, from, to, ticket, read] {
            while (!read->has_value()) run(index(from)); // waits for the other one's turn
            if (refuses(index(to), ticket, true)) return;
            ++copied_over[index(to)];
            disks_.copies[index(to)] = **read;
            events_.push_back(journal::event::Written{ticket, to});
        });
        hurry();
    }
    void keep_sentinel(std::string words) override { disks_.sentinel = std::move(words); }
    void back_up(journal::Copy from, std::string name) override {
        lane(index(from)).push_back([this, from, name] {
            disks_.backups[name] = disks_.copies[index(from)];
            tell_backups();
        });
        hurry();
    }
    void read_backup(std::string name) override {
        for (const auto& [key, bytes] : disks_.backups[name].records)
            events_.push_back(journal::event::Read{
                .record = {key.first, key.second, bytes}, .copy = journal::Copy::files, .of_backup = true});
        events_.push_back(journal::event::BackupRead{name, {}});
    }
    void remove_backup(std::string name) override {
        disks_.backups.erase(name);
        tell_backups();
    }
    void ask_to_persist() override { events_.push_back(journal::event::Persistence{true}); }
    void tell(journal::Bytes) override {}
    void proven() override {}
    void resign() override {}
    std::optional<journal::StorageEvent> next_event() override {
        if (events_.empty()) return std::nullopt;
        journal::StorageEvent event = std::move(events_.front());
        events_.pop_front();
        return event;
    }

    // Carries out the next operation of that copy, or of the other one where it has none; false where there is none.
    bool step(std::size_t copy = 0) {
        if (lane(copy).empty()) copy = 1 - copy;
        if (lane(copy).empty()) return false;
        run(copy);
        return true;
    }

private:
    static std::size_t index(journal::Copy copy) { return static_cast<std::size_t>(copy); }
    std::deque<std::function<void()>>& lane(std::size_t copy) { return lanes_[copy]; }
    void run(std::size_t copy) {
        const std::function<void()> operation = std::move(lane(copy).front());
        lane(copy).pop_front();
        operation();
    }
    void hurry() {
        while (automatic && step()) {
        }
    }
    void tell_backups() {
        journal::event::Backups all;
        for (const auto& [name, disk] : disks_.backups) all.kept.push_back({name, disk.records.size()});
        events_.push_back(std::move(all));
    }

    void read(journal::Copy copy) {
        for (const auto& [key, bytes] : disks_.copies[index(copy)].records)
            if (key.first != journal::Shelf::aside)
                events_.push_back(journal::event::Read{.record = {key.first, key.second, bytes}, .copy = copy});
    }
    void answer_read(journal::Copy copy) {
        read(copy);
        events_.push_back(journal::event::CopyRead{copy, {}});
    }
    void answer_open() {
        if (missing[0] && missing[1]) {
            events_.push_back(journal::event::OpenFailed{*missing[0]});
            return;
        }
        if (!disks_.sentinel.empty()) events_.push_back(journal::event::Sentinel{disks_.sentinel});
        tell_backups();
        if (missing[0])
            events_.push_back(journal::event::NoDatabase{*missing[0]});
        else
            read(journal::Copy::database);
        events_.push_back(glimpse());
        events_.push_back(journal::event::Ready{access});
    }
    journal::event::Glimpse glimpse() {
        journal::event::Glimpse glimpse;
        glimpse.failure = missing[1];
        if (missing[1]) return glimpse;
        for (const auto& [key, bytes] : disks_.files().records) {
            if (key.first == journal::Shelf::manifest) glimpse.manifest = bytes;
            if (key.first == journal::Shelf::journal) glimpse.last_record = bytes;
        }
        return glimpse;
    }

    // Answers a write that fails.
    bool refuses(std::size_t copy, std::uint64_t ticket, bool afresh) {
        const bool fault = write_failure[copy].has_value() || (fails && fails(operations));
        ++operations;
        if (fault || (broken_[copy] && !afresh)) {
            broken_[copy] = true;
            events_.push_back(journal::event::WriteFailed{
                .ticket = ticket,
                .failure = write_failure[copy].value_or(journal::Failure{journal::FailureKind::other, "stub"}),
                .copy = static_cast<journal::Copy>(copy)});
            return true;
        }
        broken_[copy] = false;
        return false;
    }
    void carry_out(std::size_t copy, const journal::WriteBatch& batch) {
        const bool was_broken = broken_[copy];
        if (refuses(copy, batch.ticket, batch.afresh)) {
            if (keeps_failed && (!was_broken || batch.afresh)) apply(copy, batch);
            return;
        }
        apply(copy, batch);
        events_.push_back(journal::event::Written{batch.ticket, static_cast<journal::Copy>(copy)});
    }
    void apply(std::size_t copy, const journal::WriteBatch& batch) {
        auto& records = disks_.copies[copy].records;
        for (const auto& range : batch.remove)
            records.erase(records.lower_bound({range.shelf, range.first}),
                          records.upper_bound({range.shelf, range.last}));
        for (const auto& record : batch.put) records[{record.shelf, record.number}] = record.bytes;
    }

    FakeDisks& disks_;
    std::array<bool, 2> broken_{};
    std::array<std::deque<std::function<void()>>, 2> lanes_;
    std::deque<journal::StorageEvent> events_;
};

} // namespace ringback::test
