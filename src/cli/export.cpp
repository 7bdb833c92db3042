#include "cli/commands.hpp"

#include "cli/arguments.hpp"
#include "cli/messages.hpp"
#include "cli/workspace_file.hpp"
#include "exchange/workspace_json.hpp"
#include "platform/native/files.hpp"
#include "platform/platform.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace ringback::cli {
namespace {

constexpr std::string_view name = "export";
constexpr std::array<std::string_view, 4> later_formats{"csv", "vcard", "ics", "case-sheet"};

// Takes everybody else out of the workspace.
void keep_only(Model& model, const ProspectId& kept) {
    std::vector<ProspectId> others;
    for (const Prospect& prospect : model.prospects())
        if (prospect.id != kept) others.push_back(prospect.id);
    model.remove(others);
}

} // namespace

ExitCode export_workspace(Words words, platform::Platform& platform) {
    const auto arguments = Arguments::parse(words, {"to", "prospect"}, 2);
    if (!arguments) return wrong_usage(name, arguments.error());
    const auto format = arguments->option("to");
    if (!format) return wrong_usage(name, "--to json is missing");
    if (std::ranges::find(later_formats, *format) != later_formats.end())
        return wrong_usage(name, "writing " + std::string{*format} + " is not built yet");
    if (*format != "json") return wrong_usage(name, "unknown format “" + std::string{*format} + "”");

    const std::string& in = arguments->operand(0);
    const std::string& out = arguments->operand(1);
    auto model = read_workspace_file(in, platform.zones());
    if (!model) return refused(in, model.error());
    if (const auto prospect = arguments->option("prospect")) {
        const ProspectId id{std::string{*prospect}};
        if (model->find(id) == nullptr) return refused(in, "no prospect has the id “" + id.text + "”");
        keep_only(*model, id);
    }
    if (const auto written = platform::write_file(out, exchange::write_workspace(*model)); !written)
        return refused(out, written.error());
    return ExitCode::done;
}

} // namespace ringback::cli
