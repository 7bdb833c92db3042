// Owns: which touches an outcome means, given what was advised: "voicemail with email logs both" and the like.
// Must not know: screens, clocks, how the touches are stored.
#pragma once

#include "core/prospect.hpp"
#include "playbook/advice.hpp"

#include <string_view>
#include <vector>

namespace ringback::playbook {

// The touches to log for one click on an outcome while `technique` on `channel` is the advice. `channel` empty: the one
// of the last touch, else a call. Ids are left empty. Direction follows the outcome: what they did is inbound.
std::vector<Touch> touches_for(Outcome outcome, std::string_view technique, std::optional<Channel> channel,
                               const Prospect& prospect, Instant at);

// Whether the outcome is one to be expected of an action on this channel; the others stay usable but go quiet.
bool is_expected(Outcome outcome, std::string_view technique, std::optional<Channel> channel);

} // namespace ringback::playbook
