// Owns: the parts of a case review sheet, each drawn at a place with a width and telling its height. Must not know: the
// screen around them.
#pragma once

#include "exchange/case_sheet.hpp"
#include "ui/context.hpp"

namespace ringback::ui {

float draw_sheet_history(const Context& context, const exchange::CaseSheet& sheet, ImVec2 at, float width);
float draw_sheet_steps(const Context& context, const exchange::CaseSheet& sheet, ImVec2 at, float width);
float draw_sheet_section(const Context& context, const exchange::SheetSection& section, ImVec2 at, float width);

} // namespace ringback::ui
