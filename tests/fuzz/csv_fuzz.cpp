// Any bytes as a contacts file: no crash, the counts add up, and a second import of what was taken adds nobody.
#include "core/update.hpp"
#include "exchange/contacts_import.hpp"
#include "exchange/workspace_json.hpp"
#include "platform/native/native_zones.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

using namespace ringback;
using namespace ringback::exchange;

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

Zones& zones() {
    static platform::NativeZones machine;
    return machine;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes{reinterpret_cast<const char*>(data), size};
    ImportOptions options;
    options.now = Instant{std::chrono::milliseconds{1'795'000'000'000}};
    if (size % 2 == 1) options.last_spoke = LastSpoke{Day{std::chrono::days{20'770}}, Channel::call};
    Model model;
    auto first = preview_contacts(bytes, model, options, zones());
    if (!first) {
        require(!first.error().reason.empty());
        return 0;
    }
    require(first->read == first->added() + first->merged() + first->rejected.size());
    require(first->changed.empty());
    const bool met_by_name =
        std::ranges::any_of(first->merges, [](const MergedRow& row) { return row.by == MetBy::name; });
    require(import_report(*first).ends_with('}'));

    Stamped stamped{1, *options.now, Action{import_action(std::move(*first))}};
    int number = 0;
    fill_ids(stamped.action, [&] { return "id" + std::to_string(++number); });
    require(update(model, stamped, TimeZone::utc()).has_value());
    require(read_workspace(write_workspace(model), zones()).has_value());

    const auto second = preview_contacts(bytes, model, options, zones());
    require(second.has_value());
    // Who was met by a bare name may have got more of a name since.
    require(second->added() == 0 || met_by_name);
    return 0;
}
