// Owns: the list of prospects as a table that sorts, and as rows on a phone. Must not know: search, filters, what is
// done to those that are ticked.
#pragma once

#include "ui/context.hpp"

#include <cstdint>
#include <span>

namespace ringback::ui {

// Fills `area`; draws only the rows that can be seen.
void draw_prospect_table(const Context& context, const ImRect& area, std::span<const std::uint32_t> shown);
void draw_prospect_rows(const Context& context, const ImRect& area, std::span<const std::uint32_t> shown);

} // namespace ringback::ui
