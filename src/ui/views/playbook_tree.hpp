// Owns: the playbook drawn as a tree: columns of questions with their leaves, the lines between them, one prospect's
// path lit; panned and zoomed. Must not know: what is beside it.
#pragma once

#include "ui/context.hpp"
#include "ui/playbook_desk.hpp"

#include <string>

namespace ringback::ui {

// The layout of the playbook on screen, made when it is first asked for.
const PlaybookLayout& playbook_layout(const Context& context);

void draw_playbook_tree(const Context& context, const ImRect& area, const LitPath& path);

// Zooms around the middle of the view.
void zoom_playbook(PlaybookState& state, float zoom);

// A little of it at a time; it zooms once a step is full.
void pinch_playbook(PlaybookState& state, float factor);

// How a question or a leaf is called: "10, Is a call left? Yes, 1 of 2 used", "Step-back call, 3 prospects".
std::string node_name(const playbook::Playbook& playbook, std::uint16_t node, const LitPath& path);
std::string leaf_name(const playbook::Playbook& playbook, std::uint16_t leaf, std::size_t count);
const char* icon_of_leaf(const playbook::Leaf& leaf);

} // namespace ringback::ui
