// Owns: reading a file of plain text for a command. Must not know: commands.
#pragma once

#include <expected>
#include <string>

namespace ringback::cli {

// The error is one line for people: why the file cannot be read, or where its first byte is that is no UTF-8.
std::expected<std::string, std::string> read_text_file(const std::string& path);

} // namespace ringback::cli
