// Owns: the choices of theme, contrast, accent and keys on this device. Must not know: what follows from them.
#pragma once

#include "ui/context.hpp"

namespace ringback::ui {

// From `at` downwards; returns the height.
float draw_appearance(const Context& context, ImVec2 at, float width);

} // namespace ringback::ui
