#include "exchange/contact_dates.hpp"

#include "exchange/folded_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <vector>

namespace ringback::exchange {
namespace {

using namespace std::chrono;

constexpr std::array<std::string_view, 12> month_starts{"jan", "feb", "mar", "apr", "may", "jun",
                                                        "jul", "aug", "sep", "oct", "nov", "dec"};

// A date cut into runs of digits, runs of letters and the characters between.
struct Piece {
    std::string text; // lower case
    char before = 0;  // the separator in front
    bool digits() const { return text.front() >= '0' && text.front() <= '9'; }
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

std::vector<Piece> pieces_of(std::string_view text) {
    std::vector<Piece> pieces;
    char before = 0;
    const std::string plain = folded(text);
    for (std::size_t at = 0; at < plain.size();) {
        const auto same = is_digit(plain[at]) ? is_digit : is_letter;
        if (!same(plain[at])) {
            before = plain[at++];
            continue;
        }
        Piece piece{{}, before};
        before = 0;
        while (at < plain.size() && same(plain[at])) piece.text += plain[at++];
        pieces.push_back(std::move(piece));
    }
    return pieces;
}

std::optional<int> number_of(const Piece& piece) {
    int value = 0;
    const char* const end = piece.text.data() + piece.text.size();
    const auto [stop, fault] = std::from_chars(piece.text.data(), end, value);
    return fault == std::errc{} && stop == end ? std::optional{value} : std::nullopt;
}

std::optional<int> month_of(const Piece& piece) {
    if (piece.digits() || piece.text.size() < 3) return std::nullopt;
    const auto found = std::ranges::find(month_starts, std::string_view{piece.text}.substr(0, 3));
    if (found == month_starts.end()) return std::nullopt;
    return static_cast<int>(found - month_starts.begin()) + 1;
}

std::optional<Day> day_from(int year_number, int month_number, int day_number) {
    if (year_number < 100) year_number += year_number < 70 ? 2000 : 1900;
    if (month_number < 1 || month_number > 12 || day_number < 1 || day_number > 31) return std::nullopt;
    const year_month_day date{year{year_number}, month{static_cast<unsigned>(month_number)},
                              day{static_cast<unsigned>(day_number)}};
    if (!date.ok() || year_number < 1900 || year_number > 9999) return std::nullopt;
    return local_days{date};
}

// The first three pieces as a date.
std::optional<Day> date_from(const std::vector<Piece>& pieces, bool day_first) {
    if (pieces.size() < 3) return std::nullopt;
    if (const auto named = month_of(pieces[0])) { // Nov 2, 2026
        const auto day_number = number_of(pieces[1]);
        const auto year_number = number_of(pieces[2]);
        return day_number && year_number ? day_from(*year_number, *named, *day_number) : std::nullopt;
    }
    const auto first = number_of(pieces[0]);
    const auto third = number_of(pieces[2]);
    if (!first || !third) return std::nullopt;
    if (const auto named = month_of(pieces[1])) // 2 November 2026
        return day_from(*third, *named, *first);
    const auto second = number_of(pieces[1]);
    if (!second) return std::nullopt;
    if (pieces[0].text.size() == 4) return day_from(*first, *second, *third);
    if (day_first || pieces[1].before == '.') return day_from(*third, *second, *first);
    return day_from(*third, *first, *second);
}

// "14:30", "2:30:15 pm" from the fourth piece on. None where something else follows; no value where nothing does.
std::optional<std::optional<milliseconds>> time_from(const std::vector<Piece>& pieces) {
    using Result = std::optional<std::optional<milliseconds>>;
    if (pieces.size() == 3) return Result{std::in_place};
    std::array<int, 3> clock{};
    std::size_t read = 0;
    std::size_t at = 3;
    if (pieces[at].text == "t" || pieces[at].text == "at") ++at;
    for (; at < pieces.size() && pieces[at].digits(); ++at) {
        const auto value = number_of(pieces[at]);
        const bool fraction = pieces[at].before == '.';
        if (!fraction && (read == clock.size() || !value)) return std::nullopt;
        if (!fraction) clock[read++] = *value;
    }
    if (read < 1 || clock[1] > 59 || clock[2] > 60 || clock[0] > 23) return std::nullopt;
    if (at < pieces.size() && (pieces[at].text == "pm" || pieces[at].text == "am") && clock[0] >= 1 && clock[0] <= 12) {
        clock[0] = clock[0] % 12 + (pieces[at].text == "pm" ? 12 : 0);
        ++at;
    }
    if (read == 1 && at == 4) // "2026-11-02 14": no time
        return std::nullopt;
    if (at < pieces.size() && pieces[at].text != "utc" && pieces[at].text != "gmt" && pieces[at].text != "uhr")
        return std::nullopt;
    return Result{hours{clock[0]} + minutes{clock[1]} + seconds{clock[2]}};
}

std::optional<WrittenTime> milliseconds_since_epoch(std::string_view text) {
    std::int64_t count = 0;
    const auto [stop, fault] = std::from_chars(text.data(), text.data() + text.size(), count);
    if (fault != std::errc{} || stop != text.data() + text.size()) return std::nullopt;
    const Instant instant{milliseconds{count}};
    return WrittenTime{Day{floor<days>(instant).time_since_epoch()}, std::nullopt, instant};
}

bool is_slashed(const std::vector<Piece>& pieces) {
    const bool numeric = pieces.size() >= 3 && pieces[0].digits() && pieces[1].digits() && pieces[2].digits();
    return numeric && pieces[0].text.size() <= 2 && (pieces[1].before == '/' || pieces[1].before == '-');
}

} // namespace

std::optional<WrittenTime> written_time(std::string_view text, bool day_first) {
    text = trimmed(text);
    constexpr std::size_t epoch_digits = 13;
    if (text.size() == epoch_digits && std::ranges::all_of(text, is_digit)) return milliseconds_since_epoch(text);
    if (const auto instant = instant_from_text(text))
        return WrittenTime{Day{floor<days>(*instant).time_since_epoch()}, std::nullopt, instant};
    constexpr std::size_t longest = 60;
    if (text.size() > longest) return std::nullopt;
    const std::vector<Piece> pieces = pieces_of(text);
    const std::optional<Day> day = date_from(pieces, day_first);
    if (!day) return std::nullopt;
    const auto time = time_from(pieces);
    if (!time) return std::nullopt;
    WrittenTime written{*day, *time, std::nullopt};
    const bool universal = pieces.back().text == "utc" || pieces.back().text == "gmt";
    if (universal && *time) written.instant = Instant{day->time_since_epoch() + **time};
    return written;
}

std::optional<bool> proves_day_first(std::string_view text) {
    const std::vector<Piece> pieces = pieces_of(text.substr(0, 60));
    if (!is_slashed(pieces)) return std::nullopt;
    const int first = number_of(pieces[0]).value_or(0);
    const int second = number_of(pieces[1]).value_or(0);
    if (first > 12 && second <= 12) return true;
    if (second > 12 && first <= 12) return false;
    return std::nullopt;
}

bool is_ambiguous(std::string_view text) {
    const std::vector<Piece> pieces = pieces_of(text.substr(0, 60));
    return is_slashed(pieces) && !proves_day_first(text) && pieces[0].text != pieces[1].text &&
           written_time(text, true).has_value();
}

} // namespace ringback::exchange
