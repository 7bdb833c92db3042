// Owns: advice, reasons and notes as plain English. Must not know: how advice is found, layouts. Nothing here is called
// while ranking; a screen calls it for what it shows.
#pragma once

#include "playbook/advice.hpp"
#include "playbook/playbook.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace ringback::playbook {

// "Ari Galper" for "T" or "T4"; empty for a code of no known method.
std::string_view author_of(std::string_view credit);
// "Ari Galper, T4 and T5; Shirleen Von Hoffmann, G1". All four letters T, V, G, D: "All four authors".
std::string credit_text(const std::vector<std::string>& credits);

struct ReasonText {
    std::string question; // "Is a call left?"
    std::string answer;   // "yes"
    std::string fact;     // "calls unanswered: 1"
    std::string title;    // "A call is left"; empty where the answer argues nothing
    std::string figure;   // "1 of 2 used"
    std::string detail;   // "Phone first, before voicemail or email"
    std::string credit;   // "Ari Galper, T4"
    std::string rule;     // "10"
};

ReasonText reason_text(const Playbook& playbook, const Reason& reason);
// Those reasons that argue (title not empty), the deciding one first, at most `most`.
std::vector<ReasonText> telling_reasons(const Playbook& playbook, const Reasons& because, std::size_t most = 4);

// A fact's value in words: "yes", "3", "Tue 10 Nov 2026", "later", "unknown".
std::string value_text(FactId fact, FactValue value);

// "Voicemail and email", or of a wait what it waits for: "Patience".
const std::string& advice_label(const Playbook& playbook, const Advice& advice);
// One sentence on why this leaf: "Silence means nothing yet".
const std::string& advice_why(const Playbook& playbook, const Advice& advice);
const std::vector<std::string>& advice_credits(const Playbook& playbook, const Advice& advice);

// "zone_unknown", "step_missing.value_to_issue": for files and tests.
std::string note_code(Note note);
// "Their time zone is not known; the hours are in yours."
std::string note_text(Note note);
std::vector<Note> notes_of(Notes notes);

} // namespace ringback::playbook
