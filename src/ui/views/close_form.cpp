#include "ui/views/close_form.hpp"

#include "core/truth_plan.hpp"
#include "ui/views/draft_text.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/form.hpp"
#include "ui/wording.hpp"

#include <chrono>

namespace ringback::ui {
namespace {

void drop(const Context& context, Dialog& dialog) {
    context.state.close_draft.reset();
    dialog.close();
}

void finish(const Context& context, CloseDraft& draft, const Prospect& prospect, Dialog& dialog) {
    const std::string name = short_name(prospect);
    draft.error_revisit_on.clear();
    if (!draft.revisit) {
        context.out.change(SetStatus{prospect.id, Status::closed, {}}, "File of " + name + " closed");
        return drop(context, dialog);
    }
    const auto day = day_from_input(draft.revisit_on, context.moment.today);
    if (!day)
        draft.error_revisit_on = "Write the day like 10 Nov 2026";
    else if (*day <= context.moment.today)
        draft.error_revisit_on = "Write a day that lies ahead";
    context.state.lead_to_error = !draft.error_revisit_on.empty();
    if (context.state.lead_to_error) return;
    context.out.change(SetStatus{prospect.id, Status::later, *day},
                       name + " rests until " + day_text(*day, context.moment.today));
    drop(context, dialog);
}

} // namespace

void begin_close(UiState& state, const Prospect& prospect, const Moment& moment, bool revisit) {
    CloseDraft draft;
    draft.prospect = prospect.id;
    draft.revisit = revisit || prospect.status == Status::later;
    const bool planned = prospect.revisit_on && *prospect.revisit_on > moment.today;
    draft.revisit_on = text_from_day(planned ? *prospect.revisit_on : months_after(moment.today, usual_revisit));
    state.close_draft = std::move(draft);
}

void draw_close_form(const Context& context) {
    auto& draft = context.state.close_draft;
    if (!draft) return;
    const Prospect* prospect = context.model.find(draft->prospect);
    const std::string title =
        prospect == nullptr ? "Close the file?" : "Close the file of " + display_name(*prospect) + "?";
    Dialog dialog(context.look, title.c_str(), 420, true);
    if (!dialog) return;
    if (prospect == nullptr) return drop(context, dialog);
    const bool submitted = submit_asked();
    FormPen pen(context.look, dialog.origin(), dialog.width(), &context.state.lead_to_error);
    pen.paragraph(draft->revisit
                      ? "Nothing is deleted: the file rests until the day below, then they come back to Today."
                      : "Nothing is deleted: they leave Today, and stay in Prospects. You can open the file again.");
    pen.checkbox("revisit", "Get back in touch later", draft->revisit);
    if (draft->revisit)
        pen.row({{{.id = "revisit on", .label = "Get back in touch on", .error = draft->error_revisit_on},
                  &draft->revisit_on}});
    const Ending ending{
        .accept = draft->revisit ? "Let it rest" : "Close the file", .cancel = "Not yet", .focus = draft->focus};
    if (pen.is_seen()) draft->focus = false;
    const Answer answer = end_dialog(pen, dialog, ending, submitted);
    if (answer == Answer::accepted)
        finish(context, *draft, *prospect, dialog);
    else if (answer == Answer::cancelled)
        drop(context, dialog);
}

} // namespace ringback::ui
