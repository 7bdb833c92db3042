#include "platform/web/storage_port.hpp"

#include "platform/web/inbox.hpp"

#include <emscripten/em_js.h>
#include <emscripten/emscripten.h>

#include <map>
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
EM_JS(void, storage_commit, (int port, double ticket, bool afresh), { Module.services.storage(port).commit(ticket, !!afresh); });
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

journal::Failure failure(int kind) {
    std::vector<std::byte> text = take_inbox();
    return {static_cast<journal::FailureKind>(kind),
            std::string(reinterpret_cast<const char*>(text.data()), text.size())};
}

// The kinds are those of web/storage.ts.
std::optional<journal::StorageEvent> event_of(int kind, double number, int detail) {
    auto whole = static_cast<std::uint64_t>(number);
    switch (kind) {
    case 0: return journal::event::Read{{static_cast<journal::Shelf>(detail), whole, take_inbox()}};
    case 1: return journal::event::Ready{static_cast<journal::Access>(detail)};
    case 2: return journal::event::OpenFailed{failure(detail)};
    case 3: return journal::event::Written{whole};
    case 4: return journal::event::WriteFailed{whole, failure(detail)};
    case 5: return journal::event::Persistence{detail != 0};
    case 6: return journal::event::WriterGone{};
    case 7: return journal::event::Told{take_inbox()};
    case 8: return journal::event::Replaced{};
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

void WebStorage::write(journal::WriteBatch batch) {
    for (const auto& range : batch.remove)
        storage_remove(port_, static_cast<int>(range.shelf), static_cast<double>(range.first),
                       static_cast<double>(range.last));
    for (auto& record : batch.put) {
        storage_put(port_, static_cast<int>(record.shelf), static_cast<double>(record.number), record.bytes.data(),
                    record.bytes.size());
        record.bytes = {}; // a large import holds its bytes once, not twice
    }
    storage_commit(port_, static_cast<double>(batch.ticket), batch.afresh);
}

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
