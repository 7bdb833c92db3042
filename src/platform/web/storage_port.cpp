#include "platform/web/storage_port.hpp"

#include "platform/web/inbox.hpp"

#include <emscripten/em_js.h>
#include <emscripten/emscripten.h>

#include <algorithm>
#include <charconv>
#include <cstring>
#include <map>
#include <span>
#include <string>
#include <utility>
#include <vector>

// Numbers cross as doubles: they stay below 2^53 (journal::last_number). Bytes are copied on the way out, so that the
// program's memory may move and change while the browser writes.
// clang-format off
EM_JS(void, storage_open, (int port, const char* name, size_t length), {
  Module.services.openStorage(port, UTF8ToString(name, length), (kind, number, detail, bytes) => {
    const size = bytes ? bytes.length : 0;
    const address = _inbox(size);
    if (size) HEAPU8.set(bytes, address);
    _storage_event(port, kind, number, detail);
  });
});
EM_JS(void, storage_remove, (int port, int shelf, double first, double last), { Module.services.storage(port).remove(shelf, first, last); });
EM_JS(void, storage_put, (int port, int shelf, double number, const void* bytes, size_t length), {
  Module.services.storage(port).put(shelf, number, HEAPU8.slice(bytes, bytes + length));
});
EM_JS(void, storage_commit, (int port, double ticket, bool afresh, int copies), { Module.services.storage(port).commit(ticket, !!afresh, copies); });
EM_JS(void, storage_read_copy, (int port, int copy), { Module.services.storage(port).readCopy(copy); });
EM_JS(void, storage_copy_over, (int port, int from, int to, double ticket), { Module.services.storage(port).copyOver(from, to, ticket); });
EM_JS(void, storage_sentinel, (int port, const char* words, size_t length), { Module.services.storage(port).keepSentinel(UTF8ToString(words, length)); });
EM_JS(void, storage_back_up, (int port, int from, const char* name, size_t length), { Module.services.storage(port).backUp(from, UTF8ToString(name, length)); });
EM_JS(void, storage_read_backup, (int port, const char* name, size_t length), { Module.services.storage(port).readBackup(UTF8ToString(name, length)); });
EM_JS(void, storage_remove_backup, (int port, const char* name, size_t length), { Module.services.storage(port).removeBackup(UTF8ToString(name, length)); });
EM_JS(void, storage_persist, (int port), { Module.services.storage(port).askToPersist(); });
EM_JS(void, storage_read_again, (int port), { Module.services.storage(port).readAgain(); });
EM_JS(void, storage_tell, (int port, const void* bytes, size_t length), {
  Module.services.storage(port).tell(HEAPU8.slice(bytes, bytes + length));
});
EM_JS(void, storage_proven, (int port), { Module.services.storage(port).proven(); });
EM_JS(void, storage_resign, (int port), { Module.services.storage(port).resign(); });
EM_JS(void, storage_close, (int port), { Module.services.closeStorage(port); });
EM_JS_DEPS(storage_port, "$UTF8ToString");
// clang-format on

