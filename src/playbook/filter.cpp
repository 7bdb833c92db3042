#include "playbook/filter.hpp"

#include "playbook/techniques.hpp"

#include <algorithm>
#include <array>

namespace ringback::playbook {
namespace {

constexpr std::array<FilterWord, 8> own_words{{{"technique", "technique", FilterKind::choice},
                                               {"channel", "channel", FilterKind::choice},
                                               {"section", "section", FilterKind::choice},
                                               {"zone", "their zone", FilterKind::text},
                                               {"tag", "tag", FilterKind::text},
                                               {"preferred_channel", "preferred channel", FilterKind::choice},
                                               {"agreement", "a follow-up was agreed", FilterKind::flag},
                                               {"worth", "worth", FilterKind::number}}};

constexpr std::array<std::string_view, 8> urgency_words{"answer",   "overdue", "now",     "later_today",
                                                        "upcoming", "waiting", "snoozed", "at_rest"};

FilterKind kind_of(FactType type) {
    switch (type) {
    case FactType::flag: return FilterKind::flag;
    case FactType::count:
    case FactType::business_days: return FilterKind::number;
    case FactType::day: return FilterKind::day;
    case FactType::choice: return FilterKind::choice;
    }
    return FilterKind::flag;
}

std::string folded(std::string_view text) {
    std::string out(text);
    std::ranges::transform(out, out.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return out;
}

bool among(const std::vector<std::string>& words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
}

bool among_folded(const std::vector<std::string>& words, std::string_view word) { return among(words, folded(word)); }

} // namespace

std::span<const FilterWord> record_words() { return own_words; }

std::optional<FilterWord> filter_word(std::string_view name) {
    const auto own = std::ranges::find(own_words, name, &FilterWord::name);
    if (own != own_words.end()) return *own;
    const auto fact = fact_named(name);
    if (!fact) return std::nullopt;
    const FactInfo info = fact_info(*fact);
    return FilterWord{info.name, info.label, kind_of(info.type)};
}

std::vector<std::string_view> filter_choices(std::string_view name) {
    std::vector<std::string_view> words;
    if (name == "technique") {
        for (std::size_t i = 0; i < technique_count; ++i) words.push_back(technique_name(static_cast<Technique>(i)));
    } else if (name == "channel" || name == "preferred_channel") {
        for (const std::string_view word : Vocabulary<Channel>::words) words.push_back(word);
        words.emplace_back("none");
    } else if (name == "section") {
        words.assign(urgency_words.begin(), urgency_words.end());
    } else if (const auto fact = fact_named(name)) {
        for (FactValue value = 0; !choice_word(*fact, value).empty(); ++value)
            words.push_back(choice_word(*fact, value));
    }
    return words;
}

std::string_view urgency_word(Urgency urgency) { return urgency_words[static_cast<std::size_t>(urgency)]; }

Filter::Filter(const FilterTerms& terms) {
    for (const FilterTerm& term : terms) {
        terms_.push_back(term_of(term));
        asks_facts_ = asks_facts_ || terms_.back().word == Word::fact;
    }
}

Filter::Term Filter::term_of(const FilterTerm& term) {
    Term made;
    made.is = term.is;
    made.at_least = term.at_least;
    made.at_most = term.at_most;
    const auto word = filter_word(term.fact);
    if (!word) return made;
    made.kind = word->kind;
    const auto own = std::ranges::find(own_words, term.fact, &FilterWord::name);
    if (own != own_words.end()) {
        made.word = static_cast<Word>(own - own_words.begin());
        if (made.kind == FilterKind::text)
            for (std::string& each : made.is) each = folded(each);
        return made;
    }
    made.word = Word::fact;
    made.fact = *fact_named(term.fact);
    for (const std::string& each : term.is)
        if (const auto value = choice_value(made.fact, each)) made.values.push_back(*value);
    return made;
}

bool Filter::within(const Term& term, double value) {
    return (!term.at_least || value >= *term.at_least) && (!term.at_most || value <= *term.at_most);
}

bool Filter::holds(const Term& term, const Prospect& prospect) {
    switch (term.word) {
    case Word::zone:
        return term.is.empty() || among_folded(term.is, prospect.time_zone.empty() ? "unknown" : prospect.time_zone);
    case Word::tag:
        return term.is.empty() ||
               std::ranges::any_of(prospect.tags, [&](const std::string& tag) { return among_folded(term.is, tag); });
    case Word::preferred_channel:
        if (term.is.empty()) return true;
        if (prospect.preferred_channels.empty()) return among(term.is, "none");
        return std::ranges::any_of(prospect.preferred_channels,
                                   [&](Channel channel) { return among(term.is, word_from(channel)); });
    case Word::agreement: {
        const bool agreed = prospect.agreement && (prospect.agreement->made_on || prospect.agreement->follow_up_on);
        return term.is.empty() || among(term.is, agreed ? "true" : "false");
    }
    case Word::worth: return within(term, prospect.value ? prospect.value->amount : 0);
    case Word::unknown: return false;
    default: return true;
    }
}

bool Filter::holds(const Term& term, const FactTable& facts) {
    const FactValue value = facts[term.fact];
    switch (term.kind) {
    case FilterKind::number: return value != unknown_value && within(term, value);
    case FilterKind::flag: return term.is.empty() || among(term.is, value != 0 ? "true" : "false");
    case FilterKind::day: return term.is.empty() || among(term.is, value != unknown_value ? "known" : "unknown");
    default: return term.is.empty() || std::ranges::find(term.values, value) != term.values.end();
    }
}

bool Filter::passes(const Prospect& prospect, const Vantage& vantage) const {
    if (!std::ranges::all_of(terms_, [&](const Term& term) { return holds(term, prospect); })) return false;
    if (!asks_facts_) return true;
    const Gathered gathered = gather(prospect, vantage);
    return std::ranges::all_of(
        terms_, [&](const Term& term) { return term.word != Word::fact || holds(term, gathered.facts); });
}

bool Filter::passes(const QueueEntry& entry) const {
    return std::ranges::all_of(terms_, [&](const Term& term) {
        if (term.is.empty()) return true;
        switch (term.word) {
        case Word::technique: return among(term.is, entry.advice.technique);
        case Word::channel:
            return among(term.is, entry.advice.channel ? word_from(*entry.advice.channel) : std::string_view("none"));
        case Word::section: return among(term.is, urgency_word(entry.urgency));
        default: return true;
        }
    });
}

} // namespace ringback::playbook
