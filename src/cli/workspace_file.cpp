#include "cli/workspace_file.hpp"

#include "exchange/workspace_json.hpp"
#include "platform/native/files.hpp"

#include <filesystem>

namespace ringback::cli {

std::expected<Model, std::string> read_workspace_file(const std::string& path, Zones& zones) {
    const auto bytes = platform::read_file(path);
    if (!bytes) return std::unexpected(bytes.error());
    auto model = exchange::read_workspace(*bytes, zones);
    if (!model) return std::unexpected(exchange::message(model.error()));
    return std::move(*model);
}

std::expected<Model, std::string> read_or_start_workspace(const std::string& path, Zones& zones) {
    std::error_code error;
    if (path == "-" || !std::filesystem::exists(path, error)) return Model{};
    return read_workspace_file(path, zones);
}

} // namespace ringback::cli
