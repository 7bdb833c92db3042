#include "ui/views/sheet_parts.hpp"

#include "mirror/mirror.hpp"
#include "ui/wording.hpp"

#include <algorithm>
#include <string>

namespace ringback::ui {
namespace {

constexpr float strip_height = 56;
constexpr float mark_radius = 5;
constexpr float date_column = 128;

bool was_heard(const exchange::SheetTouch& touch) { return touch.kind != exchange::SheetTouchKind::reached_out; }

// From the first touch to the day of the sheet, on a line of its own.
struct Scale {
    Day from;
    Day to;
    float left;
    float width;

    float x_of(Day day) const {
        const auto days = static_cast<float>(std::max<std::chrono::days::rep>(1, (to - from).count()));
        return left + width * static_cast<float>((day - from).count()) / days;
    }
};

void draw_strip_marks(const Context& context, const exchange::CaseSheet& sheet, const Scale& scale, float y) {
    const Palette& p = context.palette();
    ImDrawList* list = ImGui::GetWindowDrawList();
    for (const exchange::SheetTouch& touch : sheet.history) {
        const ImVec2 at = snapped(ImVec2{scale.x_of(touch.on), y});
        if (!was_heard(touch)) list->AddCircleFilled(at, mark_radius, p.bg_sheet);
        if (was_heard(touch))
            list->AddCircleFilled(at, mark_radius, p.text_primary);
        else
            list->AddCircle(at, mark_radius, p.text_primary, 0, 1.5f);
    }
}

std::string strip_words(const exchange::CaseSheet& sheet, Day since) {
    const auto heard = static_cast<std::size_t>(std::ranges::count_if(sheet.history, was_heard));
    return "The history to scale, from " + dated_day_text(sheet.history.front().on) + " to " +
           dated_day_text(sheet.made_on) + ": " + count_text(sheet.history.size() - heard, "attempt", "attempts") +
           ", heard " + count_text(heard, "time", "times") + ", silent since " + dated_day_text(since);
}

float draw_strip(const Context& context, const exchange::CaseSheet& sheet, ImVec2 at, float width) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    const Scale scale{sheet.history.front().on, sheet.made_on, at.x + mark_radius, width - 2 * mark_radius};
    const auto heard = std::ranges::find_if(sheet.history.rbegin(), sheet.history.rend(), was_heard);
    const Day since = heard == sheet.history.rend() ? sheet.history.front().on : heard->on;
    const float y = at.y + 12;
    look.fill(ImRect({scale.left, y - 0.5f}, {scale.left + scale.width, y + 0.5f}), p.text_tertiary);
    look.fill(ImRect({scale.x_of(since), y - 3}, {scale.left + scale.width, y + 3}), p.silence[4], 3);
    draw_strip_marks(context, sheet, scale, y);
    look.paint({at.x, y + 14}, type::small, p.text_secondary, dated_day_text(sheet.history.front().on));
    look.paint_right({at.x + width, y + 14}, type::small, p.text_secondary, dated_day_text(sheet.made_on));
    mirror::text(ImRect(at, {at.x + width, at.y + strip_height}), strip_words(sheet, since), mirror::Role::image, 0,
                 ImGui::GetID("strip"));
    return strip_height;
}

float draw_touch_line(const Context& context, const exchange::SheetTouch& touch, ImVec2 at, float width) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    const bool beside = width > 420;
    const float left = beside ? date_column : 0;
    look.text(at, type::dense, p.text_secondary, dated_day_text(touch.on));
    float y = beside ? at.y : at.y + 20;
    y += look.paragraph({at.x + left, y}, width - left, type::dense_medium, p.text_primary, touch.title);
    if (!touch.below.empty())
        y += look.paragraph({at.x + left, y}, width - left, type::dense, p.text_primary, touch.below);
    return y + 6 - at.y;
}

} // namespace

float draw_sheet_history(const Context& context, const exchange::CaseSheet& sheet, ImVec2 at, float width) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    look.heading(at, 2, type::title, p.text_primary, "History to scale");
    float y = at.y + 34;
    if (sheet.history.empty())
        return y + look.paragraph({at.x, y}, width, type::dense, p.text_secondary, "No touch is recorded.") - at.y;
    y += draw_strip(context, sheet, {at.x, y}, width);
    y += look.paragraph({at.x, y}, width, type::small, p.text_secondary,
                        "Open: an attempt. Filled: they were heard. Thick: the silence since.") +
         12;
    const auto listed = std::ranges::find_if(sheet.history, [](const auto& touch) { return !touch.title.empty(); });
    const auto earlier = static_cast<std::size_t>(listed - sheet.history.begin());
    if (earlier > 0)
        y += look.paragraph({at.x, y}, width, type::dense, p.text_secondary,
                            "First " + count_text(earlier, "touch", "touches") + " that only the strip shows.") +
             6;
    const mirror::Scope list(mirror::Role::list, "Touches", ImGui::GetID("touches"));
    for (std::size_t i = earlier; i < sheet.history.size(); ++i) {
        const mirror::Scope item({.role = mirror::Role::listitem}, ImGui::GetID(static_cast<int>(i)));
        y += draw_touch_line(context, sheet.history[i], {at.x, y}, width);
    }
    return y - at.y;
}

float draw_sheet_steps(const Context& context, const exchange::CaseSheet& sheet, ImVec2 at, float width) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    look.heading(at, 2, type::title, p.text_primary, "The eight steps of the first meeting");
    float y = at.y + 34;
    const mirror::Scope list(mirror::Role::list, "The eight steps", ImGui::GetID("steps"));
    for (std::size_t i = 0; i < sheet.steps.size(); ++i) {
        const mirror::Scope item({.role = mirror::Role::listitem}, ImGui::GetID(static_cast<int>(i)));
        const std::string words = std::to_string(i + 1) + ". " + std::string(label_of(static_cast<ProcessStep>(i)));
        look.text_cut({at.x, y}, width - 64, type::dense, p.text_primary, words);
        look.text_right({at.x + width, y}, type::dense_medium,
                        sheet.steps[i] == StepState::done ? p.text_primary : p.warn_text, label_of(sheet.steps[i]));
        y += 24;
    }
    return y - at.y;
}

float draw_sheet_section(const Context& context, const exchange::SheetSection& section, ImVec2 at, float width) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    float y = at.y + look.heading_paragraph(at, 2, width, type::title, p.text_primary, section.heading) + 8;
    const mirror::Scope list(mirror::Role::list, section.heading, ImGui::GetID("lines"));
    for (std::size_t i = 0; i < section.lines.size(); ++i) {
        const mirror::Scope item({.role = mirror::Role::listitem}, ImGui::GetID(static_cast<int>(i)));
        look.fill(ImRect({at.x, y + 8}, {at.x + 4, y + 12}), p.text_tertiary, 2);
        y += look.paragraph({at.x + 14, y}, width - 14, type::dense, p.text_primary, section.lines[i]) + 4;
    }
    return y - at.y;
}

} // namespace ringback::ui
