#include "insight/ab_count.hpp"

#include "core/assignment.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace ringback::insight {
namespace {

struct Case {
    std::size_t script; // of the two
    Instant at;
};

std::optional<Case> case_of(const Prospect& prospect, std::array<std::string_view, 2> scripts, Instant now) {
    std::optional<Case> first;
    for (const Touch& touch : prospect.touches) {
        if (!touch.sent || touch.at > now || touch.direction != Direction::out) continue;
        const std::size_t script = touch.sent->script == scripts[0] ? 0 : 1;
        if (touch.sent->script != scripts[script] || (first && first->at <= touch.at)) continue;
        first = Case{script, touch.at};
    }
    return first;
}

bool came_back_by(const Prospect& prospect, Instant from, Instant to) {
    return std::ranges::any_of(prospect.touches, [&](const Touch& touch) {
        const bool heard = touch.direction == Direction::in || is_conversation(touch);
        return heard && touch.outcome != Outcome::opted_out && touch.at > from && touch.at <= to;
    });
}

// Hybrid score interval of a difference of two shares (Newcombe 1998, method 10).
void set_difference(AbCount& count) {
    const Share& a = count.came_back[0];
    const Share& b = count.came_back[1];
    if (a.of == 0 || b.of == 0) return;
    const double difference = a.value() - b.value();
    count.low = difference - std::hypot(a.value() - a.low, b.high - b.value());
    count.high = difference + std::hypot(a.high - a.value(), b.value() - b.low);
}

} // namespace

AbCount ab_count(const Model& model, std::array<std::string_view, 2> scripts, Instant now, std::chrono::days patience) {
    AbCount count;
    std::array<std::size_t, 2> answered{}, all{};
    for (const Prospect& prospect : model.prospects()) {
        const auto found = case_of(prospect, scripts, now);
        if (!found) continue;
        const Instant end = found->at + patience;
        if (assigned(prospect.id, scripts) != found->script) {
            ++count.crossed;
        } else if (end > now) {
            ++count.open[found->script];
        } else {
            ++all[found->script];
            answered[found->script] += came_back_by(prospect, found->at, end) ? 1 : 0;
        }
    }
    for (std::size_t i = 0; i < 2; ++i) count.came_back[i] = share_of(answered[i], all[i]);
    set_difference(count);
    using enum AbCount::Verdict;
    if (std::min(all[0], all[1]) < ab_needed)
        count.verdict = too_few;
    else
        count.verdict = count.low > 0 ? first : count.high < 0 ? second : no_difference;
    return count;
}

} // namespace ringback::insight
