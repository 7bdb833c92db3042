// Owns: whole files, read and written at once; "-" is standard input and output. Must not know: what is in them.
#pragma once

#include <expected>
#include <string>
#include <string_view>

namespace ringback::platform {

// The bytes, or why not in plain words ("no such file or directory").
std::expected<std::string, std::string> read_file(const std::string& path);

// All or nothing: the bytes go to a new file beside it that then takes its place. A link is followed, so that the file
// that it names is replaced. The error is why not; then what was there is untouched.
std::expected<void, std::string> write_file(const std::string& path, std::string_view bytes);

} // namespace ringback::platform
