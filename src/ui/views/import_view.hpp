// Owns: the screen that brings contacts in: choose a file, see how it was understood, import. Must not know: how files
// are read or merged (exchange/contacts_import.hpp).
#pragma once

#include "ui/context.hpp"

namespace ringback::ui {

void draw_import(const Context& context, const ImRect& sheet);

} // namespace ringback::ui
