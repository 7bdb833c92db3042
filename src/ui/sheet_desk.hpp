// Owns: case review sheets (D4) as the screens ask for them: the one that the address names, and its ways out. Must not
// know: how it is drawn.
#pragma once

#include "exchange/case_sheet.hpp"
#include "ui/context.hpp"

#include <string>

namespace ringback::ui {

// Of the prospect whom the address names, with the wishes on screen; without one, what was received. Null: neither.
const exchange::CaseSheet* sheet_on_screen(const Context& context);

// Exactly the sheet leaves, by each of these.
void share_sheet(const Context& context, const exchange::CaseSheet& sheet);
void save_sheet_as_page(const Context& context, const exchange::CaseSheet& sheet);
void print_sheet(const Context& context, const exchange::CaseSheet& sheet);

} // namespace ringback::ui
