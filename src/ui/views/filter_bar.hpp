// Owns: what stands above the queue: the kept views, the filter in its own words, who it leaves out; and the dialog
// that names a view. Must not know: rows.
#pragma once

#include "ui/context.hpp"

namespace ringback::ui {

// Nothing where there is neither a filter nor a view. Returns the height.
float draw_filter_bar(const Context& context, ImVec2 at, float width);
// Where the filter leaves nobody. Returns the height.
float draw_nobody_passes(const Context& context, ImVec2 at, float width);
void draw_view_form(const Context& context);

} // namespace ringback::ui
