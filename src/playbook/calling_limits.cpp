#include "playbook/calling_limits.hpp"

#include "core/json_list.hpp"
#include "core/moment.hpp"
#include "data/embedded.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace ringback::playbook {
namespace {

constexpr std::array<std::string_view, 7> weekdays{"sun", "mon", "tue", "wed", "thu", "fri", "sat"};

// The built-in file has neither escapes nor faults (tests/playbook/calling_limits_test.cpp): what cannot be read means
// a broken program.
template <class T>
T needed(const std::optional<T>& value) {
    if (!value) std::abort();
    return *value;
}

std::string text_of(std::string_view object, std::string_view name) {
    return std::string{needed(text_member(object, name))};
}

std::vector<std::string> items_of(std::string_view object, std::string_view name) {
    const auto list = member_text(object, name);
    return list ? items_of_json_list(*list) : std::vector<std::string>{};
}

std::vector<std::string> texts_of(std::string_view object, std::string_view name) {
    std::vector<std::string> texts = items_of(object, name);
    for (std::string& text : texts) text = text.substr(1, text.size() - 2);
    return texts;
}

CallingSpan span_of(std::string_view object) {
    CallingSpan span;
    span.from = needed(minutes_from_text(text_of(object, "from")));
    span.to = needed(minutes_from_text(text_of(object, "to")));
    const auto days = texts_of(object, "days");
    if (!days.empty()) span.days.reset();
    for (const std::string& day : days) {
        const auto found = std::ranges::find(weekdays, day);
        if (found == weekdays.end()) std::abort();
        span.days.set(static_cast<std::size_t>(found - weekdays.begin()));
    }
    return span;
}

CallingLimits read_built_in() {
    CallingLimits read;
    for (const std::string& item : items_of(data::embedded("calling_limits.json"), "limits")) {
        CallingLimit limit;
        limit.place = text_of(item, "place");
        limit.zones = texts_of(item, "zones");
        limit.tags = texts_of(item, "tags");
        for (const std::string& span : items_of(item, "hours")) limit.hours.push_back(span_of(span));
        limit.source = text_of(item, "source");
        limit.as_of = needed(day_from_text(text_of(item, "as_of")));
        read.limits.push_back(std::move(limit));
    }
    if (read.limits.empty()) std::abort();
    return read;
}

bool names_zone(const CallingLimit& limit, std::string_view zone) {
    return std::ranges::any_of(limit.zones, [&](const std::string& name) {
        return name.ends_with('/') ? zone.starts_with(name) : zone == name;
    });
}

bool is_same_tag(std::string_view a, std::string_view b) {
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    return std::ranges::equal(a, b, {}, lower, lower);
}

bool names_tag(const CallingLimit& limit, std::span<const std::string> tags) {
    return std::ranges::any_of(limit.tags, [&](const std::string& name) {
        return std::ranges::any_of(tags, [&](const std::string& tag) { return is_same_tag(name, tag); });
    });
}

} // namespace

const CallingLimits& CallingLimits::built_in() {
    static const CallingLimits limits = read_built_in();
    return limits;
}

const std::string& CallingLimits::caution() {
    static const std::string words = text_of(data::embedded("calling_limits.json"), "note");
    return words;
}

CallingLimits CallingLimits::with(std::span<const CallingLimit> own) const {
    CallingLimits all = *this;
    for (const CallingLimit& limit : own) {
        const auto found = std::ranges::find(all.limits, limit.place, &CallingLimit::place);
        if (found == all.limits.end())
            all.limits.push_back(limit);
        else
            *found = limit;
    }
    return all;
}

const CallingLimit* CallingLimits::of_zone(std::string_view zone) const {
    const auto found = std::ranges::find_if(limits, [&](const CallingLimit& limit) { return names_zone(limit, zone); });
    return found == limits.end() ? nullptr : &*found;
}

std::vector<std::size_t> CallingLimits::holding(std::string_view zone, std::span<const std::string> tags) const {
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < limits.size(); ++i)
        if (names_zone(limits[i], zone) || names_tag(limits[i], tags)) places.push_back(i);
    return places;
}

bool CallingLimits::name_any(std::span<const std::string> tags) const {
    return !tags.empty() &&
           std::ranges::any_of(limits, [&](const CallingLimit& limit) { return names_tag(limit, tags); });
}

} // namespace ringback::playbook
