#include "playbook/calling_window.hpp"

#include <algorithm>

namespace ringback::playbook {
namespace {

bool names(const CallingLimit& limit, std::string_view zone) {
    return std::ranges::any_of(limit.zones, [&](const std::string& name) {
        return name.ends_with('/') ? zone.starts_with(name) : zone == name;
    });
}

} // namespace

const CallingLimits& CallingLimits::built_in() {
    using namespace std::chrono_literals;
    static const CallingLimits limits{{
        {.place = "United States, federal",
         .zones = {"America/New_York", "America/Detroit",   "America/Kentucky/",     "America/Indiana/",
                   "America/Chicago",  "America/Menominee", "America/North_Dakota/", "America/Denver",
                   "America/Boise",    "America/Phoenix",   "America/Los_Angeles",   "America/Anchorage",
                   "America/Juneau",   "America/Sitka",     "America/Metlakatla",    "America/Yakutat",
                   "America/Nome",     "America/Adak",      "Pacific/Honolulu",      "US/"},
         .from = 8h,
         .to = 21h,
         .source = "47 CFR 64.1200(c)(1)",
         .as_of = Day{std::chrono::year{2026} / 11 / 1}},
    }};
    return limits;
}

const CallingLimit* CallingLimits::of_zone(std::string_view zone) const {
    const auto found = std::ranges::find_if(limits, [&](const CallingLimit& limit) { return names(limit, zone); });
    return found == limits.end() ? nullptr : &*found;
}

} // namespace ringback::playbook
