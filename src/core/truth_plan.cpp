#include "core/truth_plan.hpp"

namespace ringback {

Day months_after(Day day, std::chrono::months months) {
    std::chrono::year_month_day date{day};
    date += months;
    if (!date.ok()) date = date.year() / date.month() / std::chrono::last;
    return Day{date};
}

TruthPlan plan_for(Truth truth, Day today) {
    switch (truth) {
    case Truth::unknown: return {};
    case Truth::interested:
    case Truth::sidetracked: return {.status = Status::open};
    case Truth::not_now: return {.status = Status::later, .revisit_on = months_after(today, usual_revisit)};
    case Truth::away: return {.status = Status::later, .revisit_on = today + usual_absence};
    case Truth::chose_other:
    case Truth::no_need:
    case Truth::no_value:
    case Truth::no_fit: return {.offer_close = true};
    }
    return {};
}

} // namespace ringback
