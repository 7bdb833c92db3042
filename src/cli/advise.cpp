#include "cli/commands.hpp"

#include "cli/advice_json.hpp"
#include "cli/arguments.hpp"
#include "cli/messages.hpp"
#include "cli/workspace_file.hpp"
#include "exchange/kept_scripts.hpp"
#include "exchange/playbook_json.hpp"
#include "platform/native/files.hpp"
#include "platform/platform.hpp"
#include "playbook/recommend.hpp"

#include <optional>
#include <string>

namespace ringback::cli {
namespace {

constexpr std::string_view name = "advise";

// Where one prospect is asked for: where it stands. Everybody else.
bool print_advice(playbook::Recommender& recommender, const Model& model, std::optional<std::string_view> prospect) {
    constexpr std::size_t piece = std::size_t{1} << 20; // bytes gathered before they are written
    const exchange::LibraryInUse scripts = exchange::library_in_use(model);
    std::string lines;
    for (const Prospect& record : model.prospects()) {
        if (prospect && record.id.text != *prospect) continue;
        append_advice(lines, recommender, record, scripts.library);
        if (lines.size() < piece) continue;
        if (!platform::write_file("-", lines)) return false;
        lines.clear();
    }
    return platform::write_file("-", lines).has_value();
}

} // namespace

ExitCode advise(Words words, platform::Platform& platform) {
    const auto arguments = Arguments::parse(words, {"now", "playbook", "prospect"}, 1);
    if (!arguments) return wrong_usage(name, arguments.error());
    const auto now_text = arguments->option("now");
    const auto now = now_text ? instant_from_text(*now_text) : std::nullopt;
    if (!now) return wrong_usage(name, "--now needs a time such as 2026-11-21T15:00:00Z");

    const std::string playbook_name{arguments->option("playbook").value_or("blended")};
    std::optional<playbook::Playbook> from_file;
    const playbook::Playbook* playbook = exchange::find_built_in_playbook(playbook_name);
    if (playbook == nullptr) {
        const auto bytes = platform::read_file(playbook_name);
        if (!bytes) return refused(playbook_name, bytes.error());
        auto read = exchange::read_playbook(*bytes);
        if (!read) return refused(playbook_name, exchange::message(read.error()));
        playbook = &from_file.emplace(std::move(*read));
    }

    const std::string& file = arguments->operand(0);
    const auto model = read_workspace_file(file, platform.zones());
    if (!model) return refused(file, model.error());
    const auto prospect = arguments->option("prospect");
    if (prospect && model->find(ProspectId{std::string{*prospect}}) == nullptr)
        return refused(file, "no prospect has the id “" + std::string{*prospect} + "”");

    playbook::Recommender recommender{*playbook, model->profile, platform.zones(), *now};
    if (!print_advice(recommender, *model, prospect)) return refused("standard output", "it could not be written to");
    return ExitCode::done;
}

} // namespace ringback::cli
