#include "script/history.hpp"

namespace ringback::script {

namespace {

// Calls `visit` with each unanswered touch. Later means a later time or, at equal times, a later place in the list,
// which is a place in memory, so nothing needs sorting.
template <class Visit>
void for_each_unanswered(const Prospect& prospect, Instant now, Visit visit) {
    const Touch* heard = nullptr;
    for (const Touch& touch : prospect.touches) {
        const bool heard_here = touch.direction == Direction::in || is_conversation(touch);
        if (touch.at <= now && heard_here && (!heard || touch.at >= heard->at)) heard = &touch;
    }
    for (const Touch& touch : prospect.touches) {
        const bool attempt = touch.at <= now && touch.direction == Direction::out && !is_conversation(touch);
        if (attempt && (!heard || touch.at > heard->at || (touch.at == heard->at && &touch > heard))) visit(touch);
    }
}

} // namespace

History history_of(const Prospect& prospect, Instant now) {
    History history;
    for (const Touch& touch : prospect.touches) {
        if (touch.at > now) continue;
        const Touch** last = is_conversation(touch)             ? &history.last_conversation
                             : touch.direction == Direction::in ? &history.last_inbound
                                                                : nullptr;
        if (last && (!*last || touch.at >= (*last)->at)) *last = &touch;
    }
    for_each_unanswered(prospect, now, [&](const Touch& touch) {
        ++history.unanswered;
        ++history.unanswered_by_channel[static_cast<std::size_t>(touch.channel)];
    });
    return history;
}

std::size_t unanswered_with(const Prospect& prospect, Instant now, std::string_view technique) {
    std::size_t count = 0;
    for_each_unanswered(prospect, now, [&](const Touch& touch) { count += touch.technique == technique; });
    return count;
}

} // namespace ringback::script
