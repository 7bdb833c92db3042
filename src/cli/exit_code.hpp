// Owns: what the program tells the shell that called it (contract.md). Must not know: commands.
#pragma once

namespace ringback::cli {

enum class ExitCode {
    done = 0,
    refused = 1, // the input: the message says where and why; nothing was written
    wrong_usage = 2
};

} // namespace ringback::cli
