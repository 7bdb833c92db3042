// Owns: what helps to find one's way in the drawn tree: the search, the zoom, and the small map of all of it. Must not
// know: how the tree is drawn.
#pragma once

#include "ui/context.hpp"
#include "ui/playbook_desk.hpp"

namespace ringback::ui {

float playbook_tools_height(const Context& context);
void draw_playbook_tools(const Context& context, const ImRect& area);
// Over the lower edge of the tree, where that is larger than what is seen of it, and where nothing is covered.
void draw_playbook_map(const Context& context, const ImRect& tree, const LitPath& path);

} // namespace ringback::ui
