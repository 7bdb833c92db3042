#include "mirror/mirror.hpp"
#include "ui/icons.hpp"
#include "ui/practice_desk.hpp"
#include "ui/views/practice_parts.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/hit_area.hpp"
#include "ui/widgets/surface.hpp"
#include "ui/wording.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace ringback::ui {
namespace {

using practice::PracticeCase;

constexpr float most_wide = 920;
constexpr float row_height = 60;
constexpr std::array<std::string_view, practice::highest_level> level_words{
    "Level 1, a silence that may mean nothing", "Level 2, a silence with a reason", "Level 3, up to the last word"};

std::string standing(const Context& context, const PracticeCase& subject) {
    if (kept_practice(context).run_of(subject.id) != nullptr) return "Under way";
    const auto scores = scores_of(context, subject);
    if (scores.empty()) return "New";
    const std::string best = "best " + std::to_string(std::ranges::max(scores)) + " of 100";
    return scores.size() == 1 ? best : count_text(scores.size(), "run", "runs") + ", " + best;
}

void draw_row(const Context& context, const PracticeCase& subject, const ImRect& box) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    const std::string state = standing(context, subject);
    const std::string below = subject.sector + ", " + count_text(static_cast<std::size_t>(subject.days), "day", "days");
    const Hit hit = hit_area(subject.id.c_str(), box,
                             {.role = mirror::Role::link,
                              .name = subject.title,
                              .description = below + ". " + state,
                              .value = href_of(practice_route(subject.id))});
    if (hit.hovered) look.fill(box, p.bg_hover, 10);
    const float right = look.width(type::small, state);
    look.icon({box.Min.x + 24, box.GetCenter().y}, icon::messages_square, 18, p.accent_text);
    look.paint_cut({box.Min.x + 48, box.Min.y + 10}, box.GetWidth() - right - 80, type::base_strong, p.text_primary,
                   subject.title);
    look.paint_cut({box.Min.x + 48, box.Min.y + 32}, box.GetWidth() - 64, type::small, p.text_secondary, below);
    look.paint_right({box.Max.x - 14, box.Min.y + 12}, type::small, p.text_secondary, state);
    if (hit.focused) look.focus_ring(box, 10);
}

float draw_level(const Context& context, const std::vector<const PracticeCase*>& cases, unsigned level, ImVec2 at,
                 float width) {
    float y = at.y;
    context.look.heading({at.x, y}, 2, type::title, context.palette().text_primary, level_words[level - 1]);
    y += 36;
    const mirror::Scope list(mirror::Role::list, level_words[level - 1], ImGui::GetID(static_cast<int>(level)));
    int id = static_cast<int>(level) * 1000;
    for (const PracticeCase* subject : cases) {
        if (subject->level != level) continue;
        const mirror::Scope item({.role = mirror::Role::listitem}, ImGui::GetID(++id));
        draw_row(context, *subject, ImRect({at.x - 12, y}, {at.x + width + 12, y + row_height}));
        y += row_height;
    }
    return y + 20 - at.y;
}

} // namespace

void draw_practice_list(const Context& context, const ImRect& sheet) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    const ScrollArea scroll("cases", sheet);
    const float padding = context.phone() ? 28.0f : 44.0f; // rows reach into it
    const float width = std::min(scroll.width() - 2 * padding, most_wide);
    const ImVec2 at{scroll.origin().x + padding, scroll.origin().y + (context.phone() ? 16.0f : 20.0f)};
    const auto cases = all_cases(context);
    look.heading(at, 1, type::title, p.text_secondary, "Practice");
    float y = at.y + 32;
    y += look.heading_paragraph({at.x, y}, 2, width, type::headline, p.text_primary,
                                count_text(cases.size(), "case", "cases") + " to practise on, and nobody to lose") +
         6;
    y += look.paragraph({at.x, y}, width, type::base, p.text_secondary,
                        "Made-up people go silent on you. You see from the first day what counts; at the end you learn "
                        "what was really the case. Nothing here touches your prospects.") +
         24;
    y += draw_handed_in(context, {at.x, y}, width);
    for (unsigned level = 1; level <= practice::highest_level; ++level)
        if (std::ranges::contains(cases, level, &PracticeCase::level))
            y += draw_level(context, cases, level, {at.x, y}, width);
    scroll.end_at(y + 16);
}

} // namespace ringback::ui
