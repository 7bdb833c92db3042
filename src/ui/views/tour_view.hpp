// Owns: how the guided tour looks: a ring around what it points at, and a card beside it with the words and the way on.
// Must not know: which steps there are.
#pragma once

#include "ui/context.hpp"

namespace ringback::ui {

// Over the screen; nothing where no tour is on, or a dialog or menu is open. `top`: what lies above stays clear.
void draw_tour(const Context& context, float top);

} // namespace ringback::ui
