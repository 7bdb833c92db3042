#include "cli/commands.hpp"

#include "cli/arguments.hpp"
#include "cli/messages.hpp"
#include "cli/workspace_file.hpp"
#include "core/update.hpp"
#include "exchange/contacts_import.hpp"
#include "exchange/workspace_json.hpp"
#include "exchange/workspace_merge.hpp"
#include "platform/native/files.hpp"
#include "platform/platform.hpp"

#include <cstdio>
#include <string>
#include <unordered_set>

namespace ringback::cli {
namespace {

constexpr std::string_view name = "import";

// Names for new records that nobody in the workspace has: "c1", "c2", ... so that the same input gives the same file.
class FreshIds {
public:
    explicit FreshIds(const Model& model) {
        for (const Prospect& prospect : model.prospects()) {
            taken_.insert(prospect.id.text);
            for (const Touch& touch : prospect.touches) taken_.insert(touch.id.text);
        }
    }
    std::string operator()() {
        std::string id;
        do {
            id = "c" + std::to_string(++last_);
        } while (taken_.contains(id));
        return id;
    }

private:
    std::unordered_set<std::string> taken_;
    std::size_t last_ = 0;
};

// A workspace that starts from another one takes its profile, playbooks and scripts along. One that cannot be read is
// refused later on.
void take_over_settings(Model& model, std::string_view bytes, Zones& zones) {
    auto read = exchange::read_workspace(bytes, zones);
    if (!read || model.profile != Profile{}) return;
    model.profile = read->profile;
    model.playbooks_json = read->playbooks_json;
    model.scripts_json = read->scripts_json;
    model.practice_json = read->practice_json;
    model.opaque = read->opaque;
}

// With the workspace on standard output the report is a message.
void print_report(const std::string& report, bool to_messages) {
    std::FILE* out = to_messages ? stderr : stdout;
    std::fwrite(report.data(), 1, report.size(), out);
    if (!report.ends_with('\n')) std::fputc('\n', out);
}

ExitCode carry_out(Model& model, exchange::ImportPreview preview, const std::string& out, Instant now, Zones& zones) {
    const std::string report = exchange::import_report(preview);
    Action action = exchange::import_action(std::move(preview));
    fill_ids(action, FreshIds{model});
    const TimeZone utc = TimeZone::utc();
    const TimeZone* zone = zones.find(model.profile.time_zone);
    const auto updated = update(model, Stamped{1, now, std::move(action)}, zone == nullptr ? utc : *zone);
    if (!updated) return refused(out, updated.error().place + ": " + updated.error().reason);
    if (const auto written = platform::write_file(out, exchange::write_workspace(model)); !written)
        return refused(out, written.error());
    print_report(report, out == "-");
    return ExitCode::done;
}

} // namespace

ExitCode import_contacts(Words words, platform::Platform& platform) {
    const auto arguments = Arguments::parse(words, {"from", "now"}, 2);
    if (!arguments) return wrong_usage(name, arguments.error());
    const auto format = arguments->option("from");
    if (!format) return wrong_usage(name, "--from csv or --from json is missing");
    const auto now_text = arguments->option("now");
    const auto now = now_text ? instant_from_text(*now_text) : std::optional{platform.now()};
    if (!now) return wrong_usage(name, "--now needs a time such as 2026-11-21T15:00:00Z");
    if (*format == "vcard") return wrong_usage(name, "reading vCard files is not built yet");
    if (*format != "csv" && *format != "json")
        return wrong_usage(name, "unknown format “" + std::string{*format} + "”");

    const std::string& in = arguments->operand(0);
    const std::string& out = arguments->operand(1);
    auto model = read_or_start_workspace(out, platform.zones());
    if (!model) return refused(out, model.error());
    const auto bytes = platform::read_file(in);
    if (!bytes) return refused(in, bytes.error());
    if (*format == "json" && model->prospects().empty()) take_over_settings(*model, *bytes, platform.zones());
    auto preview = *format == "csv"
                       ? exchange::preview_contacts(*bytes, *model, {.last_spoke = {}, .now = *now}, platform.zones())
                       : exchange::preview_workspace(*bytes, *model, platform.zones());
    if (!preview) return refused(in, exchange::message(preview.error()));
    return carry_out(*model, std::move(*preview), out, *now, platform.zones());
}

} // namespace ringback::cli