namespace ringback::platform::web {
namespace {

std::map<int, WebStorage*>& ports() {
    static std::map<int, WebStorage*> all;
    return all;
}

int next_port() {
    static int last = 0;
    return ++last;
}

std::string text_of_inbox() {
    const ByteBuffer text = take_inbox();
    return {reinterpret_cast<const char*>(text.data()), text.size()};
}

journal::Failure failure(int kind) { return {static_cast<journal::FailureKind>(kind), text_of_inbox()}; }

std::optional<journal::Failure> failure_or_none(int kind) {
    return kind < 0 ? std::nullopt : std::optional(failure(kind));
}

journal::Copy copy_of(int value) { return value == 0 ? journal::Copy::database : journal::Copy::files; }

constexpr int copy_factor = 16; // a shelf or a kind of failure, and beside it the copy
constexpr int of_backup = 256;

journal::event::Read read(std::uint64_t number, int detail) {
    return {.record = {static_cast<journal::Shelf>(detail % copy_factor), number, take_inbox()},
            .copy = copy_of(detail / copy_factor % copy_factor),
            .of_backup = detail >= of_backup};
}

journal::event::Glimpse glimpse(int intact) {
    const ByteBuffer bytes = take_inbox();
    journal::event::Glimpse glimpse;
    glimpse.intact = intact != 0;
    std::uint32_t manifest = 0;
    if (bytes.size() < sizeof manifest) return glimpse;
    std::memcpy(&manifest, bytes.data(), sizeof manifest);
    const auto rest = std::span(bytes).subspan(sizeof manifest);
    const auto first = rest.first(std::min<std::size_t>(manifest, rest.size()));
    const auto second = rest.subspan(first.size());
    glimpse.manifest.assign(first.begin(), first.end());
    glimpse.last_record.assign(second.begin(), second.end());
    return glimpse;
}

// Lines of a size and a name.
journal::event::Backups backups() {
    const std::string lines = text_of_inbox();
    journal::event::Backups backups;
    for (std::size_t at = 0; at < lines.size();) {
        const std::size_t end = std::min(lines.find('\n', at), lines.size());
        const std::size_t space = std::min(lines.find(' ', at), end);
        std::uint64_t bytes = 0;
        std::from_chars(lines.data() + at, lines.data() + space, bytes);
        backups.kept.push_back({lines.substr(std::min(space + 1, end), end - std::min(space + 1, end)), bytes});
        at = end + 1;
    }
    return backups;
}

// The kinds are those of web/storage.ts.
std::optional<journal::StorageEvent> event_of(int kind, double number, int detail) {
    auto whole = static_cast<std::uint64_t>(number);
    switch (kind) {
    case 0: return read(whole, detail);
    case 1: return journal::event::Ready{static_cast<journal::Access>(detail)};
    case 2: return journal::event::OpenFailed{failure(detail)};
    case 3: return journal::event::Written{whole, copy_of(detail)};
    case 4:
        return journal::event::WriteFailed{
            .ticket = whole, .failure = failure(detail % copy_factor), .copy = copy_of(detail / copy_factor)};
    case 5: return journal::event::Persistence{detail != 0};
    case 6: return journal::event::WriterGone{};
    case 7: return journal::event::Told{take_inbox()};
    case 8: return journal::event::Replaced{};
    case 9: return glimpse(detail);
    case 10: return journal::event::Glimpse{.failure = failure(detail)};
    case 11: return journal::event::NoDatabase{failure(detail)};
    case 12: return journal::event::Sentinel{text_of_inbox()};
    case 13: return journal::event::CopyRead{copy_of(static_cast<int>(number)), failure_or_none(detail)};
    case 14: {
        std::string name = text_of_inbox();
        if (detail < 0) return journal::event::BackupRead{std::move(name), {}};
        return journal::event::BackupRead{std::move(name),
                                          journal::Failure{static_cast<journal::FailureKind>(detail), {}}};
    }
    case 15: return backups();
    default: return std::nullopt;
    }
}

} // namespace

WebStorage::WebStorage(std::string database, std::function<void()> arrival)
    : port_(next_port())
    , database_(std::move(database))
    , arrival_(std::move(arrival)) {
    ports().emplace(port_, this);
}

WebStorage::~WebStorage() {
    ports().erase(port_);
    storage_close(port_);
}

void WebStorage::open() { storage_open(port_, database_.data(), database_.size()); }

void WebStorage::write_to(Which copies, journal::WriteBatch batch) {
    for (const auto& range : batch.remove)
        storage_remove(port_, static_cast<int>(range.shelf), static_cast<double>(range.first),
                       static_cast<double>(range.last));
    for (auto& record : batch.put) {
        storage_put(port_, static_cast<int>(record.shelf), static_cast<double>(record.number), record.bytes.data(),
                    record.bytes.size());
        record.bytes = {}; // a large import holds its bytes once, not twice
    }
    storage_commit(port_, static_cast<double>(batch.ticket), batch.afresh, (copies[0] ? 1 : 0) + (copies[1] ? 2 : 0));
}

void WebStorage::read_copy(journal::Copy copy) { storage_read_copy(port_, static_cast<int>(copy)); }

void WebStorage::copy_over(journal::Copy from, journal::Copy to, std::uint64_t ticket) {
    storage_copy_over(port_, static_cast<int>(from), static_cast<int>(to), static_cast<double>(ticket));
}

void WebStorage::keep_sentinel(std::string words) { storage_sentinel(port_, words.data(), words.size()); }

void WebStorage::back_up(journal::Copy from, std::string name) {
    storage_back_up(port_, static_cast<int>(from), name.data(), name.size());
}

void WebStorage::read_backup(std::string name) { storage_read_backup(port_, name.data(), name.size()); }

void WebStorage::remove_backup(std::string name) { storage_remove_backup(port_, name.data(), name.size()); }

void WebStorage::ask_to_persist() { storage_persist(port_); }

void WebStorage::read_again() { storage_read_again(port_); }

void WebStorage::tell(journal::Bytes message) { storage_tell(port_, message.data(), message.size()); }

void WebStorage::proven() { storage_proven(port_); }

void WebStorage::resign() { storage_resign(port_); }

std::optional<journal::StorageEvent> WebStorage::next_event() {
    if (events_.empty()) return std::nullopt;
    journal::StorageEvent event = std::move(events_.front());
    events_.pop_front();
    return event;
}

void WebStorage::arrived(journal::StorageEvent event) {
    events_.push_back(std::move(event));
    arrival_();
}

} // namespace ringback::platform::web

extern "C" EMSCRIPTEN_KEEPALIVE void storage_event(int port, int kind, double number, int detail) {
    using namespace ringback::platform::web;
    auto found = ports().find(port);
    if (found == ports().end()) return;
    if (auto event = event_of(kind, number, detail)) found->second->arrived(std::move(*event));
}
