// Owns: zone tables made from the browser's own time zone data (web/zones.ts), each worked out when it is first asked
// for. Must not know: how a table is found out.
#pragma once

#include "core/zone.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

namespace ringback::platform::web {

class IntlZones : public Zones {
public:
    const TimeZone* find(std::string_view name) override;

private:
    std::unordered_map<std::string, std::unique_ptr<TimeZone>> known_; // null: the browser knows no such zone
};

// The zone that the machine is set to; "UTC" where the browser does not tell.
std::string local_zone_name();

} // namespace ringback::platform::web
