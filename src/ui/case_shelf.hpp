// Owns: the user's own cases on the Practice screen: which is written, beginning, copying, keeping, removing, drafts.
// Must not know: how it is drawn, how they are stored (exchange/kept_practice.hpp).
#pragma once

#include "practice/practice_case.hpp"
#include "ui/case_draft.hpp"
#include "ui/context.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ringback::ui {

// Those of which there is a draft and no whole one: they can be neither played nor shared.
std::vector<const practice::PracticeCase*> unfinished_cases(const Context& context);
bool is_own_case(const Context& context, std::string_view id); // or taken from others: may be changed
bool has_case_draft(const Context& context, std::string_view id);

// The draft of the case that the address names, as the editor or its trial has it; null where it is not written.
CaseDraft* open_case_draft(const Context& context);

Route case_editor_route(std::string_view id, PracticePart part = PracticePart::edit);
void begin_case(const Context& context);
void copy_case(const Context& context, const practice::PracticeCase& subject);
// What is written becomes the case that is played and shared.
void keep_case(const Context& context);
// What was written stays as a draft.
void leave_case_editor(const Context& context);
void drop_case_draft(const Context& context, const practice::PracticeCase& subject);
void remove_written_case(const Context& context);
// Plays the draft; nothing of it is kept.
void try_case(const Context& context);
// What Escape leaves on the Practice screen: the trial of a draft, the open turn, the choosing of several.
void leave_inner_part(const Context& context);

// To be called once a frame on every screen, before it is drawn: keeps what is written as a draft, a moment after
// somebody has typed.
void keep_case_draft_in_time(const Context& context);
// Until it has something to keep.
std::optional<std::chrono::milliseconds> case_draft_wait(const UiState& state);

// A case with everything that does not need a trainer's thought; `id` is its own.
practice::PracticeCase case_skeleton(std::string id, Day today);

} // namespace ringback::ui
