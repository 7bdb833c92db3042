#include "ui/views/queue_view.hpp"

#include "mirror/mirror.hpp"
#include "ui/commands.hpp"
#include "ui/icons.hpp"
#include "ui/views/advice_view.hpp"
#include "ui/views/done_today_view.hpp"
#include "ui/views/first_card.hpp"
#include "ui/views/queue_row.hpp"
#include "ui/views/rail_view.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/list_row.hpp"
#include "ui/widgets/surface.hpp"
#include "ui/wording.hpp"

#include <algorithm>
#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace ringback::ui {
namespace {

using playbook::QueueEntry;
using playbook::Urgency;

constexpr float margin_rows =
    30; // submitted above and below what is in sight, for search by name and for screen readers

struct Section {
    std::string_view title;
    bool warn;
    std::size_t from, to; // places in the queue
};

// The title of the section an entry stands in. The queue's order keeps every section together.
std::string_view section_of(const QueueEntry& entry, Day today) {
    switch (entry.urgency) {
    case Urgency::answer: return "Your turn";
    case Urgency::overdue: return "Overdue";
    case Urgency::now: return "Now";
    case Urgency::later_today: return "Later today";
    case Urgency::upcoming: return "Coming up";
    case Urgency::waiting: {
        const Day sunday = today + std::chrono::days{7 - std::chrono::weekday{today}.iso_encoding()};
        return entry.advice.due && *entry.advice.due <= sunday ? "This week" : "Waiting";
    }
    case Urgency::snoozed: return "Snoozed";
    case Urgency::at_rest: return "At rest";
    }
    return {};
}

std::vector<Section> sections_of(const Context& context) {
    std::vector<Section> sections;
    const auto& queue = context.moment.queue;
    for (std::size_t i = 0; i < queue.size(); ++i) {
        if (queue[i].urgency == Urgency::at_rest) break; // found in Prospects; there is nothing to do about them
        const std::string_view title = section_of(queue[i], context.moment.today);
        if (sections.empty() || sections.back().title != title)
            sections.push_back({title, queue[i].urgency <= Urgency::overdue, i, i});
        sections.back().to = i + 1;
    }
    return sections;
}

std::string summary(const Context& context) {
    std::size_t to_do = 0;
    std::size_t waiting = 0;
    for (const QueueEntry& entry : context.moment.queue) {
        to_do += entry.urgency <= Urgency::later_today;
        waiting += entry.urgency == Urgency::waiting || entry.urgency == Urgency::upcoming;
    }
    return std::to_string(to_do) + " to do, " + std::to_string(waiting) + " waiting";
}

void choose(const Context& context, const ProspectId& id) {
    context.state.true_scarcity.clear();
    context.state.shown_script.clear();
    // Beside the queue the sheet follows the choice; over it, going back must lead to the queue.
    const bool beside = context.width != Width::phone && context.width != Width::tablet;
    context.out.ask(GoTo{{Screen::today, id}, beside});
}

float draw_header(const Context& context, const ImRect& area) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    const float left = area.Min.x + 16;
    const TextStyle& title = context.phone() ? type::headline : type::pane;
    const float y = area.Min.y + 14;
    look.heading({left, y}, 1, title, p.text_primary, "Today");
    const float w = look.width(title, "Today");
    look.text({left + w + 10, y + (context.phone() ? 9.0f : 6.0f)}, type::base, p.text_secondary,
              day_text(context.moment.today));
    if (!context.phone()) {
        look.text_right({area.Max.x - 24, y + 8}, type::small, p.text_secondary, summary(context));
        return y + 28 + 8;
    }
    const Button search{.id = "search",
                        .icon = icon::search,
                        .kind = ButtonKind::ghost,
                        .size = ButtonSize::large,
                        .name = "Search or do"};
    if (draw_button(look, {area.Max.x - 8 - 44, y - 6}, search)) run_command(context, CommandId::palette);
    draw_save_badge(context, {area.Max.x - 60 - save_badge_width(context), y + 9}, false);
    return y + 32 + 12;
}

// Only rows in sight are submitted (and some around, so that the arrow keys find their way). Returns where they end.
float draw_rows(const Context& context, const ScrollArea& scroll, float from_y, std::size_t skip) {
    const auto& queue = context.moment.queue;
    const float row = list_row_height();
    const float clip_top = ImGui::GetWindowPos().y - margin_rows * row;
    const float clip_bottom = ImGui::GetWindowPos().y + ImGui::GetWindowHeight() + margin_rows * row;
    const Prospect* chosen = current_prospect(context);
    const bool marks_choice = context.width != Width::phone && context.width != Width::tablet;
    const float side = context.phone() ? 16.0f : 4.0f;
    int set_size = 0;
    for (const Section& section : sections_of(context)) set_size = static_cast<int>(section.to);
    float y = from_y;
    const mirror::Scope list(mirror::Role::listbox, "Queue", ImGui::GetID("queue"));
    for (const Section& section : sections_of(context)) {
        const std::size_t from = std::max(section.from, skip);
        if (from >= section.to) continue;
        const std::string count = std::to_string(section.to - from);
        const mirror::Scope group({.role = mirror::Role::group, .name = section.title, .description = count},
                                  ImGui::GetID(section.title.data()));
        paint_section_title(context.look, {scroll.origin().x + 16, y}, section.title, count, section.warn);
        y += 32;
        for (std::size_t i = from; i < section.to; ++i, y += row) {
            if (y + row < clip_top || y > clip_bottom) continue;
            const Prospect& prospect = context.model.prospects()[queue[i].prospect];
            const ImRect box({scroll.origin().x + side, y},
                             {scroll.origin().x + scroll.width() - side - (context.phone() ? 0.0f : 8.0f), y + row});
            if (draw_queue_row(context, box, queue[i], marks_choice && &prospect == chosen, static_cast<int>(i) + 1,
                               set_size))
                choose(context, prospect.id);
        }
    }
    return y;
}

} // namespace

void draw_queue(const Context& context, const ImRect& area) {
    const float top = draw_header(context, area);
    const ScrollArea scroll("queue", ImRect({area.Min.x, top}, area.Max), mirror::Role::region, "Queue");
    float y = scroll.origin().y;
    std::size_t skip = 0;
    if (context.phone() && !context.moment.queue.empty() &&
        context.moment.queue.front().urgency <= Urgency::later_today) {
        y += draw_first_card(context, {scroll.origin().x + 12, y}, scroll.width() - 24) + 12;
        skip = 1;
    }
    if (sections_of(context).empty()) y += draw_nobody_waiting(context, {area.Min.x + 16, y}, area.GetWidth() - 32);
    y = draw_rows(context, scroll, y, skip);
    y += draw_done_today(context, {scroll.origin().x + 16, y}, scroll.width() - 40);
    scroll.end_at(y + 24);
}

} // namespace ringback::ui
