#include "core/moment.hpp"

#include <cstddef>
#include <cstdint>

namespace ringback {
namespace {

using namespace std::chrono;

// Reads exactly `count` digits at `at` and moves on; -1 where there are none.
int digits(std::string_view text, std::size_t& at, std::size_t count) {
    if (text.size() < at + count) return -1;
    int value = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const char c = text[at + i];
        if (c < '0' || c > '9') return -1;
        value = value * 10 + (c - '0');
    }
    at += count;
    return value;
}

bool eat(std::string_view text, std::size_t& at, char wanted) {
    if (at >= text.size() || text[at] != wanted) return false;
    ++at;
    return true;
}

std::optional<Day> read_day(std::string_view text, std::size_t& at) {
    const int y = digits(text, at, 4);
    if (y < 1 || !eat(text, at, '-')) return std::nullopt;
    const int m = digits(text, at, 2);
    if (m < 1 || !eat(text, at, '-')) return std::nullopt;
    const int d = digits(text, at, 2);
    if (d < 1) return std::nullopt;
    const year_month_day date{year{y}, month{static_cast<unsigned>(m)}, day{static_cast<unsigned>(d)}};
    if (!date.ok()) return std::nullopt;
    return Day{date};
}

// The fraction of a second, cut (not rounded) to milliseconds.
std::optional<milliseconds> read_fraction(std::string_view text, std::size_t& at) {
    if (!eat(text, at, '.')) return milliseconds{0};
    std::int64_t value = 0;
    std::size_t count = 0;
    for (; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at, ++count)
        if (count < 3) value = value * 10 + (text[at] - '0');
    if (count == 0) return std::nullopt;
    for (; count < 3; ++count) value *= 10;
    return milliseconds{value};
}

std::optional<minutes> read_offset(std::string_view text, std::size_t& at) {
    if (eat(text, at, 'Z') || eat(text, at, 'z')) return minutes{0};
    const bool east = eat(text, at, '+');
    if (!east && !eat(text, at, '-')) return std::nullopt;
    const int h = digits(text, at, 2);
    if (h < 0 || h > 23 || !eat(text, at, ':')) return std::nullopt;
    const int m = digits(text, at, 2);
    if (m < 0 || m > 59) return std::nullopt;
    const minutes offset = hours{h} + minutes{m};
    return east ? offset : -offset;
}

void append_number(std::string& out, int value, std::size_t width) {
    std::string number = std::to_string(value);
    if (number.size() < width) out.append(width - number.size(), '0');
    out += number;
}

} // namespace

std::optional<Day> day_from_text(std::string_view text) {
    std::size_t at = 0;
    const auto day = read_day(text, at);
    return at == text.size() ? day : std::nullopt;
}

std::string text_from_day(Day day) {
    const year_month_day date{day};
    std::string out;
    append_number(out, static_cast<int>(date.year()), 4);
    out += '-';
    append_number(out, static_cast<int>(static_cast<unsigned>(date.month())), 2);
    out += '-';
    append_number(out, static_cast<int>(static_cast<unsigned>(date.day())), 2);
    return out;
}

std::optional<minutes> minutes_from_text(std::string_view text) {
    std::size_t at = 0;
    const int h = digits(text, at, 2);
    if (h < 0 || h > 24 || !eat(text, at, ':')) return std::nullopt;
    const int m = digits(text, at, 2);
    if (m < 0 || m > 59 || (h == 24 && m > 0) || at != text.size()) return std::nullopt;
    return hours{h} + minutes{m};
}

std::string text_from_minutes(minutes time) {
    std::string out;
    append_number(out, static_cast<int>(time / hours{1}), 2);
    out += ':';
    append_number(out, static_cast<int>((time % hours{1}).count()), 2);
    return out;
}

std::optional<Instant> instant_from_text(std::string_view text) {
    std::size_t at = 0;
    const auto day = read_day(text, at);
    if (!day || !(eat(text, at, 'T') || eat(text, at, 't'))) return std::nullopt;
    const int h = digits(text, at, 2);
    if (h < 0 || h > 23 || !eat(text, at, ':')) return std::nullopt;
    const int m = digits(text, at, 2);
    if (m < 0 || m > 59 || !eat(text, at, ':')) return std::nullopt;
    const int s = digits(text, at, 2);
    if (s < 0 || s > 60) // 60: a leap second counts as the first second of the next minute
        return std::nullopt;
    const auto fraction = read_fraction(text, at);
    const auto offset = fraction ? read_offset(text, at) : std::nullopt;
    if (!offset || at != text.size()) return std::nullopt;
    return Instant{sys_days{day->time_since_epoch()} + hours{h} + minutes{m} + seconds{s} + *fraction - *offset};
}

std::string text_from_instant(Instant instant) {
    const auto day = floor<days>(instant);
    const hh_mm_ss<milliseconds> time{instant - day};
    std::string out = text_from_day(Day{day.time_since_epoch()});
    out += 'T';
    append_number(out, static_cast<int>(time.hours().count()), 2);
    out += ':';
    append_number(out, static_cast<int>(time.minutes().count()), 2);
    out += ':';
    append_number(out, static_cast<int>(time.seconds().count()), 2);
    if (time.subseconds().count() != 0) {
        out += '.';
        append_number(out, static_cast<int>(time.subseconds().count()), 3);
    }
    out += 'Z';
    return out;
}

Day months_after(Day day, std::chrono::months months) {
    std::chrono::year_month_day date{day};
    date += months;
    if (!date.ok()) date = date.year() / date.month() / std::chrono::last;
    return Day{date};
}

} // namespace ringback
