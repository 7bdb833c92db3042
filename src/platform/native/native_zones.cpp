#include "platform/native/native_zones.hpp"

#include "platform/native/files.hpp"
#include "platform/native/tzif.hpp"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace ringback::platform {
namespace {

constexpr std::size_t longest_name = 64;

// Letters, digits and "+-_/", every part starting with a letter: no such name leaves the folder.
bool is_zone_name(std::string_view name) {
    const auto is_letter = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); };
    bool starts = true;
    for (const char c : name) {
        if (starts && !is_letter(c)) return false;
        starts = c == '/';
        const bool fits = is_letter(c) || (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '_' || c == '/';
        if (!fits) return false;
    }
    return !starts && name.size() <= longest_name;
}

} // namespace

NativeZones::NativeZones(std::string folder)
    : folder_(std::move(folder)) {
    known_.emplace("UTC", std::make_unique<const TimeZone>(TimeZone::utc()));
}

std::string NativeZones::default_folder() {
    const char* set = std::getenv("TZDIR");
    return set != nullptr && *set != '\0' ? set : "/usr/share/zoneinfo";
}

const TimeZone* NativeZones::find(std::string_view name) {
    if (!is_zone_name(name)) return nullptr;
    auto [place, is_new] = known_.try_emplace(std::string{name});
    if (is_new) place->second = read(place->first);
    return place->second.get();
}

std::unique_ptr<const TimeZone> NativeZones::read(const std::string& name) const {
    const auto bytes = read_file(folder_ + "/" + name);
    if (!bytes) return nullptr;
    auto changes = clock_changes_from_tzif(*bytes);
    if (!changes) return nullptr;
    return std::make_unique<const TimeZone>(name, std::move(*changes));
}

} // namespace ringback::platform
