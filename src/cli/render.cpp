#include "script/render.hpp"
#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/finding_json.hpp"
#include "cli/messages.hpp"
#include "cli/workspace_file.hpp"
#include "exchange/kept_scripts.hpp"
#include "exchange/lint_rules_json.hpp"
#include "platform/native/files.hpp"
#include "platform/platform.hpp"

#include <string>
#include <vector>

namespace ringback::cli {
namespace {

constexpr std::string_view name = "render";

void append_findings(std::string& out, const script::Script& script, const script::Rendered& rendered,
                     const Profile& profile) {
    const script::Linter& linter = exchange::builtin_linter();
    const script::LintContext context{.channel = script.channel, .words_per_minute = profile.words_per_minute};
    bool first = true;
    const auto add = [&](std::string_view part, const std::vector<script::Finding>& findings) {
        for (const script::Finding& finding : findings) {
            if (!first) out += ',';
            first = false;
            exchange::JsonObjectWriter object{out};
            object.text("part", part);
            write_finding(object, finding);
            object.close();
        }
    };
    out += '[';
    if (!rendered.subject.empty()) add("subject", linter.check_subject(rendered.subject, context));
    add("text", linter.check(rendered.text, context));
    out += ']';
}

std::string line_of(const script::Script& script, const script::Rendered& rendered, const Profile& profile) {
    std::string line;
    exchange::JsonObjectWriter object{line};
    object.text("subject", rendered.subject);
    object.text("text", rendered.text);
    object.whole_number("words", static_cast<std::int64_t>(rendered.words()));
    object.whole_number("seconds", rendered.seconds().count());
    append_sms(object.member("sms"), rendered.text);
    exchange::append_json_list(object.member("missing"), rendered.missing, [](std::string& out, script::Field field) {
        exchange::append_json_text(out, script::info(field).name);
    });
    append_findings(object.member("findings"), script, rendered, profile);
    object.close();
    return line + '\n';
}

} // namespace

ExitCode render(Words words, platform::Platform& platform) {
    const auto arguments = Arguments::parse(words, {"prospect", "script", "now"}, 1);
    if (!arguments) return wrong_usage(name, arguments.error());
    const auto id = arguments->option("prospect");
    const auto script_id = arguments->option("script");
    const auto now_text = arguments->option("now");
    const auto now = now_text ? instant_from_text(*now_text) : std::nullopt;
    if (!id) return wrong_usage(name, "--prospect ID is missing");
    if (!script_id) return wrong_usage(name, "--script ID is missing");
    if (!now) return wrong_usage(name, "--now needs a time such as 2026-11-21T15:00:00Z");

    const std::string& file = arguments->operand(0);
    const auto model = read_workspace_file(file, platform.zones());
    if (!model) return refused(file, model.error());
    const Prospect* prospect = model->find(ProspectId{std::string{*id}});
    if (prospect == nullptr) return refused(file, "no prospect has the id “" + std::string{*id} + "”");
    const exchange::LibraryInUse in_use = exchange::library_in_use(*model);
    const script::Script* script = in_use.library.find(*script_id);
    if (script == nullptr) return refused(file, "no script has the id “" + std::string{*script_id} + "”");

    const TimeZone utc = TimeZone::utc();
    const TimeZone* user_zone = platform.zones().find(model->profile.time_zone);
    const script::RenderContext context{.now = *now,
                                        .user_zone = user_zone != nullptr ? *user_zone : utc,
                                        .their_zone = platform.zones().find(prospect->time_zone),
                                        .tidbit = {},
                                        .given = {}};
    const script::Rendered rendered = script::render(*script, *prospect, model->profile, context);
    if (!platform::write_file("-", line_of(*script, rendered, model->profile)))
        return refused("standard output", "it could not be written to");
    return ExitCode::done;
}

} // namespace ringback::cli
