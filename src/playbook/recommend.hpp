// Owns: asking a playbook about prospects at one moment. Must not know: particular rules or techniques (they are data),
// screens, files. Nothing here reads a clock.
#pragma once

#include "core/business_calendar.hpp"
#include "core/profile.hpp"
#include "core/prospect.hpp"
#include "core/zone.hpp"
#include "playbook/advice.hpp"
#include "playbook/calling_window.hpp"
#include "playbook/playbook.hpp"

#include <optional>
#include <string_view>

namespace ringback::playbook {

// One playbook, one user, one moment. Make one for a moment and ask it about every prospect: what depends on the day and
// on zones only is worked out once. `playbook`, `zones` and `limits` must outlive it; asking allocates nothing but a
// table entry for each zone met for the first time.
class Recommender {
public:
    // An unknown zone in the profile means UTC.
    Recommender(const Playbook& playbook, const Profile& profile, Zones& zones, Instant now,
                const CallingLimits& limits = CallingLimits::built_in());

    // What to do about this prospect now. `because`, where given, is filled with the way to it, replacing what it held.
    Advice advise(const Prospect& prospect, Reasons* because = nullptr);

    // The first local day from which this technique has been the advice on every day up to today, the record being as
    // it is; no earlier than the day of the last touch; none without a touch.
    std::optional<Day> since(const Prospect& prospect);
    // The advice on `day` if nothing happens until then: for a wait, ask for its due day. Without window.
    Advice advise_on(const Prospect& prospect, Day day);

    // Domain.md, "Overdue": the first business day on or after `since` is before today; only what can be done today
    // (neither wait nor stop nor rest) is ever overdue.
    bool is_overdue(const Advice& advice, std::optional<Day> since) const;

    const Playbook& playbook() const { return *playbook_; }
    const BusinessCalendar& calendar() const { return calendar_; }
    const TimeZone& user_zone() const { return *user_zone_; }
    Instant now() const { return now_; }
    Day today() const { return today_; }

private:
    const Playbook* playbook_;
    BusinessCalendar calendar_;
    TimeZone utc_;
    const TimeZone* user_zone_;
    Instant now_;
    Day today_;
    CallingHours hours_;
};

} // namespace ringback::playbook
