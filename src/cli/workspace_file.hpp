// Owns: workspaces as files of the command line. Must not know: commands.
#pragma once

#include "core/model.hpp"
#include "core/zone.hpp"

#include <expected>
#include <string>

namespace ringback::cli {

// The error is one line for people: the JSON pointer and the reason, or why the file cannot be read.
std::expected<Model, std::string> read_workspace_file(const std::string& path, Zones& zones);
// The same; an empty workspace where there is no such file yet, or where `path` is standard output.
std::expected<Model, std::string> read_or_start_workspace(const std::string& path, Zones& zones);

} // namespace ringback::cli
