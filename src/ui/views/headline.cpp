#include "ui/views/headline.hpp"

#include "core/queries.hpp"
#include "playbook/wording.hpp"
#include "ui/wording.hpp"

namespace ringback::ui {
namespace {

using playbook::QueueEntry;
using playbook::Urgency;

const TimeZone* known_zone(const Context& context, const Prospect& prospect) {
    return prospect.time_zone.empty() ? nullptr : context.moment.zones->find(prospect.time_zone);
}

} // namespace

std::string headline_of(const Context& context, const Prospect& prospect, const QueueEntry& entry) {
    const Moment& moment = context.moment;
    const playbook::Advice& advice = entry.advice;
    if (advice.technique == "wait") {
        std::string text = "Wait";
        if (advice.due) {
            text += " until " + day_text(*advice.due, moment.today);
            const playbook::Advice next = moment.recommender->advise_on(prospect, *advice.due);
            if (next.technique != advice.technique) {
                std::string then = playbook::advice_label(*moment.playbook, next);
                then[0] = static_cast<char>(then[0] >= 'A' && then[0] <= 'Z' ? then[0] - 'A' + 'a' : then[0]);
                text += ", then " + then;
            }
        }
        return text;
    }
    std::string text = entry.urgency == Urgency::answer ? "Answer " + short_name(prospect)
                                                        : playbook::advice_label(*moment.playbook, advice);
    if (advice.window) {
        const TimeZone* zone = known_zone(context, prospect);
        const TimeZone& shown = zone != nullptr ? *zone : *moment.user_zone;
        const bool open = advice.window->start <= moment.now;
        const Instant edge = open ? advice.window->end : advice.window->start;
        text += ", " +
                day_text(shown.day(edge), moment.today == moment.user_zone->day(edge) ? shown.day(edge) : moment.today);
        text += (open ? " before " : " from ") + clock_text(shown.local(edge));
        if (zone != nullptr && zone->name() != moment.user_zone->name())
            text += " in " + place_of_zone(prospect.time_zone);
    } else if (advice.due && *advice.due > moment.today) {
        text += ", " + day_text(*advice.due, moment.today);
    }
    return text;
}

} // namespace ringback::ui
