// Owns: the parts of the case editor, one file each. Must not know: how they stand on the screen.
#pragma once

#include "ui/views/case_fields.hpp"
#include "ui/wording.hpp"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace ringback::ui {

void draw_case_editor(const Context& context, CaseDraft& draft, const ImRect& sheet);

void draw_case_about(CasePen& pen);
void draw_case_person(CasePen& pen);
void draw_case_before(CasePen& pen);
void draw_case_talk(CasePen& pen);
void draw_case_counts(CasePen& pen);
// The form of one turn.
void draw_case_turn(CasePen& pen, std::size_t turn);
// Preview and test; returns the height.
float draw_case_trial(const Context& context, const CaseDraft& draft, ImVec2 at, float width);
// What the last test run came to, in a sentence; empty where there is none of this very case.
std::string trial_words(const Context& context, const CaseDraft& draft);

// Words for a select or a set, in the order of the enumerators.
template <class E>
std::vector<std::string_view> all_labels(std::size_t count = Vocabulary<E>::words.size()) {
    std::vector<std::string_view> labels;
    for (std::size_t i = 0; i < count; ++i) labels.push_back(label_of(static_cast<E>(i)));
    return labels;
}
// Techniques that a trainee can try, in the order of practice::attempt_kinds.
std::vector<std::string> attempt_labels();
std::vector<std::string_view> views_of(const std::vector<std::string>& texts);

// By which of the channels that a trainee has.
void draw_channel_set(CasePen& pen, const std::string& place, std::string_view label, std::vector<Channel>& channels);
// Which turn: those that there are, one that is begun with it, and perhaps none, called `none`. A turn that is gone
// shows as nothing chosen.
void draw_turn_choice(CasePen& pen, const std::string& place, std::string_view label, std::string& turn,
                      std::string_view none = {});

} // namespace ringback::ui
