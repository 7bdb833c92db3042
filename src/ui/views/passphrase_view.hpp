// Owns: the part of the data screen about the passphrase: what it does, whether there is one, when the program locks.
// Must not know: any passphrase; the runner asks for it.
#pragma once

#include "ui/context.hpp"

namespace ringback::ui {

// Gives its height.
float draw_passphrase(const Context& context, ImVec2 at, float width);

} // namespace ringback::ui
