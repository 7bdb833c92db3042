#include "core/logged.hpp"

namespace ringback {
namespace {

// An answer, or going back to them as agreed, takes a prospect at rest out of it.
bool reopens(const Touch& touch) { return touch.direction == Direction::in || touch.technique == "revisit"; }

} // namespace

std::expected<Logged, std::string> logged(const Prospect& current, const LogTouch& log, const TimeZone& user_zone) {
    if (log.touches.empty()) return std::unexpected("nothing to log");
    if (log.used_tidbit && *log.used_tidbit >= current.tidbits.size())
        return std::unexpected("the tidbit is not there any more");
    Logged made{current};
    Prospect& next = made.prospect;
    const bool resting = next.status != Status::open;
    for (const Touch& touch : log.touches) {
        next.touches.push_back(touch);
        made.reopened = made.reopened || (resting && reopens(touch));
    }
    if (log.used_tidbit) next.tidbits[*log.used_tidbit].used_on = user_zone.day(log.touches.front().at);
    if (log.truth) next.truth = *log.truth;
    if (made.reopened) {
        next.status = Status::open;
        next.revisit_on.reset();
    }
    return made;
}

} // namespace ringback
