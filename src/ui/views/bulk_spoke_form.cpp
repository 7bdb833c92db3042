#include "ui/views/bulk_spoke_form.hpp"

#include "ui/views/conversation.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/form.hpp"
#include "ui/wording.hpp"

namespace ringback::ui {
namespace {

void drop(const Context& context, Dialog& dialog) {
    context.state.bulk_spoke_on.reset();
    context.state.bulk_spoke_error.clear();
    dialog.close();
}

// All records in one action, so that one undo takes all of it back.
void finish(const Context& context, Dialog& dialog) {
    Day day{};
    context.state.bulk_spoke_error = fault_of_spoken_day(*context.state.bulk_spoke_on, context.moment, day);
    context.state.lead_to_error = !context.state.bulk_spoke_error.empty();
    if (context.state.lead_to_error) return;
    const Touch touch = conversation_on(day, context.state.bulk_spoke_by, context.moment);
    ImportProspects change;
    for (const ProspectId& id : context.state.marked)
        if (const Prospect* prospect = context.model.find(id)) {
            change.merged.push_back(*prospect);
            change.merged.back().touches.push_back(touch);
        }
    const std::string said = "Conversation of " + day_text(day, context.moment.today) + " logged for " +
                             count_text(change.merged.size(), "prospect", "prospects");
    if (!change.merged.empty()) context.out.change(std::move(change), said);
    context.state.marked.clear();
    drop(context, dialog);
}

} // namespace

void draw_bulk_spoke_form(const Context& context) {
    auto& day = context.state.bulk_spoke_on;
    if (!day) return;
    Dialog dialog(context.look, "We last spoke", 420, true);
    if (!dialog) return;
    const bool submitted = submit_asked();
    FormPen pen(context.look, dialog.origin(), dialog.width(), &context.state.lead_to_error);
    pen.paragraph("Logs a conversation for " + count_text(context.state.marked.size(), "prospect", "prospects") + ".");
    const bool fresh = context.state.focus_bulk;
    if (pen.is_seen()) context.state.focus_bulk = false;
    pen.row({{{.id = "on",
               .label = "We last spoke on",
               .hint = "10 Nov, or yesterday",
               .error = context.state.bulk_spoke_error,
               .focus = fresh},
              &*day}});
    const std::size_t chosen = context.state.bulk_spoke_by == Channel::meeting ? 1 : 0;
    if (const auto choice = pen.select({.id = "by", .label = "By"}, spoken_by_labels, chosen))
        context.state.bulk_spoke_by = spoken_by[*choice];
    const Answer answer = end_dialog(pen, dialog, {.accept = "Log for all"}, submitted);
    if (answer == Answer::accepted)
        finish(context, dialog);
    else if (answer == Answer::cancelled)
        drop(context, dialog);
}

} // namespace ringback::ui
