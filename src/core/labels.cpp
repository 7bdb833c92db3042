#include "core/labels.hpp"

#include "core/calendar_words.hpp"

#include <array>
#include <cmath>
#include <cstdint>
#include <utility>

namespace ringback {
namespace {

using namespace std::chrono;

template <class E, std::size_t N>
std::string_view pick(const std::array<std::string_view, N>& words, E value) {
    return words[static_cast<std::size_t>(value)];
}

std::string grouped(std::int64_t amount) {
    std::string digits = std::to_string(amount < 0 ? -amount : amount);
    for (std::ptrdiff_t at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3)
        digits.insert(static_cast<std::size_t>(at), ",");
    return amount < 0 ? "-" + digits : digits;
}

std::string_view inbound_title(Channel channel) {
    constexpr std::array<std::string_view, 7> words{"They called", "They left a voicemail",   "They emailed",
                                                    "They texted", "They sent a video email", "They wrote by post",
                                                    "Meeting"};
    return pick(words, channel);
}

} // namespace

std::string_view label_of(Channel channel) {
    constexpr std::array<std::string_view, 7> words{"Call",        "Voicemail",   "Email",  "Text",
                                                    "Video email", "Postal mail", "Meeting"};
    return pick(words, channel);
}

std::string_view label_of(Outcome outcome) {
    constexpr std::array<std::string_view, 8> words{"No answer", "Left message", "Sent",    "Spoke",
                                                    "Replied",   "Met",          "Bounced", "Opted out"};
    return pick(words, outcome);
}

std::string_view label_of(Status status) {
    constexpr std::array<std::string_view, 5> words{"Open", "Later", "Won", "Lost", "Closed"};
    return pick(words, status);
}

std::string_view label_of(Truth truth) {
    constexpr std::array<std::string_view, 9> words{"Unknown", "Interested", "Sidetracked", "Not now", "Chose other",
                                                    "No need", "No value",   "Away",        "No fit"};
    return pick(words, truth);
}

std::string_view label_of(Style style) {
    constexpr std::array<std::string_view, 5> words{"style unknown", "likes to see", "likes to listen",
                                                    "goes by feeling", "likes figures"};
    return pick(words, style);
}

std::string_view label_of(ProcessStep step) {
    constexpr std::array<std::string_view, 8> words{
        "Trust and rapport",      "Questions asked, notes taken",   "The real problem found",
        "What you do, briefly",   "That value tied to their issue", "A hint of your ideas",
        "Next meeting scheduled", "Confirmed on the spot"};
    return pick(words, step);
}

std::string_view label_of(StepState state) {
    constexpr std::array<std::string_view, 3> words{"No", "Partly", "Done"};
    return pick(words, state);
}

std::string day_text(Day day) {
    const year_month_day date{day};
    return std::string(short_weekday_name(day)) + ' ' + std::to_string(static_cast<unsigned>(date.day())) + ' ' +
           std::string(short_month_name(date.month()));
}

std::string day_text(Day day, Day today) {
    if (day == today) return "today";
    if (day == today + days{1}) return "tomorrow";
    if (day == today - days{1}) return "yesterday";
    if (year_month_day{day}.year() != year_month_day{today}.year() &&
        (day - today > days{180} || today - day > days{180}))
        return dated_day_text(day);
    return day_text(day);
}

std::string dated_day_text(Day day) {
    return day_text(day) + ' ' + std::to_string(static_cast<int>(year_month_day{day}.year()));
}

std::string long_day_text(Day day) {
    const year_month_day date{day};
    return std::string(weekday_name(day)) + ' ' + std::to_string(static_cast<unsigned>(date.day())) + ' ' +
           std::string(month_name(date.month())) + ' ' + std::to_string(static_cast<int>(date.year()));
}

std::string clock_text(LocalTime time) {
    const auto since_midnight = time - day_of(time);
    const auto minutes_all = duration_cast<minutes>(since_midnight).count();
    const auto hour = minutes_all / 60;
    const auto minute = minutes_all % 60;
    std::string text = std::to_string(hour % 12 == 0 ? 12 : hour % 12);
    if (minute != 0) text += (minute < 10 ? ":0" : ":") + std::to_string(minute);
    return text + (hour < 12 ? " am" : " pm");
}

std::string days_text(days count) {
    return std::to_string(count.count()) + (count.count() == 1 ? " business day" : " business days");
}

std::string count_text(std::size_t count, std::string_view one, std::string_view many) {
    return std::to_string(count) + ' ' + std::string(count == 1 ? one : many);
}

std::string place_of_zone(std::string_view zone) {
    std::string place(zone.substr(zone.rfind('/') + 1));
    for (char& c : place)
        if (c == '_') c = ' ';
    return place;
}

std::string phone_text(std::string_view phone) {
    const bool north_american = phone.size() == 12 && phone.starts_with("+1") &&
                                phone.find_first_not_of("0123456789", 1) == std::string_view::npos;
    if (!north_american) return std::string(phone);
    std::string text("+1");
    for (const auto& [from, length] : {std::pair{2u, 3u}, {5u, 3u}, {8u, 4u}})
        text.append(" ").append(phone.substr(from, length));
    return text;
}

std::string money_text(const Money& money) {
    const double limit = 9e15;
    const double whole = std::round(std::fmin(std::fmax(money.amount, -limit), limit));
    const std::string figure = grouped(static_cast<std::int64_t>(whole));
    if (money.currency == "USD") return "$" + figure;
    if (money.currency == "EUR") return "\xE2\x82\xAC" + figure;
    if (money.currency == "GBP") return "\xC2\xA3" + figure;
    return money.currency.empty() ? figure : figure + ' ' + money.currency;
}

std::string touch_title(const Touch& touch) {
    const auto minutes_long = duration_cast<minutes>(touch.seconds).count();
    const std::string length = minutes_long > 0 ? ", " + std::to_string(minutes_long) + " min" : "";
    if (touch.outcome == Outcome::opted_out)
        return "Opted out by " + std::string(touch.channel == Channel::call ? "phone" : word_from(touch.channel));
    if (is_conversation(touch)) return (touch.channel == Channel::meeting ? "Met" : "Spoke") + length;
    if (touch.direction == Direction::in) return std::string(inbound_title(touch.channel));
    if (touch.outcome == Outcome::bounced) return std::string(label_of(touch.channel)) + " bounced";
    if (touch.outcome == Outcome::sent) return std::string(label_of(touch.channel)) + " sent";
    if (touch.outcome == Outcome::left_message)
        return std::string(touch.channel == Channel::call ? "Call" : label_of(touch.channel)) + " left";
    std::string outcome(label_of(touch.outcome));
    outcome[0] = static_cast<char>(outcome[0] - 'A' + 'a');
    return std::string(label_of(touch.channel)) + ", " + outcome;
}

std::string short_name(const Prospect& prospect) {
    return prospect.given_name.empty() ? display_name(prospect) : prospect.given_name;
}

} // namespace ringback
