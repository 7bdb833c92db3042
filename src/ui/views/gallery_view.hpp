// Owns: the page that shows every widget in every state, from the widgets themselves. Must not know: the workspace.
#pragma once

#include "ui/context.hpp"

namespace ringback::ui {

void draw_gallery(const Context& context, const ImRect& sheet);

} // namespace ringback::ui
