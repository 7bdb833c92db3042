// Owns: case review sheets as one page of HTML that anybody can open and print: no script, nothing from elsewhere.
// Must not know: how a sheet is put together, browsers' print dialogs.
#pragma once

#include "exchange/case_sheet.hpp"

#include <span>
#include <string>

namespace ringback::exchange {

// A whole document in UTF-8; each sheet begins on a page of its own.
std::string case_sheet_page(std::span<const CaseSheet> sheets);

} // namespace ringback::exchange
