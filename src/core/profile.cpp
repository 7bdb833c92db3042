#include "core/profile.hpp"

namespace ringback {

BusinessCalendar Profile::calendar() const {
    std::vector<DaySpan> off;
    off.reserve(time_off.size());
    for (const TimeOff& each : time_off) off.push_back({each.from, each.to});
    return {work_days, holidays, std::move(off)};
}

} // namespace ringback
