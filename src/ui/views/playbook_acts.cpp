#include "ui/views/playbook_acts.hpp"

#include "exchange/playbook_json.hpp"
#include "mirror/mirror.hpp"
#include "playbook/compare.hpp"
#include "ui/icons.hpp"
#include "ui/playbook_desk.hpp"
#include "ui/playbook_shelf.hpp"
#include "ui/share_desk.hpp"
#include "ui/views/act_row.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/chip.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/wording.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace ringback::ui {
namespace {

void draw_draft_acts(ActRow& row) {
    const Context& context = row.context;
    PlaybookState& state = context.state.playbook;
    PlaybookDraft& draft = *state.draft;
    if (row.button({.id = "keep version",
                    .label = "Keep this version",
                    .kind = ButtonKind::primary,
                    .description = draft.may_be_used() ? "" : "Mend the faults first",
                    .disabled = !draft.may_be_used()}))
        keep_playbook(context, draft.playbook(), draft.playbook().name + " kept");
    draw_draft_steps(row, draft);
    if (row.button({.id = "leave", .label = "Leave the editor", .icon = icon::x, .kind = ButtonKind::ghost}))
        leave_editor(context);
}

std::vector<SeldomAct> seldom_acts(const Context& context, bool own) {
    const bool drafting = context.state.playbook.draft != nullptr;
    std::vector<SeldomAct> acts;
    if (path_prospect(context) != nullptr)
        acts.push_back(
            {"Side by side", icon::panels_top_left, [](const Context& c) { c.state.playbook.compares = true; }});
    if (own)
        acts.push_back({"Versions", icon::history, [](const Context& c) { c.state.playbook.lists_versions = true; }});
    acts.push_back(
        {"Share by a link", icon::share_2, [](const Context& c) { share_by_link(c, outgoing_playbook(c)); }});
    acts.push_back({"Save as a file", icon::download, [](const Context& c) { save_as_file(c, outgoing_playbook(c)); }});
    if (!drafting)
        acts.push_back({"Open a file", icon::upload, [](const Context& c) { c.out.ask(PickFile{".json"}); }});
    if (own && !drafting)
        acts.push_back({"Remove", icon::trash_2, [](const Context& c) { remove_own(c, shown_playbook(c).id); }, true});
    return acts;
}

// What each of the five and the one on screen advises.
void draw_compare(const Context& context) {
    PlaybookState& state = context.state.playbook;
    const Prospect* prospect = path_prospect(context);
    if (!state.compares || prospect == nullptr) return;
    const std::string title = "Side by side for " + display_name(*prospect);
    Dialog dialog(context.look, title.c_str(), 720, true);
    if (!dialog) return;
    std::vector<const playbook::Playbook*> playbooks{&shown_playbook(context)};
    for (const std::string_view id : exchange::built_in_playbook_ids)
        if (id != playbooks.front()->id) playbooks.push_back(&exchange::built_in_playbook(id));
    const auto opinions =
        playbook::compare(playbooks, *prospect, context.model.profile, *context.moment.zones, context.moment.now);
    const Look& look = context.look;
    const Palette& p = context.palette();
    const float left = dialog.origin().x;
    const float name = dialog.width() > 480 ? 120.0f : 0.0f;
    const float room = dialog.width() - name;
    float y = dialog.origin().y;
    {
        const mirror::Scope list(mirror::Role::list, "Advice of each playbook", ImGui::GetID("opinions"));
        for (const playbook::Opinion& opinion : opinions) {
            const mirror::Scope item({.role = mirror::Role::listitem}, ImGui::GetID(opinion.playbook->id.c_str()));
            look.text({left, y}, type::dense_strong, p.text_secondary, opinion.playbook->name);
            const float x = left + name;
            if (name == 0) y += 22;
            const std::string advice =
                opinion.label +
                (opinion.advice.due ? ", " + day_text(*opinion.advice.due, context.moment.today) : std::string());
            y += look.paragraph({x, y}, room, type::base_strong, opinion.agrees ? p.text_primary : p.accent_text,
                                advice);
            y += look.paragraph({x, y}, room, type::dense, p.text_secondary, opinion.deciding);
            if (opinion.parting && !opinion.parting->here.empty())
                y += look.paragraph({x, y}, room, type::dense, p.text_secondary,
                                    "They part here: " + opinion.parting->here +
                                        (opinion.parting->there.empty()
                                             ? std::string()
                                             : " " + playbooks.front()->name + " goes by: " + opinion.parting->there));
            if (!opinion.credit.empty())
                y += look.paragraph({x, y}, room, type::small, p.text_tertiary, opinion.credit);
            y += 14;
        }
    }
    dialog.end_at(y);
    if (!dialog.close_asked()) return;
    state.compares = false;
    dialog.close();
}

void draw_versions(const Context& context) {
    PlaybookState& state = context.state.playbook;
    if (!state.lists_versions) return;
    const playbook::Playbook& shown = shown_playbook(context);
    const std::string title = "Versions of " + shown.name;
    Dialog dialog(context.look, title.c_str(), 560, true);
    if (!dialog) return;
    const Look& look = context.look;
    const Palette& p = context.palette();
    float y = dialog.origin().y;
    for (const PlaybookVersion& version : versions_of(context, shown.id)) {
        const std::string heading =
            "Version " + std::to_string(version.version) + (version.day.empty() ? "" : ", " + version.day);
        look.heading({dialog.origin().x, y}, 3, type::base_strong, p.text_primary, heading, dialog.width());
        y += 24;
        if (version.changes.empty())
            y += look.paragraph({dialog.origin().x, y}, dialog.width(), type::dense, p.text_secondary,
                                version.version == 1 ? "The first one." : "Nothing that matters changed.");
        for (const std::string& change : version.changes)
            y += look.paragraph({dialog.origin().x, y}, dialog.width(), type::dense, p.text_secondary, change) + 2;
        y += 14;
    }
    dialog.end_at(y);
    if (!dialog.close_asked()) return;
    state.lists_versions = false;
    dialog.close();
}

void draw_refused(const Context& context) {
    PlaybookState& state = context.state.playbook;
    if (state.import_error.empty()) return;
    Dialog dialog(context.look, "The playbook was not taken", 560, true);
    if (!dialog) return;
    float y = dialog.origin().y;
    y += context.look.paragraph(dialog.origin(), dialog.width(), type::dense, context.palette().text_primary,
                                state.import_error);
    dialog.end_at(y);
    if (!dialog.close_asked()) return;
    state.import_error.clear();
    dialog.close();
}

// A draft that was left is gone on with, or dropped.
void draw_edit_acts(ActRow& row, bool drafted) {
    const Context& context = row.context;
    const Button edit{.id = "edit",
                      .label = drafted ? "Go on with the draft" : "Edit",
                      .icon = icon::pencil,
                      .kind = drafted ? ButtonKind::soft : ButtonKind::neutral};
    if (row.button(edit)) edit_own(context);
    if (drafted && row.button({.id = "drop", .label = "Drop the draft", .kind = ButtonKind::ghost}))
        drop_draft(context);
}

} // namespace

float draw_playbook_acts(const Context& context, ImVec2 at, float width) {
    PlaybookState& state = context.state.playbook;
    const playbook::Playbook& shown = shown_playbook(context);
    const bool own = !is_built_in(shown.id);
    ActRow row(context, at, width);
    if (state.draft != nullptr) draw_draft_acts(row);
    if (is_in_use(context, shown.id)) {
        const ImVec2 place = row.take(chip_width(context.look, "In use", icon::check));
        draw_chip(context.look, {place.x, place.y + row.high() / 2 - 11}, Tone::accent, "In use", icon::check);
    } else if (row.button({.id = "use", .label = "Use this playbook", .kind = ButtonKind::soft})) {
        use_playbook(context, shown.id);
    }
    if (own && state.draft == nullptr) draw_edit_acts(row, has_draft(context, shown.id));
    if (state.draft == nullptr && row.button({.id = "copy", .label = "Copy to edit", .icon = icon::copy}))
        copy_to_edit(context);
    draw_seldom_acts(row, seldom_acts(context, own));
    return row.height();
}

void draw_playbook_dialogs(const Context& context) {
    draw_compare(context);
    draw_versions(context);
    draw_refused(context);
}

} // namespace ringback::ui
