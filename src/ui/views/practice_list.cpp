#include "mirror/mirror.hpp"
#include "ui/case_shelf.hpp"
#include "ui/icons.hpp"
#include "ui/practice_desk.hpp"
#include "ui/share_desk.hpp"
#include "ui/tour.hpp"
#include "ui/views/act_row.hpp"
#include "ui/views/practice_parts.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/hit_area.hpp"
#include "ui/widgets/surface.hpp"
#include "ui/wording.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

namespace ringback::ui {
namespace {

using practice::PracticeCase;

constexpr float most_wide = 920;
constexpr float row_height = 60;
constexpr std::array<std::string_view, practice::highest_level> level_words{
    "Level 1, a silence that may mean nothing", "Level 2, a silence with a reason", "Level 3, up to the last word"};

std::string standing(const Context& context, const PracticeCase& subject) {
    if (has_case_draft(context, subject.id)) return is_own_case(context, subject.id) ? "Being changed" : "Unfinished";
    if (kept_practice(context).run_of(subject.id) != nullptr) return "Under way";
    const auto scores = scores_of(context, subject);
    if (scores.empty()) return "New";
    const std::string best = "best " + std::to_string(std::ranges::max(scores)) + " of 100";
    return scores.size() == 1 ? best : count_text(scores.size(), "run", "runs") + ", " + best;
}

struct Row {
    const PracticeCase& subject;
    std::string state; // "New"
    bool unfinished = false;
};

// Chosen to be shared with others, or not.
Hit draw_marking(const Context& context, const Row& row, const std::string& below, const ImRect& box) {
    auto& marked = *context.state.practice.marked;
    const bool on = std::ranges::contains(marked, row.subject.id);
    const Hit hit = hit_area(row.subject.id.c_str(), box,
                             {.role = mirror::Role::checkbox,
                              .name = row.subject.title,
                              .description = row.unfinished ? "Unfinished: it cannot be shared yet" : below,
                              .checked = on,
                              .disabled = row.unfinished});
    const Palette& p = context.palette();
    const ImRect tick({box.Min.x + 15, box.GetCenter().y - 9}, {box.Min.x + 33, box.GetCenter().y + 9});
    context.look.fill(tick, on ? p.accent_fill : row.unfinished ? p.bg_button : p.bg_raised, 4);
    if (on)
        context.look.icon(tick.GetCenter(), icon::check, 14, p.accent_on);
    else
        context.look.stroke(tick, row.unfinished ? p.bg_track : p.line_control, 4);
    if (!hit.pressed) return hit;
    if (on)
        std::erase(marked, row.subject.id);
    else
        marked.push_back(row.subject.id);
    return hit;
}

Hit draw_link(const Context& context, const Row& row, const std::string& below, const ImRect& box) {
    const Route route = row.unfinished ? case_editor_route(row.subject.id) : practice_route(row.subject.id);
    const Hit hit = hit_area(row.subject.id.c_str(), box,
                             {.role = mirror::Role::link,
                              .name = row.subject.title,
                              .description = below + ". " + row.state,
                              .value = href_of(route)});
    if (hit.hovered) context.look.fill(box, context.palette().bg_hover, 10);
    context.look.icon({box.Min.x + 24, box.GetCenter().y}, row.unfinished ? icon::pencil : icon::messages_square, 18,
                      context.palette().accent_text);
    return hit;
}

void draw_row(const Context& context, const Row& row, const ImRect& box) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    const PracticeCase& subject = row.subject;
    const std::string days = count_text(static_cast<std::size_t>(std::max(subject.days, 0)), "day", "days");
    const std::string below = row.unfinished           ? "It can be neither played nor shared until all is mended"
                              : subject.sector.empty() ? days
                                                       : subject.sector + ", " + days;
    const Hit hit =
        context.state.practice.marked ? draw_marking(context, row, below, box) : draw_link(context, row, below, box);
    const float right = look.width(type::small, row.state);
    look.paint_cut({box.Min.x + 48, box.Min.y + 10}, box.GetWidth() - right - 80, type::base_strong, p.text_primary,
                   subject.title.empty() ? std::string_view("A case without a title")
                                         : std::string_view(subject.title));
    look.paint_cut({box.Min.x + 48, box.Min.y + 32}, box.GetWidth() - 64, type::small, p.text_secondary, below);
    look.paint_right({box.Max.x - 14, box.Min.y + 12}, type::small, p.text_secondary, row.state);
    if (hit.focused) look.focus_ring(box, 10);
}

// A heading, and a row for each.
float draw_rows(const Context& context, const std::vector<const PracticeCase*>& cases, std::string_view title,
                bool unfinished, ImVec2 at, float width) {
    float y = at.y;
    context.look.heading({at.x, y}, 2, type::title, context.palette().text_primary, title);
    y += 36;
    const mirror::Scope list(mirror::Role::list, title, ImGui::GetID(title.data(), title.data() + title.size()));
    for (const PracticeCase* subject : cases) {
        const mirror::Scope item({.role = mirror::Role::listitem}, ImGui::GetID(("row " + subject->id).c_str()));
        draw_row(context, {*subject, standing(context, *subject), unfinished},
                 ImRect({at.x - 12, y}, {at.x + width + 12, y + row_height}));
        y += row_height;
    }
    return y + 20 - at.y;
}

std::vector<const PracticeCase*> of_level(const std::vector<const PracticeCase*>& cases, unsigned level) {
    std::vector<const PracticeCase*> found;
    std::ranges::copy_if(cases, std::back_inserter(found),
                         [&](const PracticeCase* each) { return each->level == level; });
    return found;
}

Outgoing marked_cases(const Context& context) {
    std::vector<PracticeCase> cases;
    for (const PracticeCase* each : all_cases(context))
        if (std::ranges::contains(*context.state.practice.marked, each->id)) cases.push_back(*each);
    return cases.size() == 1 ? outgoing_case(cases.front()) : outgoing_cases(std::move(cases));
}

// What is done with several of them, while they are chosen.
void draw_marked_acts(const Context& context, ActRow& row) {
    auto& marked = context.state.practice.marked;
    const std::size_t count = marked->size();
    const std::string label = count == 0 ? "Share them" : "Share " + count_text(count, "case", "cases");
    const std::string_view why = count == 0 ? "Choose some of the cases first" : "";
    const bool links = row.button({.id = "share",
                                   .label = label,
                                   .icon = icon::share_2,
                                   .kind = ButtonKind::primary,
                                   .description = why,
                                   .disabled = count == 0});
    const bool saves = row.button(
        {.id = "save", .label = "Save as a file", .icon = icon::download, .description = why, .disabled = count == 0});
    const bool ends = row.button({.id = "end", .label = "Cancel", .kind = ButtonKind::ghost});
    if (links) share_by_link(context, marked_cases(context));
    if (saves) save_as_file(context, marked_cases(context));
    if (ends) marked.reset();
}

float draw_acts(const Context& context, ImVec2 at, float width) {
    ActRow row(context, at, width);
    if (context.state.practice.marked) {
        draw_marked_acts(context, row);
    } else {
        if (row.button({.id = "make", .label = "Make a case", .icon = icon::plus})) begin_case(context);
        if (row.button({.id = "several", .label = "Share several", .icon = icon::share_2, .kind = ButtonKind::ghost}))
            context.state.practice.marked.emplace();
    }
    return row.height() + 24;
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
         16;
    y += draw_acts(context, {at.x, y}, width);
    y += draw_handed_in(context, {at.x, y}, width);
    if (const auto unfinished = unfinished_cases(context); !unfinished.empty())
        y += draw_rows(context, unfinished, "Unfinished", true, {at.x, y}, width);
    for (unsigned level = 1; level <= practice::highest_level; ++level)
        if (const auto here = of_level(cases, level); !here.empty()) {
            const float top = y;
            y += draw_rows(context, here, level_words[level - 1], false, {at.x, y}, width);
            if (level == 1) point_out(context, TourStop::practice, ImRect({at.x - 12, top}, {at.x + width + 12, y}));
        }
    scroll.end_at(y + 16);
}

} // namespace ringback::ui
