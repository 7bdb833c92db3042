#include "ui/views/prospect_form.hpp"

#include "ui/views/conversation.hpp"
#include "ui/views/draft_text.hpp"
#include "ui/views/prospect_draft.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/form.hpp"
#include "ui/wording.hpp"

#include <array>

namespace ringback::ui {
namespace {

constexpr float form_width = 640;

void draw_person(FormPen& pen, ProspectDraft& draft) {
    ProspectDetails& d = draft.details;
    pen.row({{{.id = "given", .label = "Given name", .error = draft.error_name, .focus = draft.focus}, &d.given_name},
             {{.id = "family", .label = "Family name"}, &d.family_name}});
    if (pen.is_seen()) draft.focus = false;
    pen.row({{{.id = "company", .label = "Company"}, &d.company}, {{.id = "role", .label = "Role"}, &d.role}});
    pen.row(
        {{{.id = "emails",
           .label = "Email addresses",
           .help = "One a line, the usual one first",
           .error = draft.error_email,
           .input_mode = "email"},
          &draft.emails,
          2},
         {{.id = "phones", .label = "Phone numbers", .help = "One a line, the usual one first", .input_mode = "tel"},
          &draft.phones,
          2}});
}

void draw_last_spoke(FormPen& pen, ProspectDraft& draft) {
    Field on{.id = "spoke on",
             .label = "We last spoke on",
             .hint = "10 Nov, or yesterday",
             .help = "Empty where you did not speak yet",
             .error = draft.error_spoke_on};
    on.focus = pen.leads_to(on);
    draw_field(pen.look(), pen.place(0, 2), pen.width_of(2), on, draft.spoke_on);
    if (pen.narrow()) pen.end_row(field_height(on));
    const std::size_t chosen = draft.spoke_by == Channel::meeting ? 1 : 0;
    const Field by{.id = "spoke by", .label = "By"};
    if (const auto choice = draw_select(pen.look(), pen.place(1, 2), pen.width_of(2), by, spoken_by_labels, chosen))
        draft.spoke_by = spoken_by[*choice];
    pen.end_row(field_height(pen.narrow() ? by : on));
}

void draw_case(FormPen& pen, ProspectDraft& draft) {
    ProspectDetails& d = draft.details;
    pen.row({{{.id = "interest",
               .label = "Interest",
               .hint = "What they wanted",
               .help = "In their words",
               .spellcheck = true},
              &d.interest}});
    pen.row({{{.id = "amount", .label = "Value", .error = draft.error_amount, .input_mode = "decimal"},
              &draft.amount,
              1,
              2},
             {{.id = "currency", .label = "Currency", .hint = "USD"}, &draft.currency, 1, 1},
             {{.id = "zone",
               .label = "Time zone",
               .hint = "America/Chicago",
               .help = "Empty where you do not know it",
               .error = draft.error_zone},
              &d.time_zone,
              1,
              3}});
    pen.row({{{.id = "address", .label = "Postal address"}, &d.address, 2},
             {{.id = "tags", .label = "Tags", .help = "Parted by commas"}, &draft.tags}});
}

void finish(const Context& context, ProspectDraft& draft, Dialog& dialog) {
    auto record = record_of(draft, context.moment);
    context.state.lead_to_error = !record;
    if (!record) return;
    const std::string name = display_name(*record);
    if (draft.id)
        context.out.change(EditProspect{*draft.id, *record}, "Details of " + name + " saved",
                           {{{0, std::move(draft.seen)}}, {}, {}});
    else
        context.out.change(AddProspect{std::move(*record)}, name + " added");
    context.state.prospect_draft.reset();
    dialog.close();
}

} // namespace

void begin_add(UiState& state, const Moment&) {
    if (state.prospect_draft) return;
    state.prospect_draft.emplace();
    state.prospect_draft->currency = "USD";
}

void begin_edit(UiState& state, const Prospect& prospect) { state.prospect_draft = draft_of(prospect); }

void draw_prospect_form(const Context& context) {
    auto& held = context.state.prospect_draft;
    if (!held) return;
    ProspectDraft& draft = *held;
    Dialog dialog(context.look, draft.id ? "Edit details" : "Add a prospect", form_width, true);
    if (!dialog) return;
    const bool submitted = submit_asked();
    FormPen pen(context.look, dialog.origin(), dialog.width(), &context.state.lead_to_error);
    draw_person(pen, draft);
    if (!draft.id) draw_last_spoke(pen, draft);
    draw_case(pen, draft);
    if (draft.id)
        pen.row({{{.id = "reviewed",
                   .label = "Process reviewed on",
                   .help = "Empty where you did not go through the eight steps yet",
                   .error = draft.error_reviewed_on},
                  &draft.reviewed_on}});
    else
        pen.row({{{.id = "notes", .label = "Notes", .spellcheck = true}, &draft.details.notes, 3}});
    const Answer answer = end_dialog(pen, dialog, {.accept = draft.id ? "Save" : "Add"}, submitted);
    if (answer == Answer::accepted) {
        finish(context, draft, dialog);
    } else if (answer == Answer::cancelled) {
        held.reset();
        dialog.close();
    }
}

} // namespace ringback::ui
