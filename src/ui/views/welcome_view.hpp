// Owns: what an empty workspace says: the three ways to begin. Must not know: how any of them works.
#pragma once

#include "ui/context.hpp"

namespace ringback::ui {

void draw_welcome(const Context& context, const ImRect& area);

} // namespace ringback::ui
