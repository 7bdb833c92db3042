// Owns: which prospects are asked for, as a record: a filter, and a filter with a name. Must not know: what its words
// mean (playbook/filter.hpp), screens.
#pragma once

#include "core/opaque.hpp"

#include <optional>
#include <string>
#include <vector>

namespace ringback {

// One thing that must hold. All that are given must: one of the words, at least so much, at most so much.
struct FilterTerm {
    std::string fact;            // "technique", "steps_missing": a word of data/playbooks/FACTS.md
    std::vector<std::string> is; // any of these words; empty: any at all
    std::optional<double> at_least;
    std::optional<double> at_most;
    OpaqueFields opaque;

    friend bool operator==(const FilterTerm&, const FilterTerm&) = default;
};

using FilterTerms = std::vector<FilterTerm>; // all of them must hold

struct SavedView {
    std::string name;
    FilterTerms where;
    OpaqueFields opaque;

    friend bool operator==(const SavedView&, const SavedView&) = default;
};

} // namespace ringback
