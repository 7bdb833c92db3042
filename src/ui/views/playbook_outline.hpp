// Owns: the playbook as an outline: the path in words, then every question with its answers, as a tree for keyboard and
// screen reader. Must not know: the drawn tree.
#pragma once

#include "ui/context.hpp"
#include "ui/playbook_desk.hpp"

namespace ringback::ui {

// Returns the height.
float draw_playbook_outline(const Context& context, ImVec2 at, float width, const LitPath& path);

} // namespace ringback::ui
