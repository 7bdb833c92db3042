// Owns: turning a prospect's record into facts, in two passes over the touches and without allocating. Must not know:
// playbooks and what they make of the facts.
#pragma once

#include "core/business_calendar.hpp"
#include "core/prospect.hpp"
#include "core/zone.hpp"
#include "playbook/facts.hpp"

#include <array>
#include <cstdint>
#include <optional>

namespace ringback::playbook {

class FactTable {
public:
    FactValue operator[](FactId fact) const { return values_[fact.place]; }
    FactValue& operator[](FactId fact) { return values_[fact.place]; }
    std::optional<Day> day(FactId fact) const {
        const FactValue value = values_[fact.place];
        return value == unknown_value ? std::nullopt : std::optional{Day{std::chrono::days{value}}};
    }
    void set_day(FactId fact, Day day) { values_[fact.place] = static_cast<FactValue>(day.time_since_epoch().count()); }

private:
    std::array<FactValue, fact_count> values_{};
};

// A set of channels.
class ChannelSet {
public:
    bool has(Channel channel) const { return (bits_ >> static_cast<unsigned>(channel)) & 1u; }
    void add(Channel channel) { bits_ |= static_cast<std::uint8_t>(1u << static_cast<unsigned>(channel)); }
    void remove(Channel channel) { bits_ &= static_cast<std::uint8_t>(~(1u << static_cast<unsigned>(channel))); }
    int size() const { return __builtin_popcount(bits_); }

private:
    std::uint8_t bits_ = 0;
};

// What the playbook needs to know of one prospect besides the record itself.
struct Gathered {
    FactTable facts;
    ChannelSet possible;               // domain.md, "A channel is possible when"
    ChannelSet untried;                // possible, with no unanswered touch on it
    const Touch* last_touch = nullptr; // null without any touch up to now
};

// What does not change from one prospect to the next.
struct Vantage {
    Instant now;
    Day today;
    const TimeZone* user_zone = nullptr;
    const BusinessCalendar* calendar = nullptr;
    FactValue mail_deadline = 7; // business days until the deadline of a final opportunity sent by mail
};

// Days that a 32-bit fact cannot hold are cut to year 0001 to 9999 by the readers already.
Gathered gather(const Prospect& prospect, const Vantage& vantage);

// What the fact comes to on another day if nothing happens.
FactValue value_on(const FactTable& facts, FactId fact, Day today, const BusinessCalendar& calendar);

// Sets `today` and the facts that grow with it; everything else stays as gathered.
void set_today(FactTable& facts, Day today, const BusinessCalendar& calendar);

// Calls `visit(channel)` for each channel of `list`: first those that `preferred` names, in its order, then the others
// in the order of the list (V2). Stops once `visit` gives true.
template <class List, class Visit>
bool in_preferred_order(const std::vector<Channel>& preferred, const List& list, Visit&& visit) {
    ChannelSet left;
    for (const Channel channel : list) left.add(channel);
    for (const Channel channel : preferred) {
        if (!left.has(channel)) continue;
        left.remove(channel);
        if (visit(channel)) return true;
    }
    for (const Channel channel : list)
        if (left.has(channel) && visit(channel)) return true;
    return false;
}

} // namespace ringback::playbook
