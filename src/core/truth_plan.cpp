#include "core/truth_plan.hpp"

namespace ringback {

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
