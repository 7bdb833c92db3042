#include "ui/views/script_acts.hpp"

#include "ui/icons.hpp"
#include "ui/script_cards.hpp"
#include "ui/script_shelf.hpp"
#include "ui/scripts_desk.hpp"
#include "ui/share_desk.hpp"
#include "ui/views/act_row.hpp"
#include "ui/views/script_findings.hpp"
#include "ui/views/script_search_dialog.hpp"
#include "ui/views/script_shared_dialog.hpp"
#include "ui/views/script_trial.hpp"
#include "ui/views/script_versions.hpp"
#include "ui/widgets/dialog.hpp"

#include <span>
#include <vector>

namespace ringback::ui {
namespace {

void draw_draft_acts(ActRow& row, ScriptDraft& draft) {
    const Context& context = row.context;
    if (row.button({.id = "keep",
                    .label = "Keep",
                    .kind = ButtonKind::primary,
                    .description = draft.may_be_used() ? "" : "Mend what is marked first",
                    .disabled = !draft.may_be_used()}))
        keep_script(context);
    draw_draft_steps(row, draft);
    if (row.button({.id = "leave", .label = "Leave the editor", .icon = icon::x, .kind = ButtonKind::ghost}))
        leave_script_editor(context);
}

// A draft that was left is gone on with, or dropped.
void draw_edit_acts(ActRow& row, const script::Script& script) {
    const Context& context = row.context;
    const bool drafted = has_script_draft(context, script.id);
    if (row.button({.id = "edit",
                    .label = drafted ? "Go on with the draft" : "Edit",
                    .icon = icon::pencil,
                    .kind = drafted ? ButtonKind::soft : ButtonKind::neutral}))
        edit_script(context, script);
    if (drafted && row.button({.id = "drop", .label = "Drop the draft", .kind = ButtonKind::ghost}))
        drop_script_draft(context, script);
    if (row.button({.id = "copy", .label = "Duplicate", .icon = icon::copy, .kind = ButtonKind::ghost}))
        duplicate_script(context, script);
}

std::vector<SeldomAct> seldom_acts(const Context& context, const script::Script& script) {
    std::vector<SeldomAct> acts;
    if (is_own(script))
        acts.push_back({"Versions", icon::history, [](const Context& c) { c.state.scripts.lists_versions = true; }});
    if (rival_of(context.library, script) == nullptr && script.channel)
        acts.push_back({"Try it against another", icon::equal, [](const Context& c) { c.state.scripts.trial = 0; }});
    acts.push_back({"Share by a link", icon::share_2,
                    [](const Context& c) { share_by_link(c, outgoing_scripts(c, {shown_script(c)->id})); }});
    acts.push_back({"Save as a file", icon::download,
                    [](const Context& c) { save_as_file(c, outgoing_scripts(c, {shown_script(c)->id})); }});
    acts.push_back({"Print as a card", icon::printer, [](const Context& c) {
                        const script::Script* const card = shown_script(c);
                        c.out.ask(PrintCards{script_cards(std::span(&card, 1))});
                    }});
    if (is_own(script))
        acts.push_back({came_with_ringback(script.id) ? "Back to the words it came with" : "Remove", icon::trash_2,
                        [](const Context& c) { remove_script(c, *shown_script(c)); }, true});
    return acts;
}

// Why something was not taken.
void draw_trouble(const Context& context) {
    std::string& trouble = context.state.scripts.trouble;
    if (trouble.empty()) return;
    Dialog dialog(context.look, "Not taken", 560, true);
    if (!dialog) return;
    const float height =
        context.look.paragraph(dialog.origin(), dialog.width(), type::dense, context.palette().text_primary, trouble);
    dialog.end_at(dialog.origin().y + height);
    if (!dialog.close_asked()) return;
    trouble.clear();
    dialog.close();
}

} // namespace

float draw_script_acts(const Context& context, const script::Script& script, ImVec2 at, float width) {
    ActRow row(context, at, width);
    if (ScriptDraft* draft = open_script_draft(context)) {
        draw_draft_acts(row, *draft);
        return row.height();
    }
    draw_edit_acts(row, script);
    if (context.library.find(script.id) != nullptr) draw_seldom_menu(row, seldom_acts(context, script));
    return row.height();
}

void draw_script_dialogs(const Context& context) {
    draw_shared_block_dialog(context);
    draw_script_versions_dialog(context);
    draw_trial_dialog(context);
    draw_script_search_dialog(context);
    draw_checks_dialog(context);
    draw_trouble(context);
}

} // namespace ringback::ui
