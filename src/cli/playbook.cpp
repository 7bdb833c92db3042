#include "cli/commands.hpp"

#include "cli/arguments.hpp"
#include "cli/messages.hpp"
#include "exchange/json_text.hpp"
#include "exchange/playbook_json.hpp"
#include "platform/native/files.hpp"

#include <string>

namespace ringback::cli {

ExitCode playbook(Words words, platform::Platform&) {
    constexpr std::string_view name = "playbook";
    if (words.empty() || words.front() != "check") return wrong_usage(name, "it can only “check” a file");
    const auto arguments = Arguments::parse(words.subspan(1), {}, 1);
    if (!arguments) return wrong_usage(name, arguments.error());
    const std::string& file = arguments->operand(0);
    const auto bytes = platform::read_file(file);
    if (!bytes) return refused(file, bytes.error());
    std::string lines;
    const auto faults = exchange::check_playbook(*bytes);
    for (const exchange::PlaybookFault& fault : faults) {
        exchange::JsonObjectWriter line{lines};
        line.text("fault", fault.kind);
        line.text("place", fault.error.place);
        line.text("reason", fault.error.reason);
        line.close();
        lines += '\n';
    }
    if (!platform::write_file("-", lines)) return refused("standard output", "it could not be written to");
    if (faults.empty()) return ExitCode::done;
    return refused(file, faults.size() == 1 ? "it has a fault" : "it has " + std::to_string(faults.size()) + " faults");
}

} // namespace ringback::cli
