// Owns: which screens and commands a host lets be seen (exchange/brand.hpp). Must not know: how they look. Hidden is
// not locked: an address leads there all the same.
#pragma once

#include "ui/context.hpp"

namespace ringback::ui {

bool shows(const Context& context, Screen screen);
bool shows(const Context& context, CommandId id);

} // namespace ringback::ui
