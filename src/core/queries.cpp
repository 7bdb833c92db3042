#include "core/queries.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace ringback {
namespace {

char folded(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool contains_folded(std::string_view text, std::string_view word) {
    return std::search(text.begin(), text.end(), word.begin(), word.end(),
                       [](char a, char b) { return folded(a) == folded(b); }) != text.end();
}

bool word_occurs(const Prospect& prospect, std::string_view word) {
    for (const std::string* text : {&prospect.given_name, &prospect.family_name, &prospect.company, &prospect.role,
                                    &prospect.address, &prospect.interest, &prospect.notes})
        if (contains_folded(*text, word)) return true;
    for (const auto* list : {&prospect.emails, &prospect.phones, &prospect.tags})
        for (const std::string& text : *list)
            if (contains_folded(text, word)) return true;
    return false;
}

} // namespace

std::vector<const Touch*> time_ordered(const Prospect& prospect, Instant now) {
    std::vector<const Touch*> touches;
    touches.reserve(prospect.touches.size());
    for (const Touch& touch : prospect.touches)
        if (touch.at <= now) touches.push_back(&touch);
    std::stable_sort(touches.begin(), touches.end(), [](const Touch* a, const Touch* b) { return a->at < b->at; });
    return touches;
}

const Touch* last_heard(const Prospect& prospect, Instant now) {
    const Touch* last = nullptr;
    for (const Touch& touch : prospect.touches)
        if (touch.at <= now && (touch.direction == Direction::in || is_conversation(touch)) &&
            (last == nullptr || touch.at >= last->at))
            last = &touch;
    return last;
}

std::optional<std::chrono::days> silent_for(const Prospect& prospect, Instant now, const TimeZone& user_zone,
                                            const BusinessCalendar& calendar) {
    const Touch* since = last_heard(prospect, now);
    if (since == nullptr)
        for (const Touch& touch : prospect.touches) // never heard: from the first attempt on
            if (touch.at <= now && (since == nullptr || touch.at < since->at)) since = &touch;
    if (since == nullptr) return std::nullopt;
    return calendar.elapsed(user_zone.day(since->at), user_zone.day(now));
}

bool matches(const Prospect& prospect, std::string_view query) {
    constexpr std::string_view blanks = " \t\r\n";
    // "Harriet Lindqvist" is two words, each of which may stand in another field.
    for (std::size_t at = query.find_first_not_of(blanks); at != std::string_view::npos;) {
        const std::size_t end = std::min(query.find_first_of(blanks, at), query.size());
        if (!word_occurs(prospect, query.substr(at, end - at))) return false;
        at = query.find_first_not_of(blanks, end);
    }
    return true;
}

} // namespace ringback
