// Owns: a browser with several tabs of one workspace, in memory: one disk, one lock, messages between tabs that arrive
// when the test says so. Must not know: what bytes and messages mean.
#pragma once

#include "journal/storage.hpp"
#include "support/fake_storage.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace ringback::test {

class FakeTab;

struct FakeBrowser {
    FakeDisk disk;
    std::vector<FakeTab*> tabs;
    std::vector<FakeTab*> lock; // in the order in which they asked for it: the first one has it
    unsigned last_name = 0;
};

// A tab's storage. Reading and writing happen by step(), messages arrive by deliver().
class FakeTab : public journal::Storage {
public:
    explicit FakeTab(FakeBrowser& browser)
        : browser_(browser)
        , name_(++browser.last_name) {
        browser_.tabs.push_back(this);
    }
    ~FakeTab() override { die(0, 0); }
    FakeTab(const FakeTab&) = delete;
    FakeTab& operator=(const FakeTab&) = delete;

    std::optional<journal::Failure> write_failure; // every write fails while it is set

    void open() override {
        browser_.lock.push_back(this);
        readings_.push_back(has_lock() ? journal::Access::writer : journal::Access::follower);
    }
    void read_again() override {
        if (!has_lock()) readings_.push_back(journal::Access::follower);
    }
    void write(journal::WriteBatch batch) override { given_.push_back(std::move(batch)); }
    void ask_to_persist() override { events_.push_back(journal::event::Persistence{true}); }
    void tell(journal::Bytes message) override {
        for (FakeTab* other : browser_.tabs)
            if (other != this) other->inbox_[name_].push_back(message);
    }
    void proven() override {}
    void resign() override { leave_lock(); }
    std::optional<journal::StorageEvent> next_event() override {
        if (events_.empty()) return std::nullopt;
        journal::StorageEvent event = std::move(events_.front());
        events_.pop_front();
        return event;
    }

    bool has_lock() const { return !browser_.lock.empty() && browser_.lock.front() == this; }
    bool busy() const { return !readings_.empty() || !given_.empty() || !inbox_.empty() || !events_.empty(); }

    // Carries out the next reading or writing; false where there is none.
    bool step() {
        if (!readings_.empty()) {
            read(readings_.front());
            readings_.pop_front();
            return true;
        }
        if (given_.empty()) return false;
        journal::WriteBatch batch = std::move(given_.front());
        given_.pop_front();
        write_down(batch);
        return true;
    }
    // Lets the next message of one other tab arrive; `which` chooses the tab.
    bool deliver(std::size_t which = 0) {
        if (inbox_.empty()) return false;
        auto from = std::next(inbox_.begin(), static_cast<std::ptrdiff_t>(which % inbox_.size()));
        events_.push_back(journal::event::Told{std::move(from->second.front())});
        from->second.pop_front();
        if (from->second.empty()) inbox_.erase(from);
        return true;
    }
    // As a killed renderer: of what was given, only the first `writes` reach the disk, and of what was said the last
    // `unsaid` messages reach nobody.
    void die(std::size_t writes, std::size_t unsaid) {
        for (; writes > 0 && !given_.empty() && !write_failure; --writes, given_.pop_front()) apply(given_.front());
        given_.clear();
        std::erase(browser_.tabs, this);
        for (FakeTab* other : browser_.tabs) other->lose_from(name_, unsaid);
        leave_lock();
    }
    void hear(journal::Bytes message) { events_.push_back(journal::event::Told{std::move(message)}); }

private:
    void leave_lock() {
        const bool had_it = has_lock();
        std::erase(browser_.lock, this);
        if (had_it && !browser_.lock.empty()) browser_.lock.front()->readings_.push_back(journal::Access::writer);
    }
    void lose_from(unsigned sender, std::size_t unsaid) {
        auto from = inbox_.find(sender);
        if (from == inbox_.end()) return;
        auto& messages = from->second;
        messages.resize(messages.size() - std::min(unsaid, messages.size()));
        if (messages.empty()) inbox_.erase(from);
    }
    void read(journal::Access access) {
        for (const auto& [key, bytes] : browser_.disk.records)
            if (key.first != journal::Shelf::aside)
                events_.push_back(journal::event::Read{{key.first, key.second, bytes}});
        events_.push_back(journal::event::Ready{access});
    }
    void write_down(const journal::WriteBatch& batch) {
        broken_ = write_failure.has_value() || (broken_ && !batch.afresh);
        if (broken_) {
            const journal::Failure failure = write_failure.value_or(journal::Failure{});
            events_.push_back(journal::event::WriteFailed{batch.ticket, failure});
            return;
        }
        apply(batch);
        events_.push_back(journal::event::Written{batch.ticket});
    }
    void apply(const journal::WriteBatch& batch) {
        auto& records = browser_.disk.records;
        for (const auto& range : batch.remove)
            records.erase(records.lower_bound({range.shelf, range.first}),
                          records.upper_bound({range.shelf, range.last}));
        for (const auto& record : batch.put) records[{record.shelf, record.number}] = record.bytes;
    }

    FakeBrowser& browser_;
    unsigned name_;
    bool broken_ = false;
    std::deque<journal::Access> readings_;
    std::deque<journal::WriteBatch> given_;
    std::deque<journal::StorageEvent> events_;
    std::map<unsigned, std::deque<journal::Bytes>> inbox_; // by the sender's name
};

} // namespace ringback::test
