// Owns: the commands of the `ringback` program (contract.md, "Command line") as functions. Must not know: main().
#pragma once

#include "cli/exit_code.hpp"

#include <span>
#include <string_view>

namespace ringback::platform {
class Platform;
}

namespace ringback::cli {

// The words after the command's name. Results go to standard output, messages to standard error.
using Words = std::span<const std::string_view>;

ExitCode advise(Words words, platform::Platform& platform);
ExitCode import_contacts(Words words, platform::Platform& platform);
ExitCode export_workspace(Words words, platform::Platform& platform);
ExitCode lint(Words words, platform::Platform& platform);
ExitCode playbook(Words words, platform::Platform& platform);
ExitCode practise(Words words, platform::Platform& platform);
ExitCode render(Words words, platform::Platform& platform);
ExitCode sms(Words words, platform::Platform& platform);
ExitCode synth(Words words, platform::Platform& platform);

} // namespace ringback::cli
