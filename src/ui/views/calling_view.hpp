// Owns: the screen of the calling hours by place: the built-in ones and the user's own in their stead, dated, with
// their source and the words that they are no legal advice. Must not know: how they cut a window (playbook).
#pragma once

#include "ui/context.hpp"

namespace ringback::ui {

void draw_calling(const Context& context, const ImRect& sheet);

} // namespace ringback::ui
