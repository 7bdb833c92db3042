// Owns: the words of the playbook format that stand for enumerators, for reading and writing. Must not know: the file
// around them.
#pragma once

#include "playbook/playbook.hpp"

#include <array>
#include <cstddef>
#include <string_view>

namespace ringback::exchange {

struct ComparisonWord {
    std::string_view word;
    playbook::Comparison comparison;
};
// The last four read better of days.
inline constexpr std::array<ComparisonWord, 10> comparison_words{{{"is", playbook::Comparison::is},
                                                                  {"unknown", playbook::Comparison::unknown},
                                                                  {"less_than", playbook::Comparison::less_than},
                                                                  {"at_most", playbook::Comparison::at_most},
                                                                  {"more_than", playbook::Comparison::more_than},
                                                                  {"at_least", playbook::Comparison::at_least},
                                                                  {"before", playbook::Comparison::less_than},
                                                                  {"on_or_before", playbook::Comparison::at_most},
                                                                  {"after", playbook::Comparison::more_than},
                                                                  {"on_or_after", playbook::Comparison::at_least}}};

// In the order of the enumerators.
inline constexpr std::array<std::string_view, static_cast<std::size_t>(playbook::NoteGroup::count)> note_words{
    "process", "agreement", "tidbits", "paired_email", "look_back", "prospect_others"};
inline constexpr std::array<std::string_view, 4> unit_words{"touches", "business_days", "months", "minutes"};

} // namespace ringback::exchange
