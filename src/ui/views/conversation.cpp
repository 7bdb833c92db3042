#include "ui/views/conversation.hpp"

#include "ui/views/draft_text.hpp"

#include <algorithm>
#include <chrono>

namespace ringback::ui {

Touch conversation_on(Day day, Channel by, const Moment& moment) {
    Touch touch;
    touch.at = std::min(moment.user_zone->instant(day + std::chrono::hours{12}), moment.now);
    touch.channel = by == Channel::meeting ? Channel::meeting : Channel::call;
    touch.outcome = by == Channel::meeting ? Outcome::met : Outcome::spoke;
    return touch;
}

std::string fault_of_spoken_day(std::string_view text, const Moment& moment, Day& day) {
    const auto understood = day_from_input(text, moment.today);
    if (!understood) return "Write the day like 10 Nov 2026 or 2026-11-10";
    if (*understood > moment.today) return "This day lies ahead; write today or an earlier day";
    day = *understood;
    return {};
}

} // namespace ringback::ui
