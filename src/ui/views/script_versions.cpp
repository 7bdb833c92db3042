#include "ui/views/script_versions.hpp"

#include "exchange/builtin_scripts.hpp"
#include "exchange/kept_scripts.hpp"
#include "script/difference.hpp"
#include "ui/script_shelf.hpp"
#include "ui/scripts_desk.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/wording.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace ringback::ui {
namespace {

struct Version {
    std::string heading; // "Version 2, today"
    std::optional<script::Script> script;
    std::vector<std::string> changes;
};

// The latest first. The first one of a script that came with Ringback is compared with how it came.
std::vector<Version> versions_of(const Context& context, const std::string& id) {
    std::vector<Version> versions;
    const script::Script* built_in = exchange::builtin_scripts().find(id);
    std::optional<script::Script> before = built_in == nullptr ? std::nullopt : std::optional(*built_in);
    for (const exchange::KeptScript& kept : exchange::kept_scripts(context.model)) {
        if (kept.id != id || kept.is_block) continue;
        Version version{"Version " + std::to_string(kept.version), {}, {}};
        if (kept.kept_on) version.heading += ", " + day_text(*kept.kept_on, context.moment.today);
        if (auto read = exchange::read_script(kept.json, context.library.shared)) {
            read->id = id;
            if (before)
                version.changes = script::differences(*before, *read);
            else
                version.changes = {"The first one."};
            if (version.changes.empty()) version.changes = {"Nothing that matters changed."};
            before = *read;
            version.script = std::move(*read);
        } else {
            version.changes = {"It cannot be read: " + exchange::message(read.error())};
        }
        versions.push_back(std::move(version));
    }
    std::ranges::reverse(versions);
    return versions;
}

// An earlier one comes back as the next version.
void bring_back(const Context& context, const Version& version) {
    auto keep = exchange::keep_scripts({&*version.script, 1}, {}, context.model, context.moment.today);
    if (keep) context.out.change(std::move(*keep), version.heading + " is back");
}

} // namespace

void draw_script_versions_dialog(const Context& context) {
    ScriptsState& state = context.state.scripts;
    const script::Script* shown = shown_script(context);
    if (!state.lists_versions || shown == nullptr) return;
    const std::string title = "Versions of " + shown->title;
    Dialog dialog(context.look, title.c_str(), 560, true);
    if (!dialog) return;
    const Look& look = context.look;
    const Palette& p = context.palette();
    const ButtonSize size = context.phone() ? ButtonSize::touch : ButtonSize::small;
    float y = dialog.origin().y;
    const auto versions = versions_of(context, shown->id);
    for (std::size_t i = 0; i < versions.size(); ++i) {
        const Version& version = versions[i];
        look.heading({dialog.origin().x, y + 4}, 3, type::base_strong, p.text_primary, version.heading, dialog.width());
        const std::string name = "Bring back " + version.heading;
        const Button back{
            .id = "back", .label = "Bring it back", .kind = ButtonKind::ghost, .size = size, .name = name};
        ImGui::PushID(static_cast<int>(i));
        if (i > 0 && version.script &&
            draw_button(look, {dialog.origin().x + dialog.width() - button_width(look, back), y}, back))
            bring_back(context, version);
        ImGui::PopID();
        y += std::max(28.0f, button_height(size)) + 2;
        for (const std::string& change : version.changes)
            y += look.paragraph({dialog.origin().x, y}, dialog.width(), type::dense, p.text_secondary, change) + 4;
        y += 12;
    }
    dialog.end_at(y);
    if (!dialog.close_asked()) return;
    state.lists_versions = false;
    dialog.close();
}

} // namespace ringback::ui
