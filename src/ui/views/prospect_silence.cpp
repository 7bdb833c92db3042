#include "core/queries.hpp"
#include "mirror/mirror.hpp"
#include "ui/views/prospect_parts.hpp"
#include "ui/views/queue_row.hpp"
#include "ui/wording.hpp"

#include <algorithm>
#include <chrono>
#include <map>

namespace ringback::ui {
namespace {

using std::chrono::days;

constexpr std::size_t days_ahead = 2;
constexpr float day_room = 46; // a day's width where all fits
constexpr float day_room_least = 14;
constexpr float height = 96;
constexpr float line_y = 46; // of the marks, below the top

// Business days side by side, oldest first, and where each stands.
struct Axis {
    std::vector<Day> days;
    std::size_t today = 0; // its place
    float left = 0;
    float step = 0;

    // A day off stands between its neighbours. Negative: before the axis.
    float place_of(Day day) const {
        const auto after = std::ranges::upper_bound(days, day);
        if (after == days.begin()) return -1;
        const auto place = static_cast<float>(after - days.begin() - 1);
        return *std::prev(after) == day ? place : place + 0.5f;
    }
    float x_of(Day day) const { return left + (place_of(day) + 0.5f) * step; }
};

std::vector<Day> days_back(const BusinessCalendar& calendar, Day from, std::size_t count) {
    std::vector<Day> found;
    // Somebody may work one day a week only: look back no further than that takes.
    for (Day day = from; found.size() < count && from - day < days{static_cast<int>(count) * 7 + 60}; day -= days{1})
        if (calendar.is_business_day(day)) found.push_back(day);
    std::ranges::reverse(found);
    return found;
}

Axis axis_for(const Context& context, std::size_t silent, float left, float width) {
    const Moment& moment = context.moment;
    const auto roomy = static_cast<std::size_t>(std::max(8.0f, width / day_room));
    const auto most = static_cast<std::size_t>(std::max(10.0f, width / day_room_least));
    const std::size_t count = std::clamp(silent + days_ahead + 4, roomy, most);
    Axis axis;
    axis.days = days_back(*moment.calendar, moment.today, count - days_ahead);
    axis.today = axis.days.empty() ? 0 : axis.days.size() - 1;
    for (Day day = moment.today; axis.days.size() < count;) {
        day = moment.calendar->next_after(day);
        axis.days.push_back(day);
    }
    axis.left = left;
    axis.step = width / static_cast<float>(count);
    return axis;
}

int week_of(Day day) { return static_cast<int>((day.time_since_epoch().count() + 3) / 7); } // weeks begin on Monday

void draw_day_labels(const Context& context, const Axis& axis, float top, float today_x) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    float free_from = axis.left - 8;
    std::chrono::month shown_month{0};
    for (std::size_t i = 0; i < axis.days.size(); ++i) {
        const Day day = axis.days[i];
        if (i > 0 && week_of(day) == week_of(axis.days[i - 1])) continue;
        const std::chrono::year_month_day date{day};
        std::string words = day_text(day);
        if (date.month() == shown_month) words = words.substr(0, words.rfind(' '));
        const float w = look.width(type::micro, words);
        const float x = std::max(axis.left, axis.left + (static_cast<float>(i) + 0.5f) * axis.step - w / 2);
        if (x < free_from || (x + w > today_x - 26 && x < today_x + 26)) continue;
        look.paint({x, top}, type::micro, p.text_secondary, words);
        shown_month = date.month();
        free_from = x + w + 12;
    }
    const float w = look.width(type::micro, "Today");
    look.paint({today_x - w / 2, top}, {Weight::semibold, 11, 16}, p.text_primary, "Today");
}

void draw_marks(const Context& context, const Prospect& prospect, const Axis& axis, float y) {
    const float radius = std::clamp(axis.step * 0.36f, 4.0f, 16.0f);
    std::map<float, int> taken; // how many already stand at a place
    for (const Touch* touch : time_ordered(prospect, context.moment.now)) {
        const Day day = context.moment.user_zone->day(touch->at);
        const float place = axis.place_of(day);
        if (place < 0) continue;
        const int before = taken[place]++;
        const float x = axis.x_of(day) + static_cast<float>(std::min(before, 2)) * radius * 0.6f;
        draw_touch_mark(context.look, {x, y}, mark_of(*touch), icon_of_touch(*touch), radius);
    }
}

void draw_dots(const Context& context, const Axis& axis, float y) {
    const Palette& p = context.palette();
    for (std::size_t i = 0; i < axis.days.size(); ++i) {
        const ImVec2 at{axis.left + (static_cast<float>(i) + 0.5f) * axis.step, y};
        ImGui::GetWindowDrawList()->AddCircleFilled(snapped(at), axis.step < 20 ? 1.5f : 2.5f,
                                                    i > axis.today ? p.silence[2] : p.silence[4]);
    }
}

// The reference of the silence: the last that was heard of them, else the first touch.
std::optional<Day> silent_from(const Context& context, const Prospect& prospect) {
    const Touch* since = last_heard(prospect, context.moment.now);
    if (since == nullptr) {
        const auto touches = time_ordered(prospect, context.moment.now);
        if (touches.empty()) return std::nullopt;
        since = touches.front();
    }
    return context.moment.user_zone->day(since->at);
}

} // namespace

float draw_silence(const Context& context, const Prospect& prospect, ImVec2 at, float width) {
    const Moment& moment = context.moment;
    const Look& look = context.look;
    const Palette& p = context.palette();
    const auto from = silent_from(context, prospect);
    if (!from) return 0;
    const days silent = moment.calendar->elapsed(*from, moment.today);
    const Axis axis = axis_for(context, static_cast<std::size_t>(std::max<days::rep>(silent.count(), 0)), at.x, width);
    const float y = at.y + line_y;
    const float today_x = axis.x_of(moment.today);
    const bool before_axis = axis.place_of(*from) < 0;
    const float gap_left = before_axis ? at.x : axis.x_of(*from) + axis.step * 0.5f;
    if (silent.count() > 0 && gap_left < today_x)
        look.fill(ImRect({gap_left, y - 26}, {today_x, y + 26}), p.bg_card, 10);
    draw_dots(context, axis, y);
    draw_marks(context, prospect, axis, y);
    look.fill(ImRect({today_x - 1, y - 33}, {today_x + 1, y + 30}), p.text_primary);
    ImGui::GetWindowDrawList()->AddCircleFilled(snapped(ImVec2{today_x, y}), 4, p.text_primary);
    draw_day_labels(context, axis, y + 32, today_x);

    const std::string figure = days_text(silent);
    const std::string since = " " + silence_words(context, prospect);
    const float words_width = look.width(type::small_strong, figure) + look.width(type::small, since);
    const float x =
        std::clamp((gap_left + today_x) / 2 - words_width / 2, at.x, std::max(at.x, today_x - 8 - words_width));
    const float first = look.paint({x, at.y}, type::small_strong, p.text_primary, figure);
    look.paint({x + first, at.y}, type::small, p.text_secondary, since);
    const std::string aloud = "Silence to scale: " + figure + since + ", " + strip_words(context, prospect) +
                              ". From " + (axis.days.empty() ? "" : day_text(axis.days.front())) + " to today.";
    mirror::text(ImRect(at, {at.x + width, at.y + height}), aloud, mirror::Role::image, 0, ImGui::GetID("silence"));
    return height;
}

} // namespace ringback::ui
