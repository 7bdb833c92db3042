// Owns: the names of weekdays and months, long and short. Must not know: how a sentence or a screen puts a day
// together.
#pragma once

#include "core/moment.hpp"

#include <array>
#include <chrono>
#include <cstddef>
#include <string_view>

namespace ringback {

inline constexpr std::size_t short_name_size = 3; // every short name is the head of the long one

constexpr std::string_view weekday_name(Day day) {
    constexpr std::array<std::string_view, 7> names{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                    "Thursday", "Friday", "Saturday"};
    return names[std::chrono::weekday{day}.c_encoding()];
}

constexpr std::string_view month_name(std::chrono::month month) {
    constexpr std::array<std::string_view, 12> names{"January",   "February", "March",    "April",
                                                     "May",       "June",     "July",     "August",
                                                     "September", "October",  "November", "December"};
    return names[static_cast<unsigned>(month) - 1];
}

constexpr std::string_view short_weekday_name(Day day) { return weekday_name(day).substr(0, short_name_size); }
constexpr std::string_view short_month_name(std::chrono::month month) {
    return month_name(month).substr(0, short_name_size);
}

} // namespace ringback
