#include "core/queries.hpp"

#include <algorithm>

namespace ringback {

std::vector<const Touch*> time_ordered(const Prospect& prospect, Instant now) {
    std::vector<const Touch*> touches;
    touches.reserve(prospect.touches.size());
    for (const Touch& touch : prospect.touches)
        if (touch.at <= now) touches.push_back(&touch);
    std::stable_sort(touches.begin(), touches.end(), [](const Touch* a, const Touch* b) { return a->at < b->at; });
    return touches;
}

const Touch* last_heard(const Prospect& prospect, Instant now) {
    const Touch* last = nullptr;
    for (const Touch& touch : prospect.touches)
        if (touch.at <= now && (touch.direction == Direction::in || is_conversation(touch)) &&
            (last == nullptr || touch.at >= last->at))
            last = &touch;
    return last;
}

std::optional<std::chrono::days> silent_for(const Prospect& prospect, Instant now, const TimeZone& user_zone,
                                            const BusinessCalendar& calendar) {
    const Touch* since = last_heard(prospect, now);
    if (since == nullptr)
        for (const Touch& touch : prospect.touches) // never heard: from the first attempt on
            if (touch.at <= now && (since == nullptr || touch.at < since->at)) since = &touch;
    if (since == nullptr) return std::nullopt;
    return calendar.elapsed(user_zone.day(since->at), user_zone.day(now));
}

} // namespace ringback
