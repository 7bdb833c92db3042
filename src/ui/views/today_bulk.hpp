// Owns: marking several rows of Today, and what is done to all of them in one step: one outcome, or not today. Must not
// know: how rows look.
#pragma once

#include "ui/context.hpp"

#include <cstddef>

namespace ringback::ui {

// A press on the row at this place among those shown, while rows are marked: with Shift all from the last one to it.
void mark_pressed(const Context& context, std::size_t place);
// Begins marking with this one, or takes its mark away.
void toggle_mark(const Context& context, const ProspectId& id);
void end_marking(UiState& state);

// The bar at the foot of the queue while rows are marked.
float bulk_bar_height(const Context& context);
void draw_bulk_bar(const Context& context, const ImRect& bar);

// Asks what is to be logged for all that are marked, by the place of the outcome's key.
void begin_bulk_log(UiState& state, std::size_t outcome);
void draw_bulk_log_form(const Context& context);
// Puts all that are marked off until a day.
void bulk_snooze(const Context& context, const std::vector<ProspectId>& who, const Decision& decision);

} // namespace ringback::ui
