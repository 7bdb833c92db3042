#include "platform/web/intl_zones.hpp"

#include "platform/web/inbox.hpp"

#include <emscripten/em_js.h>

#include <charconv>
#include <cstdint>
#include <utility>
#include <vector>

// clang-format off
EM_JS(void, zone_table, (const char* name, size_t length), {
  const bytes = Module.services.zoneTable(UTF8ToString(name, length));
  const address = _inbox(bytes.length);
  if (bytes.length) HEAPU8.set(bytes, address);
});
EM_JS(void, zone_local_name, (), {
  const bytes = Module.services.localZoneName();
  HEAPU8.set(bytes, _inbox(bytes.length));
});
EM_JS_DEPS(intl_zones, "$UTF8ToString");
// clang-format on

namespace ringback::platform::web {
namespace {

constexpr std::size_t most_remembered = 2000; // names that are no zones come from files of any size

std::string inbox_text() {
    ByteBuffer bytes = take_inbox();
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

std::int64_t take_number(std::string_view& line) {
    std::int64_t value = 0;
    auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), value);
    line.remove_prefix(static_cast<std::size_t>(end - line.data()));
    if (!line.empty()) line.remove_prefix(1);
    return value;
}

// Lines of "seconds offset abbreviation".
std::vector<ClockChange> changes_in(std::string_view table) {
    std::vector<ClockChange> changes;
    while (!table.empty()) {
        std::string_view line = table.substr(0, table.find('\n'));
        table.remove_prefix(line.size() == table.size() ? line.size() : line.size() + 1);
        ClockChange change;
        change.from = std::chrono::sys_seconds{std::chrono::seconds{take_number(line)}};
        change.offset = std::chrono::seconds{take_number(line)};
        change.abbreviation = line;
        changes.push_back(std::move(change));
    }
    return changes;
}

} // namespace

const TimeZone* IntlZones::find(std::string_view name) {
    std::string key(name);
    if (auto found = known_.find(key); found != known_.end()) return found->second.get();
    zone_table(key.data(), key.size());
    std::vector<ClockChange> changes = changes_in(inbox_text());
    if (changes.empty()) {
        if (known_.size() < most_remembered) known_.emplace(std::move(key), nullptr);
        return nullptr;
    }
    auto zone = std::make_unique<TimeZone>(key, std::move(changes));
    return known_.emplace(std::move(key), std::move(zone)).first->second.get();
}

std::string local_zone_name() {
    zone_local_name();
    return inbox_text();
}

} // namespace ringback::platform::web
