#include "ui/views/done_today_view.hpp"

#include "mirror/mirror.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/wording.hpp"

#include <algorithm>
#include <string>

namespace ringback::ui {
namespace {

constexpr std::size_t most_lines = 20;
constexpr std::size_t latest_looked_at = 6; // touches of one prospect: what is logged stands at the end

void find(const Context& context, DoneTodayCache& cache) {
    cache.revision = context.model.revision();
    cache.today = context.moment.today;
    cache.lines.clear();
    const TimeZone& zone = *context.moment.user_zone;
    const Instant midnight = zone.instant(LocalTime{context.moment.today});
    const auto& prospects = context.model.prospects();
    for (std::size_t i = 0; i < prospects.size(); ++i) {
        const auto& touches = prospects[i].touches;
        for (std::size_t t = touches.size() - std::min(touches.size(), latest_looked_at); t < touches.size(); ++t)
            if (touches[t].at >= midnight && touches[t].at <= context.moment.now) cache.lines.push_back({i, t});
    }
    std::ranges::stable_sort(cache.lines, [&](const DoneTodayCache::Line& a, const DoneTodayCache::Line& b) {
        return prospects[a.prospect].touches[a.touch].at > prospects[b.prospect].touches[b.touch].at;
    });
}

} // namespace

float draw_done_today(const Context& context, ImVec2 at, float width) {
    DoneTodayCache& cache = context.state.done_today;
    if (cache.revision != context.model.revision() || cache.today != context.moment.today) find(context, cache);
    if (cache.lines.empty()) return 0;
    const Look& look = context.look;
    const Palette& p = context.palette();
    const std::string count = std::to_string(cache.lines.size());
    const mirror::Scope group({.role = mirror::Role::group, .name = "Done today", .description = count},
                              ImGui::GetID("done today"));
    paint_section_title(look, at, "Done today", count);
    const mirror::Scope list(mirror::Role::list, "Done today", ImGui::GetID("done today list"));
    float y = at.y + 32;
    const float step = context.phone() ? 48.0f : 28.0f;
    for (std::size_t i = 0; i < std::min(cache.lines.size(), most_lines); ++i, y += step) {
        const Prospect& prospect = context.model.prospects()[cache.lines[i].prospect];
        const Touch& touch = prospect.touches[cache.lines[i].touch];
        const mirror::Scope item({.role = mirror::Role::listitem}, ImGui::GetID(reinterpret_cast<void*>(i + 1)));
        ImGui::PushID(static_cast<int>(i));
        const std::string name = display_name(prospect);
        draw_text_link(look, {at.x, y}, "done", type::dense_medium, name, href_of({Screen::prospect, prospect.id}),
                       nullptr, step);
        const float left = look.width(type::dense_medium, name) + 12;
        const std::string what = touch_title(touch) + ", " + clock_text(context.moment.user_zone->local(touch.at));
        const float room = std::max(0.0f, width - left);
        const float needed = std::min(room, look.width(type::small, what));
        look.text_cut({at.x + width - needed, y + 2}, needed + 1, type::small, p.text_secondary, what);
        ImGui::PopID();
    }
    return y - at.y;
}

} // namespace ringback::ui
