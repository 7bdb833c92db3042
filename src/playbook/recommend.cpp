#include "playbook/recommend.hpp"

#include "playbook/channel_rule.hpp"
#include "playbook/note_groups.hpp"

#include <algorithm>

namespace ringback::playbook {
namespace {

constexpr FactValue standard_mail_deadline = 7; // domain.md, 8a

FactValue parameter_or(const Playbook& playbook, std::string_view name, FactValue otherwise) {
    const Parameter* parameter = playbook.parameter(name);
    return parameter == nullptr ? otherwise : parameter->value;
}

CallingHours hours_of(const Playbook& playbook) {
    const CallingHours standard;
    const auto minutes = [&](std::string_view name, std::chrono::minutes otherwise) {
        return std::chrono::minutes{parameter_or(playbook, name, static_cast<FactValue>(otherwise.count()))};
    };
    return {minutes("call_from", standard.from), minutes("call_to", standard.to)};
}

const TimeZone* zone_or(const TimeZone* otherwise, Zones& zones, const std::string& name) {
    const TimeZone* zone = name.empty() ? nullptr : zones.find(name);
    return zone == nullptr ? otherwise : zone;
}

bool needs_window(std::optional<Channel> channel) {
    return channel == Channel::call || channel == Channel::voicemail || channel == Channel::text;
}

std::optional<std::uint32_t> first_unspent(const Prospect& prospect) {
    const auto unspent = [](const Tidbit& tidbit) { return !tidbit.used_on; };
    const auto found = std::ranges::find_if(prospect.tidbits, unspent);
    if (found == prospect.tidbits.end()) return std::nullopt;
    return static_cast<std::uint32_t>(found - prospect.tidbits.begin());
}

} // namespace

Recommender::Recommender(const Playbook& playbook, const Profile& profile, Zones& zones, Instant now,
                         const CallingLimits& limits)
    : playbook_(&playbook)
    , program_(playbook)
    , calendar_(profile.calendar())
    , zones_(&zones)
    , limits_(&limits)
    , user_zone_(zone_or(&utc_, zones, profile.time_zone))
    , now_(now)
    , today_(user_zone_->day(now))
    , mail_deadline_(parameter_or(playbook, "mail_deadline", standard_mail_deadline))
    , week_(hours_of(playbook)) {
    if (profile.calling_limits.empty()) return;
    own_limits_ = limits.with(profile.calling_limits);
    limits_ = &own_limits_;
}

Advice Recommender::advise(const Prospect& prospect, Reasons* because) {
    if (because != nullptr) because->clear();
    return advise(prospect, gather(prospect, vantage()), because);
}

Advice Recommender::advise(const Prospect& prospect, const Gathered& gathered, Reasons* because) {
    Advice advice = advice_at(prospect, gathered, program_.walk(gathered.facts, because));
    if (advice.due && needs_window(advice.channel)) add_window(advice, prospect);
    return advice;
}

Recommender::Standing Recommender::standing(const Prospect& prospect, Reasons* because) {
    if (because != nullptr) because->clear();
    const Gathered gathered = gather(prospect, vantage());
    Standing standing{advise(prospect, gathered, because), std::nullopt};
    if (standing.advice.due) standing.since = since(gathered);
    return standing;
}

std::optional<Day> Recommender::since(const Prospect& prospect) { return since(gather(prospect, vantage())); }

std::optional<Day> Recommender::since(Gathered gathered) const {
    const std::optional<Day> floor = gathered.facts.day(Fact::last_touch_on);
    if (!floor) return std::nullopt;
    Reasons because;
    const std::string& technique = playbook_->leaves[program_.walk(gathered.facts, &because)].technique;
    for (;;) {
        const Day first = program_.first_day_alike(gathered.facts, because, *floor, calendar_);
        if (first <= *floor) return *floor;
        set_today(gathered.facts, first - std::chrono::days{1}, calendar_);
        because.clear();
        if (playbook_->leaves[program_.walk(gathered.facts, &because)].technique != technique) return first;
    }
}

Advice Recommender::advise_on(const Prospect& prospect, Day day) {
    Gathered gathered = gather(prospect, vantage());
    set_today(gathered.facts, day, calendar_);
    return advice_at(prospect, gathered, program_.walk(gathered.facts));
}

std::vector<Change> Recommender::would_change(const Prospect& prospect) const {
    return what_would_change(*playbook_, program_, gather(prospect, vantage()).facts, calendar_);
}

bool Recommender::is_overdue(const Advice& advice, std::optional<Day> since) const {
    return since && !is_idle(advice.technique) && calendar_.could_be_done(*since, today_) < today_;
}

Advice Recommender::advice_at(const Prospect& prospect, const Gathered& gathered, std::uint16_t place) const {
    const Leaf& leaf = playbook_->leaves[place];
    Advice advice;
    advice.technique = leaf.technique;
    advice.leaf = place;
    advice.channel = choose_channel(leaf.channel, prospect, gathered);
    advice.due = due_day(leaf.due, gathered.facts);
    if (leaf.spends_tidbit) advice.tidbit = first_unspent(prospect);
    advice.notes = notes_for(leaf, advice.channel, prospect, gathered);
    return advice;
}

std::optional<Day> Recommender::due_day(const DueRule& rule, const FactTable& facts) const {
    if (rule.kind == DueRule::Kind::none) return std::nullopt;
    Day day = facts.day(rule.day).value_or(*facts.day(Fact::today));
    switch (rule.kind) {
    case DueRule::Kind::none: break;
    case DueRule::Kind::today: day = *facts.day(Fact::today); break;
    case DueRule::Kind::on: break;
    case DueRule::Kind::day_after: day += std::chrono::days{1}; break;
    case DueRule::Kind::elapsed:
        day = calendar_.after_elapsed(day, std::chrono::days{fixed_value(*playbook_, rule.count)});
        break;
    }
    const bool kept = rule.keep || (rule.keep_on && facts.day(*rule.keep_on) == day);
    return kept ? day : calendar_.on_or_after(day);
}

Recommender::Place Recommender::make_place(const Prospect& prospect) {
    Place place{zone_or(nullptr, *zones_, prospect.time_zone), week_, false};
    const std::string& whose = place.zone == nullptr ? user_zone_->name() : prospect.time_zone;
    for (const std::size_t limit : limits_->holding(whose, prospect.tags)) place.week.cut(limits_->limits[limit]);
    place.cut = place.week != week_;
    return place;
}

const Recommender::Place& Recommender::place_of(const Prospect& prospect) {
    if (!limits_->name_any(prospect.tags)) {
        const auto known = places_.find(prospect.time_zone);
        return known != places_.end() ? known->second
                                      : places_.emplace(prospect.time_zone, make_place(prospect)).first->second;
    }
    std::string key = prospect.time_zone;
    for (const std::size_t limit : limits_->holding({}, prospect.tags)) key += '\n' + std::to_string(limit);
    const auto known = places_.find(key);
    return known != places_.end() ? known->second : places_.emplace(std::move(key), make_place(prospect)).first->second;
}

void Recommender::add_window(Advice& advice, const Prospect& prospect) {
    const Place& place = place_of(prospect);
    if (place.zone == nullptr) advice.notes.add(Note::zone_unknown);
    if (place.cut) advice.notes.add(Note::window_cut);
    const TimeZone& zone = place.zone == nullptr ? *user_zone_ : *place.zone;
    advice.window = first_window(place.week, *advice.due, now_, zone, calendar_);
}

} // namespace ringback::playbook
