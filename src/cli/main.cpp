// Owns: the `ringback` program: which command was meant. Must not know: what the commands do.
#include "cli/commands.hpp"
#include "cli/messages.hpp"
#include "platform/native/native_platform.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <string>
#include <vector>

namespace {

using namespace ringback;

struct Command {
    std::string_view name;
    cli::ExitCode (*run)(cli::Words, platform::Platform&);
};

constexpr std::array<Command, 9> commands{{{"advise", cli::advise},
                                           {"render", cli::render},
                                           {"lint", cli::lint},
                                           {"sms", cli::sms},
                                           {"import", cli::import_contacts},
                                           {"export", cli::export_workspace},
                                           {"playbook", cli::playbook},
                                           {"practice", cli::practise},
                                           {"synth", cli::synth}}};

bool asks_for_help(std::string_view word) { return word == "--help" || word == "-h" || word == "help"; }

cli::ExitCode run(const std::vector<std::string_view>& words) {
    if (words.empty()) return cli::wrong_usage("", "a command is missing");
    const auto command = std::ranges::find(commands, words.front(), &Command::name);
    const bool known = command != commands.end();
    if (asks_for_help(words.front()) || (known && words.size() > 1 && asks_for_help(words[1]))) {
        const std::string_view text = cli::usage_of(known ? command->name : std::string_view{});
        std::fwrite(text.data(), 1, text.size(), stdout);
        return cli::ExitCode::done;
    }
    if (!known) return cli::wrong_usage("", "unknown command “" + std::string{words.front()} + "”");
    platform::NativePlatform platform;
    return command->run(cli::Words{words}.subspan(1), platform);
}

} // namespace

int main(int count, char** words) { return static_cast<int>(run({words + std::min(count, 1), words + count})); }
