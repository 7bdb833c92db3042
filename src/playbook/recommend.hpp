// Owns: asking a playbook about prospects at one moment. Must not know: particular rules or techniques (they are data),
// screens, files. Nothing here reads a clock.
#pragma once

#include "core/business_calendar.hpp"
#include "core/profile.hpp"
#include "core/prospect.hpp"
#include "core/zone.hpp"
#include "playbook/advice.hpp"
#include "playbook/calling_limits.hpp"
#include "playbook/calling_window.hpp"
#include "playbook/gather.hpp"
#include "playbook/playbook.hpp"
#include "playbook/program.hpp"
#include "playbook/what_if.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace ringback::playbook {

// One playbook, one user, one moment. Make one for a moment and ask it about every prospect: what depends on the day
// and on zones only is worked out once. `playbook`, `zones` and `limits` must outlive it; asking allocates nothing but
// a table entry for each zone met for the first time.
class Recommender {
public:
    // An unknown zone in the profile means UTC. The user's own calling limits come on top of `limits`.
    Recommender(const Playbook& playbook, const Profile& profile, Zones& zones, Instant now,
                const CallingLimits& limits = CallingLimits::built_in());
    Recommender(const Recommender&) = delete; // holds its own UTC that others point to
    Recommender& operator=(const Recommender&) = delete;

    // What to do about this prospect now. `because`, where given, is filled with the way to it, replacing what it held.
    Advice advise(const Prospect& prospect, Reasons* because = nullptr);

    // The first local day from which this technique has been the advice on every day up to today, the record being as
    // it is; no earlier than the day of the last touch; none without a touch.
    std::optional<Day> since(const Prospect& prospect);
    // Both at once, which costs less; without a due day there is no `since`.
    struct Standing {
        Advice advice;
        std::optional<Day> since;
    };
    Standing standing(const Prospect& prospect, Reasons* because = nullptr);
    // The advice on `day` if nothing happens until then: for a wait, ask for its due day. Without window.
    Advice advise_on(const Prospect& prospect, Day day);

    // The smallest single facts that would change the technique, each proved (what_if.hpp).
    std::vector<Change> would_change(const Prospect& prospect) const;

    // Domain.md, "Overdue": the first business day on or after `since` is before today; only what can be done today
    // (neither wait nor stop nor rest) is ever overdue. On return from time off nothing is.
    bool is_overdue(const Advice& advice, std::optional<Day> since) const;

    const Playbook& playbook() const { return *playbook_; }
    const BusinessCalendar& calendar() const { return calendar_; }
    const TimeZone& user_zone() const { return *user_zone_; }
    Vantage vantage() const { return {now_, today_, user_zone_, &calendar_, mail_deadline_}; } // to gather facts from
    Instant now() const { return now_; }
    Day today() const { return today_; }

private:
    struct Place {                      // of a prospect, by the name of its zone and the limits of its tags
        const TimeZone* zone = nullptr; // null where unknown
        CallingWeek week;
        bool cut = false; // by the legal limits
    };

    const Place& place_of(const Prospect& prospect);
    Place make_place(const Prospect& prospect);
    Advice advice_at(const Prospect& prospect, const Gathered& gathered, std::uint16_t leaf) const;
    std::optional<Day> due_day(const DueRule& rule, const FactTable& facts) const;
    Advice advise(const Prospect& prospect, const Gathered& gathered, Reasons* because);
    std::optional<Day> since(Gathered gathered) const;
    void add_window(Advice& advice, const Prospect& prospect);

    const Playbook* playbook_;
    Program program_;
    BusinessCalendar calendar_;
    Zones* zones_;
    const CallingLimits* limits_;
    CallingLimits own_limits_; // where the user has some
    TimeZone utc_ = TimeZone::utc();
    const TimeZone* user_zone_;
    Instant now_;
    Day today_;
    FactValue mail_deadline_;
    CallingWeek week_;
    std::unordered_map<std::string, Place> places_;
};

} // namespace ringback::playbook
