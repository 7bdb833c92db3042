#include "insight/new_prospects.hpp"

#include <algorithm>

namespace ringback::insight {

std::optional<Day> new_on(const Prospect& prospect, Instant now, const TimeZone& user_zone) {
    std::optional<Day> first = prospect.agreement ? prospect.agreement->made_on : std::nullopt;
    for (const Touch& touch : prospect.touches) {
        if (touch.at > now) continue;
        const Day day = user_zone.day(touch.at);
        first = first ? std::min(*first, day) : day;
    }
    return first ? first : prospect.added_on;
}

NewProspects::NewProspects(const Model& model, Instant now, const TimeZone& user_zone) {
    days_.reserve(model.prospects().size());
    const Day today = user_zone.day(now);
    for (const Prospect& prospect : model.prospects())
        if (const auto day = new_on(prospect, now, user_zone); day && *day <= today) days_.push_back(*day);
    std::ranges::sort(days_);
}

std::size_t NewProspects::since(Day day) const {
    return static_cast<std::size_t>(days_.end() - std::ranges::lower_bound(days_, day));
}

NewProspects::Progress NewProspects::for_case(Day waiting_since, std::optional<Day> own) const {
    const std::size_t itself = own && *own >= waiting_since ? 1 : 0;
    return {std::min(since(waiting_since) - itself, new_for_each), new_for_each};
}

NewProspects::Progress NewProspects::for_all(std::span<const Day> waiting_since) const {
    std::vector<Day> cases(waiting_since.begin(), waiting_since.end());
    std::ranges::sort(cases);
    // The latest case has the fewest to choose from: it takes first. What `k` cases together can have is what came in
    // since the earliest of them.
    std::size_t found = 0;
    for (std::size_t i = cases.size(); i-- > 0;) found = std::min(found + new_for_each, since(cases[i]));
    return {found, cases.size() * new_for_each};
}

} // namespace ringback::insight
