#include "ui/views/queue_row.hpp"

#include "core/queries.hpp"
#include "mirror/mirror.hpp"
#include "playbook/techniques.hpp"
#include "playbook/wording.hpp"
#include "ui/icons.hpp"
#include "ui/views/context_menu.hpp"
#include "ui/widgets/hit_area.hpp"
#include "ui/widgets/list_row.hpp"
#include "ui/wording.hpp"

#include <algorithm>
#include <chrono>

namespace ringback::ui {
namespace {

using playbook::Urgency;

std::string lower_first(std::string text) {
    if (!text.empty() && text[0] >= 'A' && text[0] <= 'Z') text[0] = static_cast<char>(text[0] - 'A' + 'a');
    return text;
}

const TimeZone& their_zone(const Context& context, const Prospect& prospect) {
    const TimeZone* zone = prospect.time_zone.empty() ? nullptr : context.moment.zones->find(prospect.time_zone);
    return zone != nullptr ? *zone : *context.moment.user_zone;
}

std::string with_zone(const TimeZone& zone, Instant at) {
    const std::string& abbreviation = zone.change_at(at).abbreviation;
    return clock_text(zone.local(at)) + (abbreviation.empty() ? "" : " " + abbreviation);
}

std::string heard_text(const Context& context, const Touch& touch) {
    const bool voice = touch.channel == Channel::call || touch.channel == Channel::voicemail;
    const LocalTime at = context.moment.user_zone->local(touch.at);
    const Day day = day_of(at);
    const std::string when = day == context.moment.today ? clock_text(at) : day_text(day, context.moment.today);
    return std::string(voice ? "called " : "wrote ") + when;
}

std::string due_text(const Context& context, const Prospect& prospect, const playbook::QueueEntry& entry) {
    const Moment& moment = context.moment;
    const TimeZone& zone = their_zone(context, prospect);
    switch (entry.urgency) {
    case Urgency::answer:
        if (const Touch* heard = last_heard(prospect, moment.now)) return heard_text(context, *heard);
        return "your turn";
    case Urgency::overdue: return entry.since ? "since " + day_text(*entry.since, moment.today) : "overdue";
    case Urgency::now: return entry.advice.window ? "to " + with_zone(zone, entry.advice.window->end) : "any time";
    case Urgency::later_today:
        return entry.advice.window ? "from " + with_zone(zone, entry.advice.window->start) : "today";
    case Urgency::upcoming:
    case Urgency::waiting:
        if (entry.advice.window && moment.user_zone->day(entry.advice.window->start) > entry.advice.due.value_or(Day{}))
            return day_text(moment.user_zone->day(entry.advice.window->start), moment.today);
        return entry.advice.due ? day_text(*entry.advice.due, moment.today) : "";
    case Urgency::snoozed: return entry.snoozed_until ? "until " + day_text(*entry.snoozed_until, moment.today) : "";
    case Urgency::at_rest: return std::string(label_of(prospect.status));
    }
    return {};
}

std::string technique_text(const Context& context, const Prospect& prospect, const playbook::QueueEntry& entry) {
    if (entry.urgency == Urgency::answer) return "Answer them";
    if (entry.urgency == Urgency::waiting && entry.advice.due) {
        const playbook::Advice next = context.moment.recommender->advise_on(prospect, *entry.advice.due);
        if (next.technique != entry.advice.technique)
            return "then " + lower_first(playbook::advice_label(*context.moment.playbook, next));
    }
    return playbook::advice_label(*context.moment.playbook, entry.advice);
}

} // namespace

std::vector<DayMark> day_marks(const Context& context, const Prospect& prospect, bool overdue, std::size_t count) {
    const Moment& moment = context.moment;
    std::vector<Day> days;
    for (Day day = moment.today - std::chrono::days{1}; days.size() + 1 < count; day -= std::chrono::days{1})
        if (moment.calendar->is_business_day(day))
            days.push_back(day);
        else if (moment.today - day > std::chrono::days{60})
            break; // somebody who works one day a week
    std::ranges::reverse(days);
    std::vector<DayMark> marks(days.size(), DayMark::quiet);
    for (const Touch& touch : prospect.touches) {
        if (touch.at > moment.now) continue;
        // A touch on a day off is drawn on the business day before it.
        const auto after = std::ranges::upper_bound(days, moment.user_zone->day(touch.at));
        if (after == days.begin() || moment.user_zone->day(touch.at) >= moment.today) continue;
        DayMark& mark = marks[static_cast<std::size_t>(after - days.begin() - 1)];
        if (touch.direction == Direction::in || is_conversation(touch))
            mark = DayMark::inbound;
        else if (mark == DayMark::quiet)
            mark = DayMark::outbound;
    }
    marks.push_back(overdue ? DayMark::today_overdue : DayMark::today);
    return marks;
}

std::string strip_words(const Context& context, const Prospect& prospect) {
    const Moment& moment = context.moment;
    const auto silent = silent_for(prospect, moment.now, *moment.user_zone, *moment.calendar);
    if (!silent) return "no touch yet";
    const Touch* heard = last_heard(prospect, moment.now);
    std::size_t sent = 0;
    for (const Touch& touch : prospect.touches)
        if (touch.direction == Direction::out && !is_conversation(touch) && touch.at <= moment.now &&
            (heard == nullptr || touch.at > heard->at))
            ++sent;
    std::string words = days_text(*silent) + " silent";
    if (sent > 0) words += ", " + count_text(sent, "touch", "touches") + " sent";
    return words;
}

RowWords row_words(const Context& context, const playbook::QueueEntry& entry) {
    const Prospect& prospect = context.model.prospects()[entry.prospect];
    RowWords words;
    words.name = display_name(prospect);
    words.company = words.name == prospect.company ? std::string() : prospect.company;
    words.technique = technique_text(context, prospect, entry);
    words.due = due_text(context, prospect, entry);
    words.warn = entry.urgency == Urgency::answer || entry.urgency == Urgency::overdue;
    words.waiting = entry.urgency == Urgency::waiting;
    if (entry.urgency == Urgency::answer)
        words.silent = "your turn";
    else if (const auto silent =
                 silent_for(prospect, context.moment.now, *context.moment.user_zone, *context.moment.calendar))
        words.silent = std::to_string(silent->count()) + " d";
    words.aloud = words.name;
    for (const std::string& part : {words.company, words.technique, words.due, strip_words(context, prospect)})
        if (!part.empty()) words.aloud += ", " + part;
    return words;
}

TileTone row_tone(const RowWords& words) {
    return words.warn ? TileTone::warn : words.waiting ? TileTone::bare : TileTone::neutral;
}

const char* row_icon(const RowWords& words, const playbook::QueueEntry& entry) {
    return words.waiting ? icon::hourglass : icon_of_technique(entry.advice.technique, entry.advice.channel);
}

bool draw_queue_row(const Context& context, const ImRect& box, const playbook::QueueEntry& entry, const RowPlace& at) {
    const Prospect& prospect = context.model.prospects()[entry.prospect];
    const RowWords words = row_words(context, entry);
    ImGui::PushID(prospect.id.text.c_str());
    const Hit hit = hit_area("row", box,
                             {.role = mirror::Role::option,
                              .name = words.aloud,
                              .position = at.position,
                              .set_size = at.set_size,
                              .checked = at.marked,
                              .selected = at.selected});
    offer_menu(context, {.prospect = prospect.id});
    ImGui::PopID();
    const auto marks = day_marks(context, prospect, words.warn);
    const bool answer = entry.urgency == Urgency::answer;
    const bool marked = at.marked.is_on();
    const float out = context.phone() ? 8.0f : 0.0f; // the tile stands at the very edge there
    if (marked)
        context.look.fill(ImRect({box.Min.x - out, box.Min.y + 1}, {box.Max.x + out, box.Max.y - 1}),
                          context.palette().accent_soft, 10);
    paint_list_row(context.look, box,
                   {.icon = marked ? icon::check : row_icon(words, entry),
                    .tone = marked ? TileTone::solid : row_tone(words),
                    .title = words.name,
                    .after = words.company,
                    .below = words.technique,
                    .at_right = words.due,
                    .days = words.silent,
                    .strip = &marks,
                    .warn = words.warn,
                    .warn_days = answer,
                    .selected = at.selected && !at.marked.is_set()},
                   hit.hovered, hit.focused);
    return hit.pressed;
}

} // namespace ringback::ui
