// Owns: how a filter reads: its terms as chips, the words of its choices, the facts that are offered for it. Must not
// know: what passes it (playbook/filter.hpp), layouts.
#pragma once

#include "core/saved_view.hpp"
#include "playbook/filter.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ringback::ui {

// "Step-back call" for "step_back_call" of the technique, "Chicago" for the zone "America/Chicago".
std::string filter_word_label(std::string_view fact, std::string_view word);
// "Step-back call or text", "Worth at least 50,000", "Process steps missing: at least 2".
std::string term_text(const FilterTerm& term);

// The facts offered beyond those that have a field of their own, by their labels.
struct OfferedFact {
    std::string_view name;
    std::string label; // "Process steps missing"
    playbook::FilterKind kind = playbook::FilterKind::flag;
};
const std::vector<OfferedFact>& offered_facts();
// What can be asked of a fact of this kind: "At least", "At most"; "Yes", "No"; "Known", "Not known"; or its words.
std::vector<std::string> tests_of(const OfferedFact& fact);
// The term for a test by its place; `figure` counts for numbers only.
FilterTerm term_from(const OfferedFact& fact, std::size_t test, double figure);

// The term about this fact; null where there is none.
const FilterTerm* term_about(const FilterTerms& terms, std::string_view fact);
// Puts it in the place of the one about the same fact; one that asks nothing takes it away.
void put_term(FilterTerms& terms, FilterTerm term);

} // namespace ringback::ui
