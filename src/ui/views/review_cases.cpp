#include "mirror/mirror.hpp"
#include "ui/icons.hpp"
#include "ui/views/record_edit.hpp"
#include "ui/views/review_parts.hpp"
#include "ui/widgets/button.hpp"
#include "ui/wording.hpp"

#include <algorithm>

namespace ringback::ui {
namespace {

constexpr float beyond_sight = 400; // drawn out of sight, so that Tab can reach it

std::string numbers_of(const std::vector<ProcessStep>& steps) {
    std::string words;
    for (const ProcessStep step : steps) {
        if (!words.empty()) words += ", ";
        words += std::to_string(static_cast<int>(step) + 1) + " " + std::string(label_of(step));
    }
    return words;
}

std::string lacks(const insight::CaseReview& review) {
    std::string words;
    if (review.missing.size() == process_step_count) return "Nothing is recorded of the first meeting";
    if (!review.missing.empty()) words = "Missing: " + numbers_of(review.missing);
    if (!review.partly.empty()) words += (words.empty() ? "Half done: " : ". Half done: ") + numbers_of(review.partly);
    return words.empty() ? "All eight steps were done" : words;
}

std::string reviewed(const Context& context, const insight::CaseReview& review) {
    if (!review.reviewed_on) return "not reviewed yet";
    const std::string day = day_text(*review.reviewed_on, context.moment.today);
    return review.review_due ? "last reviewed " + day : "reviewed " + day;
}

void draw_case(const Context& context, const insight::CaseReview& review, const ImRect& row) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    const Prospect& prospect = context.model.prospects()[review.prospect];
    const std::string name = display_name(prospect);
    const std::string act_name = "Mark " + name + " as reviewed";
    const Button button{.id = "reviewed",
                        .label = "Reviewed",
                        .icon = icon::check,
                        .kind = ButtonKind::ghost,
                        .size = context.phone() ? ButtonSize::touch : ButtonSize::small,
                        .name = act_name};
    const float act = review.review_due ? button_width(look, button) + 8 : 0.0f;
    const float room = row.GetWidth() - act;
    draw_text_link(look, row.Min, "open", type::dense_strong, name, href_of({Screen::prospect, prospect.id}), nullptr,
                   24);
    const float left = row.Min.x + look.width(type::dense_strong, name) + 10;
    look.text_cut({left, row.Min.y + 2}, std::max(0.0f, row.Min.x + room - left), type::small, p.text_secondary,
                  reviewed(context, review));
    look.paragraph({row.Min.x, row.Min.y + 24}, room, type::small, p.text_secondary, lacks(review));
    if (review.review_due && draw_button(look, {row.Max.x - act + 8, row.Min.y}, button))
        edit_record(context, prospect, "Process reviewed for " + short_name(prospect),
                    [&](ProspectDetails& details) { details.reviewed_on = context.moment.today; });
}

// All records in one action, so that one undo takes all of it back.
void mark_all_reviewed(const Context& context, const ReviewCache& cache) {
    ImportProspects change;
    for (const insight::CaseReview& review : cache.review.cases) {
        if (!review.review_due) continue;
        change.merged.push_back(context.model.prospects()[review.prospect]);
        change.merged.back().reviewed_on = context.moment.today;
    }
    const std::string said = count_text(change.merged.size(), "case", "cases") + " marked as reviewed";
    context.out.change(std::move(change), said);
}

// How many there are to review, and the way to settle all of them. Returns the height.
float draw_cases_head(const Context& context, const ReviewCache& cache, ImVec2 at, float width) {
    const Look& look = context.look;
    const std::string counts =
        std::to_string(cache.due) + " of " + count_text(cache.review.cases.size(), "case", "cases") + " to review";
    const float counted = look.text({at.x, at.y + 6}, type::dense, context.palette().text_secondary, counts);
    if (cache.due == 0) return 28;
    const Button all{.id = "all reviewed",
                     .label = "Mark all as reviewed",
                     .icon = icon::list_checks,
                     .kind = ButtonKind::soft,
                     .size = context.phone() ? ButtonSize::touch : ButtonSize::normal};
    const float room = button_width(look, all);
    const bool beside = counted + 16 + room <= width;
    const ImVec2 place = beside ? ImVec2{at.x + width - room, at.y} : ImVec2{at.x, at.y + 32};
    if (draw_button(look, place, all)) mark_all_reviewed(context, cache);
    return place.y + button_height(all.size) - at.y;
}

} // namespace

float draw_review_cases(const Context& context, const ReviewCache& cache, ImVec2 at, float width) {
    const Look& look = context.look;
    look.heading(at, 2, type::title, context.palette().text_primary, "Case by case");
    float y = at.y + 32;
    y += draw_cases_head(context, cache, {at.x, y}, width) + 12;
    const mirror::Scope list(mirror::Role::list, "Silent cases", ImGui::GetID("cases"));
    const std::size_t count = cache.order.size();
    const float clip_top = ImGui::GetWindowPos().y - beyond_sight;
    const float clip_bottom = ImGui::GetWindowPos().y + ImGui::GetWindowHeight() + beyond_sight;
    // Rows are equally high, so that only those in sight are looked at.
    const float row = context.phone() ? 112.0f : 76.0f;
    const auto rows_to = [row](float distance) { return static_cast<std::size_t>(std::max(0.0f, distance / row)); };
    for (std::size_t i = std::min(rows_to(clip_top - y), count); i < std::min(rows_to(clip_bottom - y), count); ++i) {
        const insight::CaseReview& review = cache.review.cases[cache.order[i]];
        const float top = y + static_cast<float>(i) * row;
        const mirror::Scope item(
            {.role = mirror::Role::listitem, .position = static_cast<int>(i) + 1, .set_size = static_cast<int>(count)},
            ImGui::GetID(reinterpret_cast<void*>(i + 1)));
        ImGui::PushID(static_cast<int>(i));
        look.hairline({at.x, top}, width);
        draw_case(context, review, ImRect({at.x, top + 10}, {at.x + width, top + row}));
        ImGui::PopID();
    }
    return y + static_cast<float>(count) * row - at.y;
}

} // namespace ringback::ui
