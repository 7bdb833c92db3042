#include "ui/views/ten_new_view.hpp"

#include "core/queries.hpp"
#include "insight/new_prospects.hpp"
#include "mirror/mirror.hpp"
#include "ui/widgets/progress.hpp"
#include "ui/wording.hpp"

#include <algorithm>
#include <ranges>
#include <string>
#include <vector>

namespace ringback::ui {
namespace {

constexpr std::size_t most_looked_at = 200; // of the waiting ones: no frame walks through all of a large workspace

// The first of those who wait that patience is for; null where there is none. The queue keeps sections together.
const Prospect* first_waiting(const Context& context) {
    const playbook::LiveQueue& queue = context.moment.queue;
    const auto places = std::views::iota(std::size_t{0}, queue.size());
    const auto first = std::ranges::partition_point(
        places, [&](std::size_t place) { return queue[place].urgency < playbook::Urgency::waiting; });
    for (const std::size_t place : std::ranges::subrange(first, places.end()) | std::views::take(most_looked_at)) {
        if (queue[place].urgency != playbook::Urgency::waiting) break;
        if (queue[place].advice.notes.has(playbook::Note::prospect_ten_others))
            return &context.model.prospects()[queue[place].prospect];
    }
    return nullptr;
}

void count(const Context& context, const Prospect& waiting, TenNewCache& cache) {
    const Instant now = context.moment.now;
    const TimeZone& zone = *context.moment.user_zone;
    const Touch* heard = last_heard(waiting, now);
    const auto own = insight::new_on(waiting, now, zone);
    const Day since = heard != nullptr ? zone.day(heard->at) : own.value_or(context.moment.today);
    const auto progress = insight::NewProspects(context.model, now, zone).for_case(since, own);
    cache = {.prospects = context.model.prospects().size(),
             .today = context.moment.today,
             .waiting = waiting.id,
             .found = progress.found,
             .wanted = progress.wanted};
}

} // namespace

void draw_ten_new(const Context& context, ImVec2 at, float width) {
    if (context.opening) return;
    const Prospect* waiting = first_waiting(context);
    if (waiting == nullptr) return;
    TenNewCache& cache = context.state.ten_new;
    if (cache.waiting != waiting->id || cache.today != context.moment.today ||
        cache.prospects != context.model.prospects().size())
        count(context, *waiting, cache);
    const Look& look = context.look;
    const Palette& p = context.palette();
    const mirror::Scope group(mirror::Role::group, "Ten new prospects", ImGui::GetID("ten new"));
    look.text(at, type::small_strong, p.text_primary, "Ten new prospects");
    look.text_right({at.x + width, at.y}, type::small, p.text_secondary,
                    std::to_string(cache.found) + " of " + std::to_string(cache.wanted));
    std::vector<float> shares(cache.wanted, 0);
    for (std::size_t i = 0; i < cache.found; ++i) shares[i] = 1;
    draw_segments(look, ImRect({at.x, at.y + 22}, {at.x + width, at.y + 27}), shares);
    look.text_cut({at.x, at.y + 36}, width, type::small, p.text_secondary,
                  "While " + display_name(*waiting) + " is silent");
}

} // namespace ringback::ui
