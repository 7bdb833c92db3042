// Owns: the door of journal/copies.hpp on the page: hands batches to web/storage.ts (IndexedDB, private files) and
// queues its answers. Must not know: what the bytes mean, when a database is reopened.
#pragma once

#include "journal/copies.hpp"

#include <cstdint>
#include <deque>
#include <functional>
#include <optional>
#include <string>

namespace ringback::platform::web {

class WebStorage : public journal::CopyDoor {
public:
    // Each database name is a store of its own: the demo's never is the user's. `arrival` is called whenever an event
    // has arrived, outside of any frame and also while the page is hidden.
    WebStorage(std::string database, std::function<void()> arrival);
    ~WebStorage() override;
    WebStorage(const WebStorage&) = delete;
    WebStorage& operator=(const WebStorage&) = delete;

    void open() override;
    void write_to(Which copies, journal::WriteBatch batch) override;
    void read_copy(journal::Copy copy) override;
    void copy_over(journal::Copy from, journal::Copy to, std::uint64_t ticket) override;
    void keep_sentinel(std::string words) override;
    void back_up(journal::Copy from, std::string name) override;
    void read_backup(std::string name) override;
    void remove_backup(std::string name) override;
    void ask_to_persist() override;
    void read_again() override;
    void tell(journal::Bytes message) override;
    void proven() override;
    void resign() override;
    std::optional<journal::StorageEvent> next_event() override;

    // For the page only: something was answered.
    void arrived(journal::StorageEvent event);

private:
    int port_;
    std::string database_;
    std::function<void()> arrival_;
    std::deque<journal::StorageEvent> events_;
};

} // namespace ringback::platform::web
