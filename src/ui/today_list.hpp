// Owns: whom Today shows: the queue through the filter, in sections, and the way from one to the next. Must not know:
// how rows look.
#pragma once

#include "ui/context.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace ringback::ui {

// As the filter asks; worked out once for each change of queue or filter.
const TodayList& today_list(const Context& context);
// Places in the queue, most urgent first. Good for this frame.
const std::vector<std::uint32_t>& shown_today(const Context& context);
// The entry at a place among those shown.
const playbook::QueueEntry& today_entry(const Context& context, std::size_t place);

// The one after (or before) `id` among those shown; null where there is none.
const Prospect* neighbour_today(const Context& context, const ProspectId& id, bool after);

// How many there is something to do about today, of all, whatever the filter.
std::size_t due_today(const playbook::LiveQueue& queue);

// Another filter: nobody stays marked who is not seen any more.
void set_filter(UiState& state, FilterTerms terms);

} // namespace ringback::ui
