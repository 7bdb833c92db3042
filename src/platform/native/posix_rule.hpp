// Owns: the rule by which a zone changes its clocks every year from now on ("EST5EDT,M3.2.0,M11.1.0", as in POSIX TZ
// and the end of a TZif file). Must not know: files.
#pragma once

#include "core/zone.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ringback::platform {

class PosixRule {
public:
    // None where the text is no such rule.
    static std::optional<PosixRule> from_text(std::string_view text);

    // The clock changes of a year in order of time: two, or none where the zone keeps one time all year.
    std::vector<ClockChange> changes_in(std::chrono::year year) const;

private:
    struct Date {
        enum class Kind { month_week_day, day_without_leap_day, day_of_year };
        Kind kind = Kind::month_week_day;
        int month = 0;
        int week = 0;
        int day = 0;
        std::chrono::seconds time = std::chrono::hours{2}; // on the clock that the change ends
        std::chrono::sys_days in(std::chrono::year year) const;
    };
    struct Clock {
        std::string abbreviation;
        std::chrono::seconds offset{}; // from UTC, east is positive
    };
    friend class PosixRuleParser;

    Clock standard_;
    std::optional<Clock> summer_;
    Date summer_starts_;
    Date summer_ends_;
};

} // namespace ringback::platform
