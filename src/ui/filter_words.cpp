#include "ui/filter_words.hpp"

#include "playbook/techniques.hpp"
#include "ui/wording.hpp"

#include <algorithm>
#include <array>

namespace ringback::ui {
namespace {

using playbook::FilterKind;

std::string capital(std::string_view words) {
    std::string out(words);
    if (!out.empty() && out[0] >= 'a' && out[0] <= 'z') out[0] = static_cast<char>(out[0] - 'a' + 'A');
    return out;
}

// "later_today" as "Later today".
std::string spaced(std::string_view word) {
    std::string out = capital(word);
    std::ranges::replace(out, '_', ' ');
    return out;
}

template <class E>
std::string label_in(std::string_view word) {
    const auto value = from_word<E>(word);
    return value ? capital(label_of(*value)) : spaced(word);
}

std::string words_text(const FilterTerm& term) {
    std::string words;
    for (std::size_t i = 0; i < term.is.size(); ++i) {
        if (i > 0) words += i + 1 == term.is.size() ? " or " : ", ";
        words += filter_word_label(term.fact, term.is[i]);
    }
    return words;
}

std::string bounds_text(const FilterTerm& term) {
    const std::string least = term.at_least ? money_text({*term.at_least, "", {}}) : "";
    const std::string most = term.at_most ? money_text({*term.at_most, "", {}}) : "";
    if (!least.empty() && !most.empty()) return least + " to " + most;
    return !least.empty() ? "at least " + least : "at most " + most;
}

// Terms whose words say by themselves what they are about.
bool speaks_for_itself(std::string_view fact) {
    return fact == "technique" || fact == "channel" || fact == "section" || fact == "zone" || fact == "status";
}

bool has_own_field(std::string_view fact) {
    return fact == "status" || fact == "truth" || fact == "style" || fact == "today";
}

// At rest, so that nobody on Today has them, or never unanswered.
bool tells_nothing(std::string_view fact) {
    constexpr std::array<std::string_view, 5> empty{"do_not_contact", "opted_out", "unanswered_technique.stop",
                                                    "unanswered_technique.rest", "unanswered_technique.wait"};
    return std::ranges::find(empty, fact) != empty.end();
}

} // namespace

std::string filter_word_label(std::string_view fact, std::string_view word) {
    if (fact == "technique") return playbook::technique_label(word);
    if (fact == "section") return word == "answer" ? "Your turn" : word == "upcoming" ? "Coming up" : spaced(word);
    if (fact == "channel" && word == "none") return "No channel";
    if (fact == "preferred_channel" && word == "none") return "Not known";
    if (fact == "channel" || fact == "preferred_channel" || fact == "next_untried") return label_in<Channel>(word);
    if (fact == "status") return label_in<Status>(word);
    if (fact == "truth") return label_in<Truth>(word);
    if (fact == "style") return word == "unknown" ? "Not known" : label_in<Style>(word);
    if (fact == "zone") return word == "unknown" ? "Zone not known" : place_of_zone(word);
    if (fact == "tag") return std::string(word);
    if (word == "true") return "Yes";
    if (word == "false") return "No";
    if (word == "unknown") return "Not known";
    return spaced(word);
}

std::string term_text(const FilterTerm& term) {
    const auto word = playbook::filter_word(term.fact);
    if (!word) return spaced(term.fact) + ": not known here";
    if (word->kind == FilterKind::number)
        return term.fact == "worth" ? "Worth " + bounds_text(term) : capital(word->label) + ": " + bounds_text(term);
    const std::string words = words_text(term);
    return speaks_for_itself(term.fact) ? words : capital(word->label) + ": " + words;
}

const std::vector<OfferedFact>& offered_facts() {
    static const std::vector<OfferedFact> facts = [] {
        std::vector<OfferedFact> all;
        for (std::size_t i = 0; i < playbook::fact_count; ++i) {
            const playbook::FactInfo info = playbook::fact_info(playbook::FactId{i});
            if (has_own_field(info.name) || tells_nothing(info.name)) continue;
            all.push_back({info.name, capital(info.label), playbook::filter_word(info.name)->kind});
        }
        return all;
    }();
    return facts;
}

std::vector<std::string> tests_of(const OfferedFact& fact) {
    switch (fact.kind) {
    case FilterKind::number: return {"At least", "At most"};
    case FilterKind::flag: return {"Yes", "No"};
    case FilterKind::day: return {"Known", "Not known"};
    default: break;
    }
    std::vector<std::string> words;
    for (const std::string_view word : playbook::filter_choices(fact.name))
        words.push_back(filter_word_label(fact.name, word));
    return words;
}

FilterTerm term_from(const OfferedFact& fact, std::size_t test, double figure) {
    FilterTerm term;
    term.fact = fact.name;
    switch (fact.kind) {
    case FilterKind::number: (test == 0 ? term.at_least : term.at_most) = figure; break;
    case FilterKind::flag: term.is = {test == 0 ? "true" : "false"}; break;
    case FilterKind::day: term.is = {test == 0 ? "known" : "unknown"}; break;
    default: term.is = {std::string(playbook::filter_choices(fact.name).at(test))}; break;
    }
    return term;
}

const FilterTerm* term_about(const FilterTerms& terms, std::string_view fact) {
    const auto found = std::ranges::find(terms, fact, &FilterTerm::fact);
    return found == terms.end() ? nullptr : &*found;
}

void put_term(FilterTerms& terms, FilterTerm term) {
    const auto found = std::ranges::find(terms, term.fact, &FilterTerm::fact);
    const bool asks = !term.is.empty() || term.at_least || term.at_most;
    if (!asks) {
        if (found != terms.end()) terms.erase(found);
    } else if (found != terms.end()) {
        *found = std::move(term);
    } else {
        terms.push_back(std::move(term));
    }
}

} // namespace ringback::ui
