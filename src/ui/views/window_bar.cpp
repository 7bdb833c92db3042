#include "ui/views/window_bar.hpp"

#include "mirror/mirror.hpp"
#include "ui/wording.hpp"

#include <algorithm>
#include <chrono>
#include <string>

namespace ringback::ui {
namespace {

using namespace std::chrono;

std::string span_text(milliseconds span) {
    const auto whole = floor<minutes>(span);
    const auto h = floor<hours>(whole);
    std::string text = "in ";
    if (h.count() > 0) text += std::to_string(h.count()) + " h ";
    return text + std::to_string((whole - h).count()) + " min";
}

} // namespace

float draw_window_bar(const Context& context, const Prospect& prospect, const playbook::QueueEntry& entry, ImVec2 at,
                      float width) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    const Moment& moment = context.moment;
    const TimeZone* known = prospect.time_zone.empty() ? nullptr : moment.zones->find(prospect.time_zone);
    const TimeZone& zone = known != nullptr ? *known : *moment.user_zone;
    const auto window = *entry.advice.window;
    const LocalTime start = zone.local(window.start);
    const LocalTime end = zone.local(window.end);
    const LocalTime now = zone.local(moment.now);
    const LocalTime left = LocalTime{day_of(start)} + hours{7};
    const LocalTime right = LocalTime{day_of(start)} + hours{20};
    const auto x_of = [&](LocalTime time) {
        const auto share = static_cast<float>((std::clamp(time, left, right) - left).count()) /
                           static_cast<float>((right - left).count());
        return at.x + share * width;
    };
    const auto bar = [&](float from, float to, ImU32 colour) {
        if (to > from) look.fill(ImRect({from, at.y + 8}, {to, at.y + 15}), colour, 3.5f);
    };
    bar(at.x, at.x + width, p.bg_track);
    bar(x_of(start), x_of(end), p.accent_soft_hover);
    const bool same_day = day_of(now) == day_of(start);
    bar(x_of(std::max(start, now)), x_of(end), p.accent_mark);
    const std::string place = known != nullptr ? " in " + place_of_zone(prospect.time_zone) : "";
    const float labels = at.y + 22;
    const std::string opens = clock_text(start);
    const std::string closes = clock_text(end);
    std::string close_label = closes;
    const float now_x = x_of(now);
    float taken = 0;
    if (same_day) {
        look.fill(ImRect({now_x - 3, at.y + 2}, {now_x + 3, at.y + 21}), p.text_primary, 3);
        const std::string label = clock_text(now) + place;
        const float w = look.width(type::small_strong, label);
        const float x = std::clamp(now_x - w / 2, at.x, at.x + width - w);
        look.text({x, labels}, type::small_strong, p.text_primary, label);
        taken = x + w;
        if (now < end && now >= start)
            close_label += ", " + span_text(end - now);
        else if (now < start)
            close_label = "from " + opens + ", " + span_text(start - now);
    } else {
        const std::string label = day_text(day_of(start), day_of(now)) + ", " + opens + " to " + closes + place;
        look.text({at.x, labels}, type::small_strong, p.text_primary, label);
        taken = at.x + look.width(type::small_strong, label);
    }
    const float close_width = look.width(type::small, close_label);
    const float close_x = std::min(x_of(end) - close_width, at.x + width - close_width);
    if (same_day && close_x > taken + 12) look.text({close_x, labels}, type::small, p.text_secondary, close_label);
    if (same_day && now_x - at.x > 140) look.text({at.x, labels}, type::small, p.text_tertiary, "7 am");
    if (known == nullptr) {
        const std::string_view unknown = "Their time zone is not known; these hours are in yours.";
        look.text({at.x, labels + 18}, type::small, p.text_secondary, unknown);
        return 56;
    }
    return 38;
}

} // namespace ringback::ui
