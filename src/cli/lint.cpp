#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/finding_json.hpp"
#include "cli/messages.hpp"
#include "cli/text_file.hpp"
#include "exchange/lint_rules_json.hpp"
#include "platform/native/files.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace ringback::cli {
namespace {

constexpr std::string_view name = "lint";

// "pressure.silence,jargon"
std::vector<std::string> ids_in(std::string_view list) {
    std::vector<std::string> ids;
    while (!list.empty()) {
        const std::size_t comma = std::min(list.find(','), list.size());
        if (comma > 0) ids.emplace_back(list.substr(0, comma));
        list.remove_prefix(std::min(comma + 1, list.size()));
    }
    return ids;
}

} // namespace

ExitCode lint(Words words, platform::Platform&) {
    const auto arguments = Arguments::parse(words, {"channel", "off"}, 1);
    if (!arguments) return wrong_usage(name, arguments.error());
    const script::Linter& linter = exchange::builtin_linter();
    script::LintContext context;
    if (const auto word = arguments->option("channel")) {
        context.channel = from_word<Channel>(*word);
        if (!context.channel) return wrong_usage(name, "unknown channel “" + std::string{*word} + "”");
    }
    const std::vector<std::string> off = ids_in(arguments->option("off").value_or(""));
    for (const std::string& id : off)
        if (linter.find(id) == nullptr) return wrong_usage(name, "no rule has the id “" + id + "”");
    context.off = off;

    const std::string& file = arguments->operand(0);
    const auto text = read_text_file(file);
    if (!text) return refused(file, text.error());
    std::string lines;
    for (const script::Finding& finding : linter.check(*text, context)) {
        exchange::JsonObjectWriter line{lines};
        write_finding(line, finding);
        line.close();
        lines += '\n';
    }
    if (!platform::write_file("-", lines)) return refused("standard output", "it could not be written to");
    return ExitCode::done;
}

} // namespace ringback::cli
