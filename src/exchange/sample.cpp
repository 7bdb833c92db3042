#include "exchange/sample.hpp"

#include "exchange/sample_people.hpp"

#include <string>
#include <utility>

namespace ringback::exchange {

Model sample_workspace(Instant now, const TimeZone& user_zone) {
    Model model;
    model.profile.name = "Maya Ellison";
    model.profile.company = "Harrow & Pine Financial";
    model.profile.email = "maya@harrowpine.example.com";
    model.profile.phone = "+12125550100";
    model.profile.time_zone = user_zone.name();
    const StoryTime time{now, user_zone, model.profile.calendar()};
    std::size_t number = 0;
    for (auto* people : {sample_people_to_reach_today, sample_people_further_along, sample_people_at_rest})
        for (Prospect& prospect : people(time)) {
            prospect.id = ProspectId{"sample-" + std::to_string(++number)};
            model.put(std::move(prospect));
        }
    return model;
}

} // namespace ringback::exchange
