#include "playbook/gather.hpp"

#include <algorithm>
#include <string_view>

namespace ringback::playbook {
namespace {

constexpr std::array all_addressed{Channel::call, Channel::voicemail,   Channel::email,
                                   Channel::text, Channel::video_email, Channel::mail};
constexpr std::array once_channels{Channel::email, Channel::voicemail, Channel::text}; // method V's order

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n\v\f") == std::string_view::npos; }

bool any_filled(const std::vector<std::string>& texts) {
    return std::ranges::any_of(texts, [](const std::string& text) { return !is_blank(text); });
}

constexpr std::size_t place_of(Channel channel) { return static_cast<std::size_t>(channel); }
constexpr FactId possible_fact(Channel channel) { return FactId{fact_possible + place_of(channel)}; }
constexpr FactId untried_fact(Channel channel) { return FactId{fact_untried + place_of(channel)}; }
constexpr FactId unanswered_fact(Channel channel) { return FactId{fact_unanswered_channel + place_of(channel)}; }
constexpr FactId unanswered_fact(Technique technique) {
    return FactId{fact_unanswered_technique + static_cast<std::size_t>(technique)};
}

// `a`, met later in the list, comes after `b`: equal times go by the order of the list.
bool comes_after(const Touch& a, const Touch* b) { return b == nullptr || a.at >= b->at; }

// The latest touch of some kind. Written without branches: whether a touch counts is anybody's guess for the processor.
struct Latest {
    const Touch* touch = nullptr;
    Instant at = Instant::min();

