// Owns: the line across the top that says that this is the demo, and the ways on from there. Must not know: what they
// do.
#pragma once

#include "ui/context.hpp"

namespace ringback::ui {

// From edge to edge of a page of this width. Returns the height; 0 outside of the demo.
float draw_demo_ribbon(const Context& context, float width);

// Where the demo was filled on another day: offers to begin it anew. Returns the height.
float draw_demo_age(const Context& context, ImVec2 at, float width);

} // namespace ringback::ui
