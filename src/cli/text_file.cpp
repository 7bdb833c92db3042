#include "cli/text_file.hpp"

#include "exchange/utf8.hpp"
#include "platform/native/files.hpp"

namespace ringback::cli {

std::expected<std::string, std::string> read_text_file(const std::string& path) {
    auto bytes = platform::read_file(path);
    if (!bytes) return std::unexpected(bytes.error());
    if (const auto bad = exchange::first_bad_utf8(*bytes))
        return std::unexpected("byte " + std::to_string(*bad) + " (" + exchange::text_place(*bytes, *bad) +
                               "): this is no UTF-8");
    return std::move(*bytes);
}

} // namespace ringback::cli