    void take(const Touch& next, bool counts) {
        const bool is_later = next.at >= at;
        const bool newer = counts & is_later;
        touch = newer ? &next : touch;
        at = newer ? next.at : at;
    }
};

// What the first pass over the touches finds; the list may be in any order of time.
struct Landmarks {
    const Touch* first = nullptr;
    Latest last;
    Latest heard; // inbound or a conversation: what ends a silence
    Latest conversation;
    Latest done; // outbound or a conversation: what keeps an agreement
    std::array<Latest, channel_count> out;
    FactValue touches = 0;
    FactValue conversations = 0;
    bool opted_out = false;
};

void take(Landmarks& marks, const Touch& touch) {
    const bool conversation = is_conversation(touch);
    const bool outbound = touch.direction == Direction::out;
    ++marks.touches;
    marks.conversations += conversation;
    marks.opted_out |= touch.outcome == Outcome::opted_out;
    if (marks.first == nullptr || touch.at < marks.first->at) marks.first = &touch;
    marks.last.take(touch, true);
    marks.heard.take(touch, !outbound | conversation);
    marks.conversation.take(touch, conversation);
    marks.done.take(touch, outbound | conversation);
    marks.out[place_of(touch.channel)].take(touch, outbound);
}

Landmarks find_landmarks(const Prospect& prospect, Instant now) {
    Landmarks marks;
    for (const Touch& touch : prospect.touches)
        if (touch.at <= now) take(marks, touch);
    return marks;
}

struct Unanswered {
    const Touch* final_opportunity = nullptr; // the latest one
    const Touch* heavy_stone = nullptr;       // the latest one
};

// The second pass: what went out after they were last heard.
Unanswered count_unanswered(const Prospect& prospect, const Landmarks& marks, Instant now, FactTable& facts) {
    Unanswered latest;
    const Touch* heard = marks.heard.touch;
    for (const Touch& touch : prospect.touches) {
        if (touch.at > now || touch.direction != Direction::out || is_conversation(touch)) continue;
        if (heard != nullptr && (touch.at < heard->at || (touch.at == heard->at && &touch < heard))) continue;
        ++facts[Fact::unanswered];
        ++facts[unanswered_fact(touch.channel)];
        const auto technique = touch.technique.empty() ? std::nullopt : technique_named(touch.technique);
        if (!technique) continue;
        ++facts[unanswered_fact(*technique)];
        if (technique == Technique::final_opportunity && comes_after(touch, latest.final_opportunity))
            latest.final_opportunity = &touch;
        if (technique == Technique::heavy_stone && comes_after(touch, latest.heavy_stone)) latest.heavy_stone = &touch;
    }
    return latest;
}

void find_channels(const Prospect& prospect, const Landmarks& marks, Gathered& gathered) {
    const bool phone = any_filled(prospect.phones);
    const bool email = any_filled(prospect.emails);
    const bool address = !is_blank(prospect.address);
    const std::array<bool, permitted_channel_count> addressed{phone, phone, email, phone, email, address};
    FactTable& facts = gathered.facts;
    for (const Channel channel : all_addressed) {
        const Touch* last = marks.out[place_of(channel)].touch;
        if (!addressed[place_of(channel)] || !prospect.permissions.allows(channel) ||
            (last != nullptr && last->outcome == Outcome::bounced))
            continue;
        gathered.possible.add(channel);
        facts[possible_fact(channel)] = 1;
        if (facts[unanswered_fact(channel)] == 0) {
            gathered.untried.add(channel);
            facts[untried_fact(channel)] = 1;
        }
    }
    facts[Fact::channels_possible] = gathered.possible.size();
    facts[Fact::untried_channels] = gathered.untried.size();
    facts[Fact::written_possible] = gathered.possible.has(Channel::email) || gathered.possible.has(Channel::text) ||
                                    gathered.possible.has(Channel::video_email) || gathered.possible.has(Channel::mail);
    facts[Fact::voicemail_and_email_open] =
        (gathered.untried.has(Channel::voicemail) || gathered.untried.has(Channel::email)) &&
        facts[unanswered_fact(Technique::voicemail_and_email)] == 0;
}

void find_preferences(const Prospect& prospect, Gathered& gathered) {
    gathered.facts[Fact::text_first] = 0;
    for (const Channel channel : prospect.preferred_channels) {
        if (channel == Channel::voicemail || channel == Channel::email) break;
        if (channel == Channel::text) {
            gathered.facts[Fact::text_first] = 1;
            break;
        }
    }
    gathered.facts[Fact::next_untried] = unknown_value;
    in_preferred_order(prospect.preferred_channels, once_channels, [&](Channel channel) {
        if (!gathered.untried.has(channel)) return false;
        gathered.facts[Fact::next_untried] = static_cast<FactValue>(channel);
        return true;
    });
}

void set_day(FactTable& facts, FactId fact, std::optional<Day> day) {
    facts[fact] = unknown_value;
    if (day) facts.set_day(fact, *day);
}

void find_days(const Prospect& prospect, const Vantage& vantage, const Landmarks& marks, const Unanswered& latest,
               FactTable& facts) {
    const auto day_of_touch = [&](const Touch* touch) {
        return touch == nullptr ? std::nullopt : std::optional{vantage.user_zone->day(touch->at)};
    };
    set_day(facts, Fact::last_touch_on, day_of_touch(marks.last.touch));
    set_day(facts, Fact::heavy_stone_on, day_of_touch(latest.heavy_stone));
    set_day(facts, Fact::revisit_on, prospect.revisit_on);

    const auto follow_up = prospect.agreement ? prospect.agreement->follow_up_on : std::nullopt;
    set_day(facts, Fact::follow_up_on, follow_up);
    facts[Fact::follow_up_kept] = follow_up && marks.done.touch && *day_of_touch(marks.done.touch) >= *follow_up;

    facts[Fact::final_deadline] = unknown_value;
    if (const auto sent = day_of_touch(latest.final_opportunity)) {
        const bool by_mail = latest.final_opportunity->channel == Channel::mail;
        const std::chrono::days wait{by_mail ? vantage.mail_deadline : 1};
        facts.set_day(Fact::final_deadline, vantage.calendar->after_elapsed(*sent, wait));
    }

    facts[Fact::reviewed] = 0;
    if (prospect.reviewed_on) {
        const auto since = day_of_touch(marks.conversation.touch ? marks.conversation.touch : marks.first);
        facts[Fact::reviewed] = !since || *prospect.reviewed_on >= *since;
    }
}

void find_details(const Prospect& prospect, const Landmarks& marks, FactTable& facts) {
    facts[Fact::do_not_contact] = prospect.do_not_contact;
    facts[Fact::opted_out] = marks.opted_out;
    facts[Fact::status] = static_cast<FactValue>(prospect.status);
    facts[Fact::truth] = static_cast<FactValue>(prospect.truth);
    facts[Fact::style] = static_cast<FactValue>(prospect.style);
    facts[Fact::touches] = marks.touches;
    facts[Fact::conversations] = marks.conversations;
    facts[Fact::their_turn_taken] = marks.last.touch != nullptr && marks.last.touch->direction == Direction::in &&
                                    !is_conversation(*marks.last.touch);
    for (const Tidbit& tidbit : prospect.tidbits) facts[Fact::tidbits_left] += !tidbit.used_on.has_value();
    for (const StepState state : prospect.process.steps) {
        facts[Fact::steps_missing] += state == StepState::no;
        facts[Fact::steps_partly] += state == StepState::partly;
    }
}

} // namespace

Gathered gather(const Prospect& prospect, const Vantage& vantage) {
    Gathered gathered;
    const Landmarks marks = find_landmarks(prospect, vantage.now);
    gathered.last_touch = marks.last.touch;
    const Unanswered latest = count_unanswered(prospect, marks, vantage.now, gathered.facts);
    find_details(prospect, marks, gathered.facts);
    find_channels(prospect, marks, gathered);
    find_preferences(prospect, gathered);
    find_days(prospect, vantage, marks, latest, gathered.facts);
    set_today(gathered.facts, vantage.today, *vantage.calendar);
    return gathered;
}

FactValue value_on(const FactTable& facts, FactId fact, Day today, const BusinessCalendar& calendar) {
    const auto elapsed_since = [&](FactId day) {
        const auto from = facts.day(day);
        return from ? static_cast<FactValue>(calendar.elapsed(*from, today).count()) : unknown_value;
    };
    switch (static_cast<Fact>(fact.place)) {
    case Fact::today: return static_cast<FactValue>(today.time_since_epoch().count());
    case Fact::elapsed_since_last_touch: return elapsed_since(Fact::last_touch_on);
    case Fact::elapsed_since_heavy_stone: return elapsed_since(Fact::heavy_stone_on);
    default: return facts[fact];
    }
}

void set_today(FactTable& facts, Day today, const BusinessCalendar& calendar) {
    for (const FactId fact : {Fact::today, Fact::elapsed_since_last_touch, Fact::elapsed_since_heavy_stone})
        facts[fact] = value_on(facts, fact, today, calendar);
}

} // namespace ringback::playbook
