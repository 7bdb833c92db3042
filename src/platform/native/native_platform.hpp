// Owns: the door to the outside for native programs: command line, tests, benchmarks. There is no screen: what asks the
// user for something does nothing.
#pragma once

#include "platform/native/native_zones.hpp"
#include "platform/platform.hpp"

#include <string>

namespace ringback::platform {

class NativePlatform : public Platform {
public:
    Instant now() override;
    Zones& zones() override { return zones_; }
    std::string local_zone_name() override; // $TZ, else where /etc/localtime points, else /etc/timezone
    std::uint64_t random() override;

    void copy_text(std::string_view) override {}
    void open_link(std::string_view) override {}
    // Into the working folder.
    void save_file(std::string_view name, std::string_view media_type, std::span<const std::byte> bytes) override;

private:
    NativeZones zones_;
};

} // namespace ringback::platform
