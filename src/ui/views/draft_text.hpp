// Owns: reading what people type into forms: days, times, amounts, addresses, lists. Must not know: forms, screens.
#pragma once

#include "core/moment.hpp"
#include "core/zone.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ringback::ui {

std::string_view trimmed(std::string_view text);

// "2026-11-10", "10 Nov 2026", "Tue 10 Nov", "Nov 10, 2026", "today", "yesterday", "tomorrow". A missing year is the
// one that brings the day nearest to `today`. None where it is no day.
std::optional<Day> day_from_input(std::string_view text, Day today);

// "14:30", "2:30 pm", "9 am", "9": minutes after midnight. None where it is no time.
std::optional<std::chrono::minutes> clock_from_input(std::string_view text);
std::string input_from_clock(LocalTime time); // "14:30"

// "180000", "180,000", "180 000.50", "180.000,50"; never negative. None where it is no amount.
std::optional<double> amount_from_input(std::string_view text);
std::string input_from_amount(double amount);

// "50", "50 min", up to a day. None where it is no length.
std::optional<std::chrono::minutes> minutes_from_input(std::string_view text);

// One @ with something before it and a dotted name behind it, no blanks.
bool looks_like_email(std::string_view text);

// The zone's proper IANA name for what was typed: "america/new york" and "Chicago" are understood. None where unknown.
std::optional<std::string> zone_from_input(std::string_view text, Zones& zones);

// The parts that are not blank, trimmed.
std::vector<std::string> list_from_input(std::string_view text, std::string_view separators);
std::string input_from_list(const std::vector<std::string>& parts, std::string_view separator);

} // namespace ringback::ui
