#include "ui/views/draft_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstddef>

namespace ringback::ui {
namespace {

using namespace std::chrono;

constexpr std::string_view blanks = " \t\r\n";

bool is_digit(char c) { return c >= '0' && c <= '9'; }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::string lowered(std::string_view text) {
    std::string low(text);
    std::ranges::transform(low, low.begin(), lower);
    return low;
}

std::optional<unsigned> whole_number(std::string_view text) {
    unsigned value = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || fault != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

// 1 to 12 for a month's name or its first three letters.
std::optional<unsigned> month_number(std::string_view word) {
    constexpr std::array<std::string_view, 12> names{"january",   "february", "march",    "april",
                                                     "may",       "june",     "july",     "august",
                                                     "september", "october",  "november", "december"};
    for (std::size_t i = 0; i < names.size(); ++i)
        if (word.size() >= 3 && names[i].starts_with(word)) return static_cast<unsigned>(i + 1);
    return word == "sept" ? std::optional(9u) : std::nullopt;
}

bool is_weekday(std::string_view word) {
    constexpr std::array<std::string_view, 7> names{"sunday",   "monday", "tuesday", "wednesday",
                                                    "thursday", "friday", "saturday"};
    return std::ranges::any_of(names,
                               [&](std::string_view name) { return word.size() >= 3 && name.starts_with(word); });
}

std::optional<Day> day_of_year(int in_year, unsigned in_month, unsigned in_day) {
    const year_month_day date{year{in_year}, month{in_month}, day{in_day}};
    if (!date.ok() || in_year < 1900 || in_year > 9999) return std::nullopt;
    return Day{local_days{date}};
}

// The year that brings the day nearest to today.
std::optional<Day> nearest(unsigned in_month, unsigned in_day, Day today) {
    const int this_year = static_cast<int>(year_month_day{today}.year());
    std::optional<Day> best;
    for (const int candidate : {this_year, this_year - 1, this_year + 1}) {
        const auto found = day_of_year(candidate, in_month, in_day);
        if (found && (!best || abs(*found - today) < abs(*best - today))) best = found;
    }
    return best;
}

// A day, a month's name and perhaps a year, in any order; a day of the week is passed over.
std::optional<Day> day_from_words(std::string_view text, Day today) {
    std::optional<unsigned> in_day, in_month, in_year;
    for (const std::string& word : list_from_input(lowered(text), " ,.\t")) {
        const auto number = whole_number(word);
        std::optional<unsigned>* part = nullptr;
        std::optional<unsigned> value = number;
        if (number)
            part = *number > 31 ? &in_year : &in_day;
        else if ((value = month_number(word)))
            part = &in_month;
        else if (is_weekday(word))
            continue;
        if (part == nullptr || *part) return std::nullopt;
        *part = value;
    }
    if (!in_day || !in_month) return std::nullopt;
    return in_year ? day_of_year(static_cast<int>(*in_year), *in_month, *in_day) : nearest(*in_month, *in_day, today);
}

} // namespace

std::string_view trimmed(std::string_view text) {
    const std::size_t from = text.find_first_not_of(blanks);
    return from == std::string_view::npos ? std::string_view{}
                                          : text.substr(from, text.find_last_not_of(blanks) - from + 1);
}

std::optional<Day> day_from_input(std::string_view text, Day today) {
    text = trimmed(text);
    if (const auto iso = day_from_text(text)) return iso;
    const std::string low = lowered(text);
    if (low == "today") return today;
    if (low == "yesterday") return today - days{1};
    if (low == "tomorrow") return today + days{1};
    return day_from_words(text, today);
}

std::optional<minutes> clock_from_input(std::string_view text) {
    std::string low = lowered(trimmed(text));
    std::erase(low, ' ');
    std::erase(low, '.');
    const bool pm = low.ends_with("pm");
    const bool am = low.ends_with("am");
    if (am || pm) low.resize(low.size() - 2);
    const std::size_t colon = low.find(':');
    const auto hour = whole_number(std::string_view(low).substr(0, colon));
    const std::string_view behind = colon == std::string::npos ? "00" : std::string_view(low).substr(colon + 1);
    const auto minute = behind.size() == 2 ? whole_number(behind) : std::nullopt;
    if (!hour || !minute || *minute > 59 || *hour > 23 || ((am || pm) && (*hour < 1 || *hour > 12)))
        return std::nullopt;
    const unsigned on_24 = am || pm ? *hour % 12 + (pm ? 12 : 0) : *hour;
    return hours{on_24} + minutes{*minute};
}

std::string input_from_clock(LocalTime time) {
    const auto since_midnight = floor<minutes>(time - day_of(time)).count();
    const auto two = [](auto value) { return (value < 10 ? "0" : "") + std::to_string(value); };
    return two(since_midnight / 60) + ":" + two(since_midnight % 60);
}

std::optional<double> amount_from_input(std::string_view text) {
    std::string figure(trimmed(text));
    for (const std::string_view blank : {" ", "\xC2\xA0", "\xE2\x80\xAF", "'"})
        for (std::size_t at; (at = figure.find(blank)) != std::string::npos;) figure.erase(at, blank.size());
    // The last separator parts the cents where one or two digits follow it; all others group thousands.
    const std::size_t last = figure.find_last_of(",.");
    std::string cents;
    if (last != std::string::npos) {
        const std::size_t behind = figure.size() - last - 1;
        if (behind == 1 || behind == 2) {
            cents = figure.substr(last + 1);
            figure.resize(last);
        }
        for (std::size_t at = 0; (at = figure.find_first_of(",.", at)) != std::string::npos;) {
            const std::size_t next = std::min(figure.find_first_of(",.", at + 1), figure.size());
            if (at == 0 || next - at != 4) return std::nullopt;
            figure.erase(at, 1);
        }
    }
    const bool digits_only = std::ranges::all_of(figure, is_digit) && std::ranges::all_of(cents, is_digit);
    if (figure.empty() || figure.size() > 15 || !digits_only) return std::nullopt;
    double whole = 0;
    for (const char c : figure) whole = whole * 10 + (c - '0');
    double part = 0;
    for (const char c : cents) part = part * 10 + (c - '0');
    return whole + part / (cents.size() == 1 ? 10.0 : 100.0);
}

std::string input_from_amount(double amount) {
    if (!(amount >= 0 && amount < 1e15)) return {};
    const auto in_cents = static_cast<std::int64_t>(std::llround(amount * 100));
    std::string text = std::to_string(in_cents / 100);
    if (const auto cents = in_cents % 100; cents != 0) text += (cents < 10 ? ".0" : ".") + std::to_string(cents);
    return text;
}

std::optional<minutes> minutes_from_input(std::string_view text) {
    const std::string low = lowered(trimmed(text));
    std::string_view figure = low;
    for (const std::string_view unit : {"minutes", "minute", "min", "m"})
        if (figure.ends_with(unit)) {
            figure.remove_suffix(unit.size());
            break;
        }
    const auto count = whole_number(trimmed(figure));
    return count && *count <= 24 * 60 ? std::optional(minutes{*count}) : std::nullopt;
}

bool looks_like_email(std::string_view text) {
    const std::size_t at = text.find('@');
    if (at == 0 || at == std::string_view::npos || text.find('@', at + 1) != std::string_view::npos) return false;
    const std::string_view host = text.substr(at + 1);
    const std::size_t dot = host.rfind('.');
    const bool dotted = dot != std::string_view::npos && dot > 0 && dot + 1 < host.size();
    return dotted && text.find_first_of(" \t\r\n,;<>") == std::string_view::npos &&
           host.find("..") == std::string_view::npos;
}

std::optional<std::string> zone_from_input(std::string_view text, Zones& zones) {
    std::string name(trimmed(text));
    std::ranges::replace(name, ' ', '_');
    std::string capital = lowered(name);
    for (std::size_t i = 0; i < capital.size(); ++i)
        if ((i == 0 || capital[i - 1] == '/' || capital[i - 1] == '_' || capital[i - 1] == '-') && capital[i] >= 'a' &&
            capital[i] <= 'z')
            capital[i] = static_cast<char>(capital[i] - 'a' + 'A');
    for (const std::string& way : {name, capital})
        for (const std::string_view area :
             {"", "America/", "Europe/", "Asia/", "Australia/", "Africa/", "Pacific/", "Atlantic/"})
            if (const TimeZone* zone = name.empty() ? nullptr : zones.find(std::string(area) + way))
                return zone->name();
    return std::nullopt;
}

std::vector<std::string> list_from_input(std::string_view text, std::string_view separators) {
    std::vector<std::string> parts;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find_first_of(separators, at), text.size());
        if (const std::string_view part = trimmed(text.substr(at, end - at)); !part.empty()) parts.emplace_back(part);
        at = end + 1;
    }
    return parts;
}

std::string input_from_list(const std::vector<std::string>& parts, std::string_view separator) {
    std::string text;
    for (const std::string& part : parts) text.append(text.empty() ? "" : separator).append(part);
    return text;
}

} // namespace ringback::ui
