// Any bytes as a workspace file: no crash; what is read is written and read again as an equal model, in the same bytes.
#include "exchange/json_cursor.hpp"
#include "exchange/workspace_json.hpp"
#include "platform/native/native_zones.hpp"
#include "support/random_workspace.hpp"

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

// Every text is either skipped whole, and what it was is spelled the same a second time, or has a fault with a place.
void walk(std::string_view bytes) {
    JsonCursor cursor{bytes, workspace_depth_limit};
    std::string_view spelling;
    if (!cursor.skip(spelling)) {
        require(cursor.failed() && cursor.place().starts_with("line "));
        return;
    }
    JsonCursor again{spelling, workspace_depth_limit};
    std::string_view repeated;
    require(again.skip(repeated) && repeated == spelling);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes{reinterpret_cast<const char*>(data), size};
    walk(bytes);
    const auto read = read_workspace(bytes, zones());
    if (!read) {
        require(!read.error().reason.empty());
        return 0;
    }
    const std::string written = write_workspace(*read);
    const auto again = read_workspace(written, zones());
    require(again.has_value());
    require(test::same(*again, *read));
    require(write_workspace(*again) == written);
    return 0;
}
