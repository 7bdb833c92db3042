#include "ui/views/queue_view.hpp"

#include "mirror/mirror.hpp"
#include "ui/commands.hpp"
#include "ui/icons.hpp"
#include "ui/marks.hpp"
#include "ui/today_list.hpp"
#include "ui/tour.hpp"
#include "ui/views/advice_view.hpp"
#include "ui/views/done_today_view.hpp"
#include "ui/views/filter_bar.hpp"
#include "ui/views/filter_form.hpp"
#include "ui/views/first_card.hpp"
#include "ui/views/queue_row.hpp"
#include "ui/views/rail_view.hpp"
#include "ui/views/today_bulk.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/list_row.hpp"
#include "ui/widgets/surface.hpp"
#include "ui/wording.hpp"

#include <algorithm>
#include <optional>
#include <string>

namespace ringback::ui {
namespace {

constexpr float margin_rows =
    30; // submitted above and below what is in sight, for search by name and for screen readers

std::string summary(const TodayList& list) {
    return std::to_string(list.to_do) + " to do, " + std::to_string(list.waiting) + " waiting";
}

void choose(const Context& context, const ProspectId& id) {
    context.state.shown_script.clear();
    // Beside the queue the sheet follows the choice; over it, going back must lead to the queue.
    const bool beside = context.width != Width::phone && context.width != Width::tablet;
    context.out.ask(GoTo{{Screen::today, id}, beside});
}

// While rows are marked a press marks; Ctrl begins it.
void press_row(const Context& context, std::size_t place) {
    if (context.state.today.marking || ImGui::GetIO().KeyCtrl)
        mark_pressed(context, place);
    else
        choose(context, context.model.prospects()[today_entry(context, place).prospect].id);
}

// The filter and the marking, from the right.
float draw_tools(const Context& context, ImVec2 right_middle) {
    UiState& state = context.state;
    const ButtonSize size = context.phone() ? ButtonSize::large : ButtonSize::normal;
    const float wide = button_height(size);
    const Button filter{.id = "filter",
                        .icon = icon::list_filter,
                        .kind = state.today.filter.empty() ? ButtonKind::ghost : ButtonKind::soft,
                        .size = size,
                        .name = "Filter Today"};
    const Button mark{.id = "mark rows",
                      .icon = icon::square_check,
                      .kind = state.today.marking ? ButtonKind::soft : ButtonKind::ghost,
                      .size = size,
                      .name = state.today.marking ? "End marking" : "Mark several"};
    const float top = right_middle.y - wide / 2;
    if (draw_button(context.look, {right_middle.x - 2 * wide, top}, filter)) begin_filter(context);
    if (draw_button(context.look, {right_middle.x - wide, top}, mark)) {
        const bool was = state.today.marking;
        end_marking(state);
        state.today.marking = !was;
    }
    return right_middle.x - 2 * wide;
}

float draw_header(const Context& context, const ImRect& area) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    const bool phone = context.phone();
    const float left = area.Min.x + 16;
    const TextStyle& title = phone ? type::headline : type::pane;
    const float y = area.Min.y + 14;
    look.heading({left, y}, 1, title, p.text_primary, "Today");
    const float date_left = left + look.width(title, "Today") + 10;
    const std::string date = day_text(context.moment.today);
    float right = area.Max.x - (phone ? 4.0f : 12.0f);
    if (phone) {
        const Button search{.id = "search",
                            .icon = icon::search,
                            .kind = ButtonKind::ghost,
                            .size = ButtonSize::large,
                            .name = "Search or do"};
        if (draw_button(look, {right - 44, y - 6}, search)) run_command(context, CommandId::palette);
        right -= 44;
    }
    right = draw_tools(context, {right, y + 16}) - 8;
    if (phone) {
        right -= 22;
        draw_save_badge(context, {right, y + 9}, true);
    }
    // What has no room is left out: the date stands in the rows, too.
    const float date_right = date_left + look.width(type::base, date);
    if (date_right < right) look.text({date_left, y + (phone ? 9.0f : 6.0f)}, type::base, p.text_secondary, date);
    const std::string words = summary(today_list(context));
    if (!phone && right - look.width(type::small, words) > date_right + 8)
        look.text_right({right, y + 8}, type::small, p.text_secondary, words);
    return phone ? y + 32 + 12 : y + 28 + 8;
}

// Rows [from, to) of those shown below `y`; only those in sight are submitted (and some around, so that the arrow keys
// find their way). Gives the one that was pressed.
std::optional<std::size_t> draw_section(const Context& context, const ScrollArea& scroll, float y, std::size_t from,
                                        std::size_t to) {
    const TodayState& today = context.state.today;
    const float row = list_row_height();
    const float clip_top = ImGui::GetWindowPos().y - margin_rows * row;
    const float clip_bottom = ImGui::GetWindowPos().y + ImGui::GetWindowHeight() + margin_rows * row;
    const auto rows_to = [row](float distance) { return static_cast<std::size_t>(std::max(0.0f, distance / row)); };
    const Prospect* chosen = current_prospect(context);
    const bool marks_choice = context.width != Width::phone && context.width != Width::tablet;
    const float side = context.phone() ? 16.0f : 4.0f;
    const float left = scroll.origin().x + side;
    const float right = scroll.origin().x + scroll.width() - side - (context.phone() ? 0.0f : 8.0f);
    std::optional<std::size_t> pressed;
    const std::size_t last = std::min(from + rows_to(clip_bottom - y + row), to);
    for (std::size_t i = std::min(from + rows_to(clip_top - y), to); i < last; ++i) {
        const playbook::QueueEntry& entry = today_entry(context, i);
        const Prospect& prospect = context.model.prospects()[entry.prospect];
        const float top = y + static_cast<float>(i - from) * row;
        RowPlace place{.selected = marks_choice && &prospect == chosen,
                       .position = static_cast<int>(i) + 1,
                       .set_size = static_cast<int>(shown_today(context).size())};
        if (today.marking) place.marked = is_marked(today.marked, prospect.id);
        if (draw_queue_row(context, ImRect({left, top}, {right, top + row}), entry, place)) pressed = i;
    }
    return pressed;
}

// All sections from the place `skip` on. Returns where they end.
float draw_rows(const Context& context, const ScrollArea& scroll, float y, std::size_t skip) {
    const TodayList& list = today_list(context);
    if (list.queue.shown().size() <= skip) return y;
    std::optional<std::size_t> pressed;
    {
        const mirror::Scope box(mirror::Role::listbox, "Queue", ImGui::GetID("queue"));
        for (const TodaySection& section : list.sections) {
            const std::size_t from = std::max(section.from, skip);
            if (from >= section.to) continue;
            const std::string count = std::to_string(section.to - from);
            const mirror::Scope group({.role = mirror::Role::group, .name = section.title, .description = count},
                                      ImGui::GetID(section.title.data()));
            paint_section_title(context.look, {scroll.origin().x + 16, y}, section.title, count, section.warn);
            y += 32;
            if (const auto here = draw_section(context, scroll, y, from, section.to)) pressed = here;
            y += static_cast<float>(section.to - from) * list_row_height();
        }
    }
    if (pressed) press_row(context, *pressed);
    return y;
}

} // namespace

