#include "ui/views/agreement_form.hpp"

#include "ui/icons.hpp"
#include "ui/views/agreement_draft.hpp"
#include "ui/views/record_edit.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/form.hpp"
#include "ui/wording.hpp"

#include <array>

namespace ringback::ui {
namespace {

constexpr std::array<std::string_view, 8> channel_labels{
    "No channel agreed", "Call", "Voicemail", "Email", "Text", "Video email", "Postal mail", "Meeting"};

void drop(const Context& context, Dialog& dialog) {
    context.state.agreement_draft.reset();
    dialog.close();
}

void draw_fields(FormPen& pen, AgreementDraft& draft) {
    pen.row(
        {{{.id = "made", .label = "Agreed on", .hint = "10 Nov 2026", .error = draft.error_made_on}, &draft.made_on},
         {{.id = "follow up",
           .label = "You follow up on",
           .hint = "17 Nov 2026",
           .error = draft.error_follow_up_on,
           .focus = draft.focus},
          &draft.follow_up_on}});
    if (pen.is_seen()) draft.focus = false;
    const std::size_t chosen = draft.channel ? static_cast<std::size_t>(*draft.channel) + 1 : 0;
    if (const auto choice = pen.select({.id = "channel", .label = "By"}, channel_labels, chosen))
        draft.channel = *choice == 0 ? std::nullopt : std::optional(static_cast<Channel>(*choice - 1));
    pen.row({{{.id = "subject", .label = "About", .hint = "What you will talk about", .spellcheck = true},
              &draft.subject}});
    pen.row({{{.id = "missing",
               .label = "Still missing for them",
               .help = "What they are still looking for decides what you say next",
               .spellcheck = true},
              &draft.still_missing,
              2}});
    pen.checkbox("no is fine", "We said aloud that a no is fine", draft.ok_to_say_no);
}

} // namespace

void begin_agreement(UiState& state, const Prospect& prospect, const Moment& moment) {
    state.agreement_draft = agreement_draft_of(prospect, moment.today);
}

void draw_agreement_form(const Context& context) {
    auto& draft = context.state.agreement_draft;
    if (!draft) return;
    Dialog dialog(context.look, "Agreement", 560, true);
    if (!dialog) return;
    const Prospect* prospect = context.model.find(draft->id);
    if (prospect == nullptr) return drop(context, dialog);
    const bool submitted = submit_asked();
    FormPen pen(context.look, dialog.origin(), dialog.width(), &context.state.lead_to_error);
    pen.paragraph(
        "Set at the first meeting: when you follow up, about what, and that a no is fine (Shirleen Von Hoffmann, G1).");
    draw_fields(pen, *draft);
    bool removed = false;
    if (prospect->agreement) {
        removed = draw_button(
            context.look, pen.place(0, 1),
            {.id = "remove", .label = "Remove the agreement", .icon = icon::trash_2, .kind = ButtonKind::ghost});
        pen.space(pen.narrow() ? 40 : -4);
    }
    const Answer answer = end_dialog(pen, dialog, {.accept = "Save"}, submitted);
    if (removed) {
        edit_record(context, *prospect, "Agreement with " + short_name(*prospect) + " removed",
                    [](ProspectDetails& details) { details.agreement.reset(); });
        drop(context, dialog);
    } else if (answer == Answer::accepted) {
        auto agreement = agreement_of(*draft, *prospect, context.moment.today);
        context.state.lead_to_error = !agreement;
        if (!agreement) return;
        edit_record(context, *prospect, "Agreement with " + short_name(*prospect) + " saved",
                    [&](ProspectDetails& details) { details.agreement = std::move(*agreement); });
        drop(context, dialog);
    } else if (answer == Answer::cancelled) {
        drop(context, dialog);
    }
}

} // namespace ringback::ui
