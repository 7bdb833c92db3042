// Owns: how records read in plain English: dates, times, words for channels, outcomes and states. Must not know:
// screens, what follows from a record.
#pragma once

#include "core/moment.hpp"
#include "core/prospect.hpp"
#include "core/zone.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace ringback {

std::string_view label_of(Channel channel); // "Call", "Video email", "Post"
std::string_view label_of(Outcome outcome); // "No answer"
std::string_view label_of(Status status);
std::string_view label_of(Truth truth);      // "Unknown", "Chose other"
std::string_view label_of(Style style);      // "likes to listen"
std::string_view label_of(ProcessStep step); // "The real problem found"
std::string_view label_of(StepState state);

std::string day_text(Day day); // "Tue 10 Nov"
std::string day_text(Day day,
                     Day today);        // the same; "today", "tomorrow", "yesterday"; with the year where it is another
std::string dated_day_text(Day day);    // "Tue 10 Nov 2026"
std::string long_day_text(Day day);     // "Tuesday 10 November 2026"
std::string clock_text(LocalTime time); // "9:42 am", "6 pm"
std::string days_text(std::chrono::days days); // "1 business day", "6 business days"
std::string count_text(std::size_t count, std::string_view one, std::string_view many); // "1 touch", "6 touches"
// "Chicago" for "America/Chicago".
std::string place_of_zone(std::string_view zone);
// As people write it: "+1 312 555 0147" for a North American number in full; any other as it is.
std::string phone_text(std::string_view phone);
std::string money_text(const Money& money); // "$180,000", "180,000 PLN"

// A touch as a title: "Call, no answer", "She emailed" without the she: "They emailed", "Met, 50 min".
std::string touch_title(const Touch& touch);

// The name to call somebody by: the given name, else the whole display name.
std::string short_name(const Prospect& prospect);

} // namespace ringback
