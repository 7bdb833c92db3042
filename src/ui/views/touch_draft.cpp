#include "ui/views/touch_draft.hpp"

#include "ui/views/draft_text.hpp"

#include <chrono>

namespace ringback::ui {
namespace {

using namespace std::chrono;

std::string minutes_text(seconds length) {
    return length.count() == 0 ? "" : std::to_string(round<minutes>(length).count());
}

bool read_when(TouchDraft& draft, Touch& touch, const TimeZone& zone, Instant now) {
    draft.error_when.clear();
    TouchDraft untouched;
    untouched.touch = touch;
    write_when(untouched, zone);
    if (draft.day == untouched.day && draft.time == untouched.time) return true;
    const auto day = day_from_input(draft.day, zone.day(now));
    const auto time = clock_from_input(draft.time);
    if (!day)
        draft.error_when = "Write the day like 10 Nov 2026";
    else if (!time)
        draft.error_when = "Write the time like 14:30 or 2:30 pm";
    else if (const Instant at = zone.instant(*day + *time); at > now + minutes{1})
        draft.error_when = "This lies ahead; write now or earlier";
    else
        touch.at = std::min(at, now);
    return draft.error_when.empty();
}

bool read_length(TouchDraft& draft, Touch& touch) {
    draft.error_minutes.clear();
    if (trimmed(draft.minutes) == minutes_text(touch.seconds)) return true;
    if (trimmed(draft.minutes).empty()) {
        touch.seconds = {};
        return true;
    }
    if (const auto length = minutes_from_input(draft.minutes)) {
        touch.seconds = *length;
        return true;
    }
    draft.error_minutes = "Write minutes, like 15";
    return false;
}

bool fits(TouchDraft& draft) {
    draft.error_outcome.clear();
    if (draft.touch.outcome == Outcome::replied && draft.touch.direction == Direction::out)
        draft.error_outcome = "A reply comes from them: choose \"They did\", or another outcome";
    return draft.error_outcome.empty();
}

} // namespace

void write_when(TouchDraft& draft, const TimeZone& user_zone) {
    const LocalTime local = user_zone.local(draft.touch.at);
    draft.day = text_from_day(day_of(local));
    draft.time = input_from_clock(local);
    draft.minutes = minutes_text(draft.touch.seconds);
}

std::optional<Touch> touch_of(TouchDraft& draft, const TimeZone& user_zone, Instant now) {
    Touch touch = draft.touch;
    const bool when = read_when(draft, touch, user_zone, now);
    const bool length = read_length(draft, touch);
    const bool agreed = fits(draft);
    if (!when || !length || !agreed) return std::nullopt;
    touch.note = trimmed(touch.note);
    return touch;
}

} // namespace ringback::ui
