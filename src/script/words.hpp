// Owns: days, counts and a record's own texts as words in a sentence. Must not know: fields, scripts.
#pragma once

#include "core/moment.hpp"
#include "core/vocabulary.hpp"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace ringback::script {

// "Tuesday 10 November", with the year where it is not the year of `today`.
std::string date_in_words(Day day, Day today);
std::string_view weekday_in_words(Day day);
// "today", "tomorrow", "yesterday", "on Tuesday" within six days either way, else "on Tuesday 10 November".
std::string on_day_in_words(Day day, Day today);

// "9 am", "2:30 pm"
std::string time_in_words(LocalTime time);

// "once", "twice", "three times"; above ten with figures.
std::string times_in_words(std::size_t count);
// How often each channel was used, as "two calls, a voicemail and an email"; empty where nothing was.
std::string attempts_in_words(const std::array<std::size_t, channel_count>& counts);

// One line of valid UTF-8: white space and control characters shrink to single spaces, none at the ends; a byte that is
// no UTF-8 becomes U+FFFD.
std::string one_line(std::string_view text);
// Whether one_line() would certainly change nothing: ASCII without controls, single spaces, none at the ends.
bool is_plain_line(std::string_view text);

} // namespace ringback::script
