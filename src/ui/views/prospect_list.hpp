// Owns: which prospects the list shows and in which order, and which of them are ticked. Must not know: how rows look.
#pragma once

#include "ui/context.hpp"

#include <cstdint>
#include <span>

namespace ringback::ui {

// Places in Model::prospects(), as UiState's query, status and sorting ask; remembered in UiState::prospect_list. Good
// for this frame.
std::span<const std::uint32_t> listed_prospects(const Context& context);

// Sorts by this column, or the other way round where it is the one already. Figures start with the largest.
void sort_by(UiState& state, ProspectSort column);

bool is_marked(const UiState& state, const ProspectId& id);
void mark(UiState& state, const ProspectId& id, bool on);
// All that are shown, or none of those.
void mark_all(const Context& context, std::span<const std::uint32_t> shown, bool on);
std::size_t count_marked(const Context& context, std::span<const std::uint32_t> shown);

} // namespace ringback::ui
