#include "ui/calling_text.hpp"

#include "core/calendar_words.hpp"
#include "core/moment.hpp"
#include "ui/views/draft_text.hpp"
#include "ui/wording.hpp"

#include <algorithm>
#include <chrono>
#include <optional>

namespace ringback::ui {
namespace {

using std::chrono::hours;
using std::chrono::minutes;

// By its bit in a set of days: 0 is Sunday.
constexpr std::string_view name_of(std::size_t day) {
    constexpr Day a_sunday{std::chrono::days{3}};
    return short_weekday_name(a_sunday + std::chrono::days{day});
}

// The days from Monday on, as runs: "Mon to Fri, Sun".
std::string days_text(WorkDays days, std::string_view between) {
    if (days.all()) return "Every day";
    std::string words;
    for (std::size_t i = 0; i < 7; ++i) {
        const auto on = [&](std::size_t place) { return place < 7 && days[(place + 1) % 7]; };
        if (!on(i)) continue;
        std::size_t last = i;
        while (on(last + 1)) ++last;
        if (!words.empty()) words += ", ";
        words += name_of((i + 1) % 7);
        if (last > i) words += std::string(last == i + 1 ? ", " : between) + std::string(name_of((last + 1) % 7));
        i = last;
    }
    return words;
}

std::string clock_words(minutes time) {
    if (time == hours{24}) return "midnight";
    return clock_text(LocalTime{Day{}} + time);
}

std::optional<std::size_t> weekday_from(std::string_view word) {
    word = trimmed(word);
    if (word.size() < 3) return std::nullopt;
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    for (std::size_t day = 0; day < 7; ++day)
        if (std::ranges::equal(name_of(day), word.substr(0, 3), {}, lower, lower)) return day;
    return std::nullopt;
}

std::optional<WorkDays> days_from(std::string_view text) {
    text = trimmed(text);
    if (text.empty() || text == "Every day" || text == "every day") return WorkDays{0b1111111};
    WorkDays days;
    for (const std::string& part : list_from_input(text, ",")) {
        const std::size_t dash = part.find('-');
        const auto from = weekday_from(part.substr(0, dash));
        const auto to = dash == std::string::npos ? from : weekday_from(part.substr(dash + 1));
        if (!from || !to) return std::nullopt;
        for (std::size_t day = *from;; day = (day + 1) % 7) {
            days.set(day);
            if (day == *to) break;
        }
    }
    return days;
}

std::optional<minutes> time_from(std::string_view text) {
    text = trimmed(text);
    if (const auto time = minutes_from_text(text)) return time; // knows 24:00
    return clock_from_input(text);
}

std::optional<CallingSpan> span_from(std::string_view line) {
    const std::size_t figure = line.find_first_of("0123456789");
    if (figure == std::string_view::npos) return std::nullopt;
    const std::string_view times = line.substr(figure);
    const std::size_t dash = times.find('-');
    if (dash == std::string_view::npos) return std::nullopt;
    const auto days = days_from(line.substr(0, figure));
    const auto from = time_from(times.substr(0, dash));
    const auto to = time_from(times.substr(dash + 1));
    if (!days || !from || !to || *from >= *to) return std::nullopt;
    CallingSpan span;
    span.days = *days;
    span.from = *from;
    span.to = *to;
    return span;
}

} // namespace

std::string hours_in_words(const std::vector<CallingSpan>& hours) {
    if (hours.empty()) return "never";
    std::string words;
    for (const CallingSpan& span : hours) {
        if (!words.empty()) words += "; ";
        const bool whole = span.from == minutes{0} && span.to == std::chrono::hours{24};
        words += days_text(span.days, " to ") +
                 (whole ? ", any time" : " " + clock_words(span.from) + " to " + clock_words(span.to));
    }
    return words;
}

std::string input_from_hours(const std::vector<CallingSpan>& hours) {
    std::string text;
    for (const CallingSpan& span : hours) {
        if (!text.empty()) text += '\n';
        text += days_text(span.days, "-") + " " + text_from_minutes(span.from) + "-" + text_from_minutes(span.to);
    }
    return text;
}

std::expected<std::vector<CallingSpan>, std::string> hours_from_input(std::string_view text,
                                                                      const std::vector<CallingSpan>& before) {
    std::vector<CallingSpan> hours;
    std::size_t number = 0;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string_view line = trimmed(text.substr(at, end - at));
        ++number;
        at = end + 1;
        if (line.empty()) continue;
        auto span = span_from(line);
        if (!span) return std::unexpected("Line " + std::to_string(number) + ": write Mon-Fri 09:00-18:00");
        const auto same = std::ranges::find_if(before, [&](const CallingSpan& each) {
            return each.days == span->days && each.from == span->from && each.to == span->to;
        });
        hours.push_back(same == before.end() ? *span : *same);
    }
    if (hours.empty()) return std::unexpected("Write the hours, such as Mon-Fri 09:00-18:00");
    return hours;
}

} // namespace ringback::ui