void draw_queue(const Context& context, const ImRect& whole) {
    const float bar = context.state.today.marking ? bulk_bar_height(context) : 0.0f;
    const ImRect area(whole.Min, {whole.Max.x, whole.Max.y - bar});
    float top = draw_header(context, area);
    top += draw_filter_bar(context, {area.Min.x + 16, top}, area.GetWidth() - 32);
    {
        const ScrollArea scroll("queue", ImRect({area.Min.x, top}, area.Max), mirror::Role::region, "Queue");
        const TodayList& list = today_list(context);
        float y = scroll.origin().y;
        std::size_t skip = 0;
        if (context.phone() && list.to_do > 0 && !context.state.today.marking) {
            y += draw_first_card(context, today_entry(context, 0), {scroll.origin().x + 12, y}, scroll.width() - 24) +
                 12;
            skip = 1;
        }
        const ImVec2 at{area.Min.x + 16, y};
        if (list.sections.empty() && list.queue.left_out() > 0)
            y += draw_nobody_passes(context, at, area.GetWidth() - 32);
        else if (list.sections.empty())
            y += draw_nobody_waiting(context, at, area.GetWidth() - 32);
        y = draw_rows(context, scroll, y, skip);
        y += draw_done_today(context, {scroll.origin().x + 16, y}, scroll.width() - 40);
        scroll.end_at(y + 24);
    }
    point_out(context, TourStop::queue, ImRect({area.Min.x + 4, top}, {area.Max.x - 4, area.Max.y}));
    if (bar > 0) draw_bulk_bar(context, ImRect({whole.Min.x, whole.Max.y - bar}, whole.Max));
}

} // namespace ringback::ui
