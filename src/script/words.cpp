#include "script/words.hpp"

#include "core/calendar_words.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <vector>

namespace ringback::script {

namespace {

constexpr std::array<std::string_view, 11> numbers{"no",  "one",   "two",   "three", "four", "five",
                                                   "six", "seven", "eight", "nine",  "ten"};

std::string number(std::size_t count) {
    return count < numbers.size() ? std::string(numbers[count]) : std::to_string(count);
}

// In the order of the channels.
struct Noun {
    std::string_view one;
    std::string_view many;
};
constexpr std::array<Noun, channel_count> nouns{{{"a call", "calls"},
                                                 {"a voicemail", "voicemails"},
                                                 {"an email", "emails"},
                                                 {"a text", "texts"},
                                                 {"a video", "videos"},
                                                 {"a letter", "letters"},
                                                 {"a visit", "visits"}}};

// The length of the character at the front of `text`; 0 where its bytes are no UTF-8.
std::size_t character_length(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned lead = byte(0);
    if (lead < 0x80) return 1;
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || text.size() < length) return 0;
    for (std::size_t i = 1; i < length; ++i)
        if ((byte(i) & 0xC0) != 0x80) return 0;
    const unsigned second = byte(1);
    const bool overlong = (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
    const bool surrogate = lead == 0xED && second > 0x9F;
    const bool beyond = lead == 0xF4 && second > 0x8F;
    return overlong || surrogate || beyond ? 0 : length;
}

// Blank on its own or a control character, of one byte or (U+0080 to U+00A0, U+2028, U+2029) of several.
bool is_gap(std::string_view character) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(character[i]); };
    if (character.size() == 1) return byte(0) <= 0x20 || byte(0) == 0x7F;
    if (character.size() == 2) return byte(0) == 0xC2 && byte(1) <= 0xA0;
    return character == "\u2028" || character == "\u2029";
}

// Whether eight bytes are ASCII without controls and without two spaces side by side, where they certainly are. A bit
// at the top of each byte tells; a "!" behind a space is taken for a second one.
bool eight_are_plain(const char* at) {
    constexpr std::uint64_t each = 0x0101010101010101;
    constexpr std::uint64_t top = 0x80 * each;
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, at, sizeof bytes);
    const std::uint64_t low = bytes - ' ' * each; // borrows where a byte is less
    const std::uint64_t high = bytes + each;      // beyond "~"
    const std::uint64_t other = bytes ^ (' ' * each);
    const std::uint64_t spaces = (other - each) & ~other & top;
    return ((low | high | bytes) & top) == 0 && (spaces & (spaces << 8)) == 0;
}

} // namespace

std::string_view weekday_in_words(Day day) { return weekday_name(day); }

std::string date_in_words(Day day, Day today) {
    const std::chrono::year_month_day date(day);
    std::string words(weekday_in_words(day));
    words += ' ';
    words += std::to_string(static_cast<unsigned>(date.day()));
    words += ' ';
    words += month_name(date.month());
    if (date.year() != std::chrono::year_month_day(today).year()) {
        words += ' ';
        words += std::to_string(static_cast<int>(date.year()));
    }
    return words;
}

std::string on_day_in_words(Day day, Day today) {
    constexpr std::chrono::days one{1}, near{6};
    const std::chrono::days distance = day - today;
    if (distance == distance.zero()) return "today";
    if (distance == one) return "tomorrow";
    if (distance == -one) return "yesterday";
    if (distance >= -near && distance <= near) return "on " + std::string(weekday_in_words(day));
    return "on " + date_in_words(day, today);
}

std::string time_in_words(LocalTime time) {
    const auto of_day = std::chrono::floor<std::chrono::minutes>(time - std::chrono::floor<std::chrono::days>(time));
    const auto hour = of_day.count() / 60;
    const auto minute = of_day.count() % 60;
    std::string words = std::to_string(hour % 12 == 0 ? 12 : hour % 12);
    if (minute > 0) words += (minute < 10 ? ":0" : ":") + std::to_string(minute);
    return words += hour < 12 ? " am" : " pm";
}

std::string times_in_words(std::size_t count) {
    if (count == 1) return "once";
    if (count == 2) return "twice";
    return number(count) + " times";
}

std::string attempts_in_words(const std::array<std::size_t, channel_count>& counts) {
    std::vector<std::string> items;
    for (std::size_t i = 0; i < channel_count; ++i) {
        if (counts[i] == 1) items.emplace_back(nouns[i].one);
        if (counts[i] > 1) items.push_back(number(counts[i]) + " " + std::string(nouns[i].many));
    }
    std::string words;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i > 0) words += i + 1 == items.size() ? " and " : ", ";
        words += items[i];
    }
    return words;
}

bool is_plain_line(std::string_view text) {
    if (text.empty()) return true;
    if (text.front() == ' ' || text.back() == ' ') return false;
    constexpr std::size_t step = sizeof(std::uint64_t);
    if (text.size() < step) {
        for (std::size_t i = 0; i < text.size(); ++i)
            if (text[i] < ' ' || text[i] > '~' || (text[i] == ' ' && text[i + 1] == ' ')) return false;
        return true;
    }
    // Each step takes the last byte of the one before along, for two spaces of which it has but one.
    const std::size_t last = text.size() - step;
    for (std::size_t at = 0;; at = std::min(at + step - 1, last)) {
        if (!eight_are_plain(text.data() + at)) return false;
        if (at == last) return true;
    }
}

std::string one_line(std::string_view text) {
    std::string line;
    line.reserve(text.size());
    bool gap = false;
    while (!text.empty()) {
        const std::size_t length = character_length(text);
        const std::string_view character = text.substr(0, length == 0 ? 1 : length);
        text.remove_prefix(character.size());
        if (length > 0 && is_gap(character)) {
            gap = !line.empty();
            continue;
        }
        if (gap) line += ' ';
        gap = false;
        line += length == 0 ? std::string_view("\uFFFD") : character;
    }
    return line;
}

} // namespace ringback::script
