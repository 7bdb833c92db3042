// Owns: the people of the sample workspace, in three groups. Must not know: ids, the profile.
#pragma once

#include "exchange/sample_story.hpp"

#include <vector>

namespace ringback::exchange {

std::vector<Prospect> sample_people_to_reach_today(const StoryTime& time);
std::vector<Prospect> sample_people_further_along(const StoryTime& time);
std::vector<Prospect> sample_people_at_rest(const StoryTime& time);

} // namespace ringback::exchange
