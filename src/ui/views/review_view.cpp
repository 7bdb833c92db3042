#include "ui/views/review_view.hpp"

#include "ui/icons.hpp"
#include "ui/views/review_parts.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/empty_state.hpp"
#include "ui/widgets/surface.hpp"
#include "ui/wording.hpp"

#include <algorithm>
#include <cmath>

namespace ringback::ui {
namespace {

constexpr float most_wide = 1160;
constexpr std::string_view about = "What the first meetings of the silent lacked. A step that is often missing is "
                                   "worth more than the next follow-up. Patrick McClure, D3 and D5";

float draw_head(const Context& context, const ReviewCache& cache, ImVec2 at, float width) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    look.heading(at, 1, type::title, p.text_secondary, "Process review");
    float y = at.y + 32;
    y += look.heading_paragraph({at.x, y}, 2, width, type::headline, p.text_primary, review_headline(cache)) + 6;
    y += look.paragraph({at.x, y}, width, type::base, p.text_secondary, about) + 16;
    const Button record{.id = "record",
                        .label = "Record a review",
                        .icon = icon::clipboard_check,
                        .kind = ButtonKind::primary,
                        .size = context.phone() ? ButtonSize::touch : ButtonSize::large};
    if (draw_button(look, {at.x, y}, record)) begin_review(context.state, context.moment);
    y += button_height(record.size);
    return y - at.y;
}

void draw_nothing(const Context& context, const ImRect& sheet, ImVec2 at, float width) {
    const EmptyState state{.title = "No silent case to review",
                           .text = "A case stands here once somebody you spoke to has been silent for longer than the "
                                   "patience of your playbook.",
                           .level = 2};
    context.look.heading(at, 1, type::title, context.palette().text_secondary, "Process review");
    draw_empty_state(context.look, {at.x, at.y + 40}, std::min(width, sheet.GetWidth()), state);
}

} // namespace

void draw_review(const Context& context, const ImRect& sheet) {
    const ReviewCache& cache = review_now(context);
    const ScrollArea scroll("review", sheet);
    const float padding = context.phone() ? 16.0f : 32.0f;
    const float width = std::min(scroll.width() - 2 * padding, most_wide);
    const ImVec2 at{scroll.origin().x + padding, scroll.origin().y + (context.phone() ? 16.0f : 20.0f)};
    if (cache.review.cases.empty()) {
        draw_nothing(context, sheet, at, width);
        const float below = at.y + 280;
        const float record =
            context.model.profile.reviews.empty() ? 0 : draw_review_record(context, {at.x, below}, width);
        scroll.end_at(below + record + 32);
        return;
    }
    float y = at.y + draw_head(context, cache, at, std::min(width, 920.0f)) + 28;
    const bool wide = width >= 880;
    const float left = wide ? std::floor(width * 0.52f) : width;
    const float steps = draw_review_steps(context, cache, {at.x, y}, left);
    const ImVec2 beside = wide ? ImVec2{at.x + left + 48, y} : ImVec2{at.x, y + steps + 20};
    const float record = draw_review_record(context, beside, wide ? width - left - 48 : width);
    y = std::max(y + steps, beside.y + record) + 24;
    y += draw_review_cases(context, cache, {at.x, y}, width);
    scroll.end_at(y + 32);
}

} // namespace ringback::ui
