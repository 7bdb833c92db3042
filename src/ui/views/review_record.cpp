#include "mirror/mirror.hpp"
#include "ui/icons.hpp"
#include "ui/views/draft_text.hpp"
#include "ui/views/record_edit.hpp"
#include "ui/views/review_parts.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/form.hpp"
#include "ui/wording.hpp"

#include <algorithm>
#include <utility>

namespace ringback::ui {
namespace {

void change_reviews(const Context& context, std::vector<ReviewNote> reviews, std::string said) {
    edit_profile(context, std::move(said), [&](Profile& profile) { profile.reviews = std::move(reviews); });
}

void drop(const Context& context, Dialog& dialog) {
    context.state.review_draft.reset();
    dialog.close();
}

void finish(const Context& context, ReviewDraft& draft, Dialog& dialog) {
    const auto day = day_from_input(draft.on, context.moment.today);
    draft.error_on = !day                          ? "Write the day like 10 Nov 2026"
                     : *day > context.moment.today ? "A review lies behind: write today or a day before"
                                                   : "";
    context.state.lead_to_error = !draft.error_on.empty();
    if (context.state.lead_to_error) return;
    auto reviews = context.model.profile.reviews;
    reviews.push_back({*day, std::string(trimmed(draft.note)), {}});
    change_reviews(context, std::move(reviews), "Review of " + day_text(*day, context.moment.today) + " recorded");
    drop(context, dialog);
}

} // namespace

float draw_review_record(const Context& context, ImVec2 at, float width) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    const auto& reviews = context.model.profile.reviews;
    look.heading(at, 2, type::title, p.text_primary, "Reviews so far");
    float y = at.y + 32;
    if (reviews.empty())
        return 32 +
               look.paragraph({at.x, y}, width, type::dense, p.text_secondary,
                              "None is recorded yet. Go through the steps, best with somebody else, and record the "
                              "day and what you will do differently.");
    const mirror::Scope list(mirror::Role::list, "Reviews so far", ImGui::GetID("reviews"));
    const ButtonSize size = context.phone() ? ButtonSize::touch : ButtonSize::small;
    for (std::size_t i = reviews.size(); i-- > 0;) {
        const mirror::Scope item({.role = mirror::Role::listitem}, ImGui::GetID(reinterpret_cast<void*>(i + 1)));
        ImGui::PushID(static_cast<int>(i));
        const std::string day = day_text(reviews[i].on, context.moment.today);
        const std::string name = "Remove the review of " + day;
        const Button remove{
            .id = "remove", .icon = icon::trash_2, .kind = ButtonKind::ghost, .size = size, .name = name};
        look.text({at.x, y + 4}, type::dense_strong, p.text_primary, day);
        const bool gone = draw_button(look, {at.x + width - button_height(size), y}, remove);
        y += 26;
        if (!reviews[i].note.empty())
            y += look.paragraph({at.x, y}, width - button_height(size) - 8, type::dense, p.text_secondary,
                                reviews[i].note);
        y += 12;
        ImGui::PopID();
        if (!gone) continue;
        auto rest = reviews;
        rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(i));
        change_reviews(context, std::move(rest), "Review of " + day + " removed");
    }
    return y - at.y;
}

void begin_review(UiState& state, const Moment& moment) {
    ReviewDraft draft;
    draft.on = text_from_day(moment.today);
    state.review_draft = std::move(draft);
}

void draw_review_form(const Context& context) {
    auto& draft = context.state.review_draft;
    if (!draft) return;
    Dialog dialog(context.look, "Record a review", 440, true);
    if (!dialog) return;
    const bool submitted = submit_asked();
    FormPen pen(context.look, dialog.origin(), dialog.width(), &context.state.lead_to_error);
    const bool fresh = draft->focus;
    if (FormPen::is_seen()) draft->focus = false;
    pen.row({{{.id = "on", .label = "Reviewed on", .error = draft->error_on}, &draft->on}});
    pen.row({{{.id = "note",
               .label = "What you will do differently",
               .help = "May stay empty",
               .spellcheck = true,
               .focus = fresh},
              &draft->note,
              4}});
    const Answer answer = end_dialog(pen, dialog, {.accept = "Record it"}, submitted);
    if (answer == Answer::accepted)
        finish(context, *draft, dialog);
    else if (answer == Answer::cancelled)
        drop(context, dialog);
}

} // namespace ringback::ui
