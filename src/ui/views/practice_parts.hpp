// Owns: the parts of the screen of a run, each drawn at a place with a width and telling its height. Must not know: how
// they stand beside each other.
#pragma once

#include "practice/practice_run.hpp"
#include "ui/context.hpp"

namespace ringback::ui {

// All cases, by level, with how the user has done in them. Fills the sheet.
void draw_practice_list(const Context& context, const ImRect& sheet);

// Results that others have handed in, side by side; nothing where there are none. Returns the height.
float draw_handed_in(const Context& context, ImVec2 at, float width);

// The days of the case as a line, with what happened on them.
float draw_practice_days(const Context& context, const practice::PracticeRun& run, ImVec2 at, float width);
// What happened so far, day by day.
float draw_transcript(const Context& context, const practice::PracticeRun& run, ImVec2 at, float width);
// What can be done or said now; the truth, once the run is over.
float draw_practice_moves(const Context& context, const practice::PracticeRun& run, ImVec2 at, float width);
// The form of a move that needs to be put together.
float draw_move_form(const Context& context, const practice::PracticeRun& run, ImVec2 at, float width);
// What counts, line by line, and how it stands.
float draw_practice_score(const Context& context, const practice::PracticeRun& run, ImVec2 at, float width);

// "Day 11, Tuesday"
std::string day_heading(const practice::PracticeCase& subject, int day);

} // namespace ringback::ui
