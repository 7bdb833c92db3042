// Owns: "we last spoke on ... by ..." as a touch. Must not know: forms.
#pragma once

#include "core/touch.hpp"
#include "ui/context.hpp"

#include <array>
#include <string>
#include <string_view>

namespace ringback::ui {

// The ways to have spoken that the forms offer, and their labels.
inline constexpr std::array<Channel, 2> spoken_by{Channel::call, Channel::meeting};
inline constexpr std::array<std::string_view, 2> spoken_by_labels{"Call", "Meeting"};

// A conversation about noon of `day` in the user's zone, but never later than now. By meeting it is "met", else a call
// with outcome "spoke".
Touch conversation_on(Day day, Channel by, const Moment& moment);

// What is wrong with a day typed for a conversation; empty where nothing is. `day` receives what was understood.
std::string fault_of_spoken_day(std::string_view text, const Moment& moment, Day& day);

} // namespace ringback::ui
