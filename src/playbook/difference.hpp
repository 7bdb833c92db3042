// Owns: what was added, removed and changed from one version of a playbook to another, in sentences. Must not know: who
// keeps versions.
#pragma once

#include "playbook/playbook.hpp"

#include <string>
#include <vector>

namespace ringback::playbook {

// "fewer than Calls before voicemail (2)", "yes", "Tue 10 Nov 2026 or later"; empty for the last answer.
std::string condition_words(const Playbook& playbook, FactId fact, const Condition& condition);
// "Step-back call", or of a question its words in quotes.
std::string target_words(const Playbook& playbook, const Target& target);

// Questions and leaves are met by their ids. Empty: nothing differs that matters.
std::vector<std::string> differences(const Playbook& before, const Playbook& after);

} // namespace ringback::playbook
