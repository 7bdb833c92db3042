// Owns: the zones of the machine that the program runs on (compiled zone data below /usr/share/zoneinfo). Must not
// know: what zones are used for.
#pragma once

#include "core/zone.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

namespace ringback::platform {

class NativeZones : public Zones {
public:
    // Looks below `folder`; by default below $TZDIR, else /usr/share/zoneinfo. "UTC" is known without any file.
    explicit NativeZones(std::string folder = default_folder());
    static std::string default_folder();

    // A name is looked up once; null for one that is no file of zone data, or that would leave the folder.
    const TimeZone* find(std::string_view name) override;

private:
    std::unique_ptr<const TimeZone> read(const std::string& name) const;

    std::string folder_;
    std::unordered_map<std::string, std::unique_ptr<const TimeZone>> known_; // null: looked for in vain
};

} // namespace ringback::platform
