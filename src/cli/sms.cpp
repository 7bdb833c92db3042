#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/finding_json.hpp"
#include "cli/messages.hpp"
#include "cli/text_file.hpp"
#include "platform/native/files.hpp"

#include <string>

namespace ringback::cli {

ExitCode sms(Words words, platform::Platform&) {
    const auto arguments = Arguments::parse(words, {}, 1);
    if (!arguments) return wrong_usage("sms", arguments.error());
    const std::string& file = arguments->operand(0);
    const auto text = read_text_file(file);
    if (!text) return refused(file, text.error());
    std::string line;
    append_sms(line, *text);
    line += '\n';
    if (!platform::write_file("-", line)) return refused("standard output", "it could not be written to");
    return ExitCode::done;
}

} // namespace ringback::cli
