// Owns: the list of prospects as a table that sorts, and as rows on a phone. Must not know: search, filters, what is
// done to those that are ticked.
#pragma once

#include "mirror/mirror.hpp"
#include "ui/context.hpp"

#include <cstdint>
#include <span>

namespace ringback::ui {

// Fills `area`; draws only the rows that can be seen.
void draw_prospect_table(const Context& context, const ImRect& area, std::span<const std::uint32_t> shown);
void draw_prospect_rows(const Context& context, const ImRect& area, std::span<const std::uint32_t> shown);

// The box to tick of one row or of all (`checked` may be mixed); `at` is the upper left of its 18 px square.
bool draw_tick(const Look& look, const ImRect& reach, const char* id, std::string_view name, mirror::Flag checked);

} // namespace ringback::ui
