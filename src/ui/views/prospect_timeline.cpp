#include "core/queries.hpp"
#include "mirror/mirror.hpp"
#include "playbook/techniques.hpp"
#include "playbook/wording.hpp"
#include "ui/acts.hpp"
#include "ui/icons.hpp"
#include "ui/views/context_menu.hpp"
#include "ui/views/headline.hpp"
#include "ui/views/prospect_parts.hpp"
#include "ui/views/touch_form.hpp"
#include "ui/widgets/hit_area.hpp"
#include "ui/widgets/timeline.hpp"
#include "ui/wording.hpp"

#include <algorithm>
#include <chrono>

namespace ringback::ui {
namespace {

// "Step-back call, today before 6 pm in Chicago" as a title and what stands at its right.
TimelineLine next_line(const Context& context, const Prospect& prospect, const playbook::QueueEntry& entry) {
    const playbook::Playbook& playbook = *context.moment.playbook;
    TimelineLine line{TouchMark::next, icon_of_technique(entry.advice.technique, entry.advice.channel), {}, {}, {}};
    const std::string headline = headline_of(context, prospect, entry);
    const std::size_t comma = headline.find(", ");
    line.title = headline.substr(0, comma);
    if (comma != std::string::npos) line.when = headline.substr(comma + 2);
    if (playbook::is_idle(entry.advice.technique)) {
        line.below = playbook::advice_why(playbook, entry.advice);
        return line;
    }
    const auto words = words_for(context, prospect, entry.advice);
    if (words.front().script != nullptr) {
        line.below = words.front().script->title;
        const auto seconds = words.front().rendered.seconds().count();
        if (seconds > 0 && (words.front().channel == Channel::call || words.front().channel == Channel::voicemail))
            line.below += ", " + count_text(static_cast<std::size_t>(seconds), "second", "seconds");
    }
    return line;
}

TimelineLine touch_line(const Context& context, const Touch& touch) {
    const LocalTime local = context.moment.user_zone->local(touch.at);
    TimelineLine line{mark_of(touch), icon_of_touch(touch), touch_title(touch), {}, touch.note};
    line.when = day_text(day_of(local), context.moment.today) + ", " + clock_text(local);
    if (touch.at > context.moment.now) line.when += ", ahead";
    if (!touch.technique.empty()) {
        const std::string technique = playbook::technique_label(touch.technique);
        line.below = touch.note.empty() ? technique : technique + ": " + touch.note;
    }
    return line;
}

float draw_next(const Context& context, const Prospect& prospect, ImVec2 at, float width, std::optional<Day>& due) {
    const auto* entry = context.moment.entry_of(context.model, prospect.id);
    if (entry == nullptr) return 0;
    const TimelineLine line = next_line(context, prospect, *entry);
    const ImRect box(at, {at.x + width, at.y + timeline_line_height(context.look, line, width)});
    const std::string name = "Next: " + line.title + (line.when.empty() ? "" : ", " + line.when) +
                             (line.below.empty() ? "" : ", " + line.below);
    const mirror::Scope item({.role = mirror::Role::listitem}, ImGui::GetID("next"));
    const Hit hit = hit_area("next", box,
                             {.role = mirror::Role::link,
                              .name = name,
                              .description = "Opens the words on Today",
                              .value = href_of({Screen::today, prospect.id})});
    paint_timeline_line(context.look, box, line, hit.hovered, hit.focused);
    if (entry->advice.due && *entry->advice.due >= context.moment.today) due = entry->advice.due;
    return box.GetHeight();
}

float draw_one(const Context& context, const Prospect& prospect, std::size_t place, ImVec2 at, float width) {
    const Touch& touch = prospect.touches[place];
    const TimelineLine line = touch_line(context, touch);
    const ImRect box(at, {at.x + width, at.y + timeline_line_height(context.look, line, width)});
    std::string name = line.title + ", " + line.when;
    if (!line.below.empty()) name += ", " + line.below;
    ImGui::PushID(static_cast<int>(place));
    {
        const mirror::Scope item({.role = mirror::Role::listitem}, ImGui::GetID("touch"));
        const Hit hit = hit_area(
            "edit", box, {.role = mirror::Role::button, .name = name, .description = "Edit or remove this touch"});
        offer_menu(context, {.prospect = prospect.id, .touch = place});
        paint_timeline_line(context.look, box, line, hit.hovered, hit.focused);
        if (hit.pressed) begin_edit_touch(context.state, prospect, place, context.moment);
    }
    ImGui::PopID();
    return box.GetHeight();
}

float draw_between(const Context& context, ImVec2 at, Day earlier, Day later) {
    const auto days = context.moment.calendar->elapsed(earlier, later);
    return draw_timeline_gap(context.look, at, days.count(), days_text(days));
}

// Latest first; equal times in the order of the list, the last one first.
std::vector<std::size_t> latest_first(const Prospect& prospect) {
    std::vector<std::size_t> places(prospect.touches.size());
    for (std::size_t i = 0; i < places.size(); ++i) places[i] = places.size() - 1 - i;
    std::ranges::stable_sort(
        places, [&](std::size_t a, std::size_t b) { return prospect.touches[a].at > prospect.touches[b].at; });
    return places;
}

} // namespace

float draw_touches(const Context& context, const Prospect& prospect, ImVec2 at, float width) {
    const float heading = draw_part_heading(context.look, at, "Touches", std::to_string(prospect.touches.size()));
    if (!prospect.touches.empty() && at.x + width - heading > 200)
        context.look.text_right({at.x + width, at.y + 4}, type::small, context.palette().text_tertiary,
                                "Choose one to edit it");
    float y = at.y + section_heading_height;
    {
        const mirror::Scope list(mirror::Role::list, "Touches", ImGui::GetID("touches"));
        std::optional<Day> later;
        y += draw_next(context, prospect, {at.x, y}, width, later);
        for (const std::size_t place : latest_first(prospect)) {
            const Day day = context.moment.user_zone->day(prospect.touches[place].at);
            if (later) y += draw_between(context, {at.x, y}, day, *later);
            y += draw_one(context, prospect, place, {at.x, y}, width);
            later = day;
        }
    }
    const float decisions = draw_decisions(context, prospect, {at.x, y + 24}, width);
    return y - at.y + (decisions > 0 ? decisions + 24 : 0);
}

} // namespace ringback::ui
