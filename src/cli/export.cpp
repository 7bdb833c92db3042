#include "cli/commands.hpp"

#include "cli/arguments.hpp"
#include "cli/messages.hpp"
#include "cli/workspace_file.hpp"
#include "exchange/case_sheet_page.hpp"
#include "exchange/kept_playbooks.hpp"
#include "exchange/workspace_json.hpp"
#include "platform/native/files.hpp"
#include "platform/platform.hpp"

#include <algorithm>
#include <array>
#include <expected>
#include <optional>
#include <string>
#include <vector>

namespace ringback::cli {
namespace {

constexpr std::string_view name = "export";
constexpr std::array<std::string_view, 3> later_formats{"csv", "vcard", "ics"};

// Takes everybody else out of the workspace.
void keep_only(Model& model, const ProspectId& kept) {
    std::vector<ProspectId> others;
    for (const Prospect& prospect : model.prospects())
        if (prospect.id != kept) others.push_back(prospect.id);
    model.remove(others);
}

// What is asked for besides the files.
struct Wishes {
    std::string format;
    std::optional<ProspectId> prospect;
    std::optional<Instant> now; // of a case sheet; none: the clock of the machine
    exchange::SheetWishes sheet;
};

// The error says what is wrong with the words.
std::expected<Wishes, std::string> wishes_from(const Arguments& arguments) {
    Wishes wishes;
    const auto format = arguments.option("to");
    if (!format) return std::unexpected("--to json or --to case-sheet is missing");
    wishes.format = *format;
    if (std::ranges::find(later_formats, *format) != later_formats.end())
        return std::unexpected("writing " + wishes.format + " is not built yet");
    const bool sheet = *format == "case-sheet";
    if (*format != "json" && !sheet) return std::unexpected("unknown format “" + wishes.format + "”");
    if (const auto prospect = arguments.option("prospect")) wishes.prospect = ProspectId{std::string{*prospect}};
    const auto now = arguments.option("now");
    const auto names = arguments.option("names");
    if (!sheet && (now || names)) return std::unexpected("--now and --names belong to --to case-sheet");
    if (now) {
        wishes.now = instant_from_text(*now);
        if (!wishes.now) return std::unexpected("--now needs a time such as 2026-11-21T15:00:00Z");
    }
    if (names && *names != "replaced" && *names != "kept") return std::unexpected("--names is either replaced or kept");
    wishes.sheet.names_replaced = !names || *names == "replaced";
    return wishes;
}

// A sheet for each prospect, or for the one asked for.
std::string sheets_of(const Model& model, const Wishes& wishes, platform::Platform& platform) {
    const exchange::PlaybookInUse used = exchange::playbook_in_use(model);
    const exchange::SheetMoment moment{*used.playbook, platform.zones(), wishes.now.value_or(platform.now())};
    std::vector<exchange::CaseSheet> sheets;
    for (const Prospect& prospect : model.prospects())
        if (!wishes.prospect || prospect.id == *wishes.prospect)
            sheets.push_back(exchange::case_sheet(model, prospect, moment, wishes.sheet));
    return exchange::case_sheet_page(sheets);
}

std::string written(Model& model, const Wishes& wishes, platform::Platform& platform) {
    if (wishes.format == "case-sheet") return sheets_of(model, wishes, platform);
    if (wishes.prospect) keep_only(model, *wishes.prospect);
    return exchange::write_workspace(model);
}

} // namespace

ExitCode export_workspace(Words words, platform::Platform& platform) {
    const auto arguments = Arguments::parse(words, {"to", "prospect", "now", "names"}, 2);
    if (!arguments) return wrong_usage(name, arguments.error());
    const auto wishes = wishes_from(*arguments);
    if (!wishes) return wrong_usage(name, wishes.error());

    const std::string& in = arguments->operand(0);
    const std::string& out = arguments->operand(1);
    auto model = read_workspace_file(in, platform.zones());
    if (!model) return refused(in, model.error());
    if (wishes->prospect && model->find(*wishes->prospect) == nullptr)
        return refused(in, "no prospect has the id “" + wishes->prospect->text + "”");
    if (const auto done = platform::write_file(out, written(*model, *wishes, platform)); !done)
        return refused(out, done.error());
    return ExitCode::done;
}

} // namespace ringback::cli
