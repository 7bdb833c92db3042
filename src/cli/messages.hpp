// Owns: saying why a command did not do what was asked, and with which exit code. Must not know: commands.
#pragma once

#include "cli/exit_code.hpp"

#include <string_view>

namespace ringback::cli {

// "ringback: FILE: reason"
ExitCode refused(std::string_view file, std::string_view reason);
// "ringback COMMAND: reason" and how the command is called.
ExitCode wrong_usage(std::string_view command, std::string_view reason);
// How the program is called; of all commands where `command` is empty.
std::string_view usage_of(std::string_view command);

} // namespace ringback::cli
