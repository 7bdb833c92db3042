// Owns: a storage in memory for tests, whose operations happen when the test says so and fail how it says. Must not
// know: what the bytes mean.
#pragma once

#include "journal/storage.hpp"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <utility>

namespace ringback::test {

// What outlives the program. Copy it to keep a moment.
struct FakeDisk {
    std::map<std::pair<journal::Shelf, std::uint64_t>, journal::Bytes> records;

    std::size_t count(journal::Shelf shelf) const {
        std::size_t found = 0;
        for (const auto& [key, bytes] : records) found += key.first == shelf;
        return found;
    }
    journal::Bytes* find(journal::Shelf shelf, std::uint64_t number) {
        auto found = records.find({shelf, number});
        return found == records.end() ? nullptr : &found->second;
    }
};

class FakeStorage : public journal::Storage {
public:
    explicit FakeStorage(FakeDisk& disk)
        : disk_(disk) {}

    bool automatic = true; // carries everything out at once; else step() does
    journal::Access access = journal::Access::writer;
    bool persistence = true;
    std::optional<journal::Failure> open_failure;
    std::optional<journal::Failure> write_failure; // every write fails while it is set
    bool keeps_failed = false;                     // ... but its bytes are kept: an answer got lost
    std::size_t writes = 0;                        // carried out with success
    std::size_t bytes_written = 0;
    bool resigned = false;  // it will not be the writer any more
    bool is_proven = false; // what was read at opening is good

    void open() override {
        opening_ = true;
        if (automatic) step();
    }
    void write(journal::WriteBatch batch) override {
        given_.push_back(std::move(batch));
        while (automatic && step()) {
        }
    }
    void ask_to_persist() override { events_.push_back(journal::event::Persistence{persistence}); }
    void read_again() override { answer_open(); }
    void tell(journal::Bytes) override {}
    void proven() override { is_proven = true; }
    void resign() override { resigned = true; }
    std::optional<journal::StorageEvent> next_event() override {
        if (events_.empty()) return std::nullopt;
        journal::StorageEvent event = std::move(events_.front());
        events_.pop_front();
        return event;
    }

    // Carries out the next operation; false where there is none.
    bool step() {
        if (std::exchange(opening_, false)) {
            answer_open();
            return true;
        }
        if (given_.empty()) return false;
        journal::WriteBatch batch = std::move(given_.front());
        given_.pop_front();
        carry_out(std::move(batch));
        return true;
    }
    std::size_t waiting() const { return given_.size(); }
    void tell_writer_gone() { events_.push_back(journal::event::WriterGone{}); }
    void tell_replaced() { events_.push_back(journal::event::Replaced{}); }

private:
    void answer_open() {
        if (open_failure) {
            events_.push_back(journal::event::OpenFailed{*open_failure});
            return;
        }
        for (const auto& [key, bytes] : disk_.records)
            if (key.first != journal::Shelf::aside)
                events_.push_back(journal::event::Read{{key.first, key.second, bytes}});
        events_.push_back(journal::event::Ready{access});
    }

    void carry_out(journal::WriteBatch batch) {
        if (write_failure) {
            if (keeps_failed && (!broken_ || batch.afresh)) apply(batch);
            broken_ = true;
            events_.push_back(journal::event::WriteFailed{batch.ticket, *write_failure});
            return;
        }
        broken_ = broken_ && !batch.afresh;
        if (broken_) {
            events_.push_back(
                journal::event::WriteFailed{batch.ticket, {journal::FailureKind::other, "an earlier one failed"}});
            return;
        }
        apply(batch);
        ++writes;
        events_.push_back(journal::event::Written{batch.ticket});
    }

    void apply(const journal::WriteBatch& batch) {
        for (const auto& range : batch.remove)
            disk_.records.erase(disk_.records.lower_bound({range.shelf, range.first}),
                                disk_.records.upper_bound({range.shelf, range.last}));
        for (const auto& record : batch.put) {
            bytes_written += record.bytes.size();
            disk_.records[{record.shelf, record.number}] = record.bytes;
        }
    }

    FakeDisk& disk_;
    bool opening_ = false;
    bool broken_ = false;
    std::deque<journal::WriteBatch> given_;
    std::deque<journal::StorageEvent> events_;
};

} // namespace ringback::test
