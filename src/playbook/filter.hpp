// Owns: what the words of a filter mean: the facts of data/playbooks/FACTS.md, and with the same grammar what is
// advised and what is on record. Must not know: screens, how a filter is put together or kept.
#pragma once

#include "core/saved_view.hpp"
#include "playbook/facts.hpp"
#include "playbook/gather.hpp"
#include "playbook/queue.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ringback::playbook {

enum class FilterKind : std::uint8_t {
    choice, // words of a closed list: filter_choices()
    text,   // words of the user's: tags, zones
    flag,   // "true", "false"
    number, // at least, at most
    day     // "known", "unknown"
};

struct FilterWord {
    std::string_view name;  // "technique", "steps_missing"
    std::string_view label; // in words, as a noun
    FilterKind kind = FilterKind::flag;
};

// What is no fact: technique, channel, section, zone, tag, preferred_channel, agreement, worth.
std::span<const FilterWord> record_words();
std::optional<FilterWord> filter_word(std::string_view name);
// The words of a choice, in their order.
std::vector<std::string_view> filter_choices(std::string_view name);

// "answer", "overdue", "now", "later_today", "upcoming", "waiting", "snoozed", "at_rest".
std::string_view urgency_word(Urgency urgency);

// A filter made ready for many prospects. All terms must hold; a word that is not known lets nobody through.
class Filter {
public:
    explicit Filter(const FilterTerms& terms);

    bool empty() const { return terms_.empty(); }
    // What the record says: does not change while record, day and playbook stay as they are.
    bool passes(const Prospect& prospect, const Vantage& vantage) const;
    // What is advised.
    bool passes(const QueueEntry& entry) const;

private:
    enum class Word : std::uint8_t {
        technique,
        channel,
        section,
        zone,
        tag,
        preferred_channel,
        agreement,
        worth,
        fact,
        unknown
    };
    struct Term {
        Word word = Word::unknown;
        FactId fact{};
        FilterKind kind = FilterKind::flag;
        std::vector<std::string> is;   // folded where case does not matter
        std::vector<FactValue> values; // the same for a choice of a fact
        std::optional<double> at_least;
        std::optional<double> at_most;
    };

    static Term term_of(const FilterTerm& term);
    static bool within(const Term& term, double value);
    static bool holds(const Term& term, const Prospect& prospect);
    static bool holds(const Term& term, const FactTable& facts);

    std::vector<Term> terms_;
    bool asks_facts_ = false;
};

} // namespace ringback::playbook
