#include "platform/native/native_platform.hpp"

#include "platform/native/files.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <random>

namespace ringback::platform {
namespace {

constexpr std::string_view zone_folder = "zoneinfo/";

// "/usr/share/zoneinfo/Europe/Berlin" -> "Europe/Berlin"
std::string linked_zone() {
    std::error_code error;
    const std::string path = std::filesystem::read_symlink("/etc/localtime", error).string();
    const std::size_t at = path.find(zone_folder);
    return error || at == std::string::npos ? std::string{} : path.substr(at + zone_folder.size());
}

std::string written_zone() {
    const auto text = read_file("/etc/timezone");
    return text ? text->substr(0, text->find_first_of("\r\n ")) : std::string{};
}

std::string set_zone() {
    const char* set = std::getenv("TZ");
    std::string name = set == nullptr ? "" : set;
    return name.starts_with(':') ? name.substr(1) : name;
}

} // namespace

Instant NativePlatform::now() {
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

std::string NativePlatform::local_zone_name() {
    for (const std::string& name : {set_zone(), linked_zone(), written_zone()})
        if (zones_.find(name) != nullptr) return name;
    return "UTC";
}

std::uint64_t NativePlatform::random() {
    static std::random_device device;
    return static_cast<std::uint64_t>(device()) << 32 | device();
}

void NativePlatform::save_file(std::string_view name, std::string_view, std::span<const std::byte> bytes) {
    const std::string file = std::filesystem::path{name}.filename().string();
    if (!file.empty()) static_cast<void>(write_file(file, {reinterpret_cast<const char*>(bytes.data()), bytes.size()}));
}

} // namespace ringback::platform
