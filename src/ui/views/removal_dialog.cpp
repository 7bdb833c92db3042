#include "ui/views/removal_dialog.hpp"

#include "ui/widgets/dialog.hpp"
#include "ui/widgets/form.hpp"
#include "ui/wording.hpp"

#include <algorithm>

namespace ringback::ui {
namespace {

void remove(const Context& context, std::vector<ProspectId> ids, const std::string& who) {
    const bool shown =
        context.state.route.screen == Screen::prospect && std::ranges::contains(ids, context.state.route.prospect);
    std::erase_if(context.state.marked, [&](const ProspectId& id) { return std::ranges::contains(ids, id); });
    context.out.change(RemoveProspects{std::move(ids)}, who + " removed");
    if (shown) context.out.ask(GoTo{{Screen::prospects, {}}, true});
}

} // namespace

void begin_removal(UiState& state, std::vector<ProspectId> ids) {
    std::ranges::sort(ids);
    const auto twice = std::ranges::unique(ids);
    ids.erase(twice.begin(), twice.end());
    if (!ids.empty()) state.removal = std::move(ids);
}

void draw_removal_dialog(const Context& context) {
    auto& asked = context.state.removal;
    if (!asked) return;
    std::vector<ProspectId> ids;
    for (const ProspectId& id : *asked)
        if (context.model.find(id) != nullptr) ids.push_back(id);
    const Prospect* only = ids.size() == 1 ? context.model.find(ids.front()) : nullptr;
    const std::string who = only != nullptr ? display_name(*only) : count_text(ids.size(), "prospect", "prospects");
    const std::string title = "Remove " + who + "?";
    Dialog dialog(context.look, title.c_str(), 420, true);
    if (!dialog) return;
    FormPen pen(context.look, dialog.origin(), dialog.width());
    pen.paragraph(
        "All that is recorded goes with it: touches, notes, agreement. You can undo this until the page closes.");
    const Answer answer =
        draw_ending(pen, {.accept = "Remove", .cancel = "Keep", .danger = true, .disabled = ids.empty()});
    dialog.end_at(pen.y());
    if (answer == Answer::none && !dialog.close_asked()) return;
    asked.reset();
    dialog.close();
    if (answer == Answer::accepted) remove(context, std::move(ids), who);
}

} // namespace ringback::ui
