// Owns: how a question and a leaf of the drawn tree look, and what a click on them opens. Must not know: lines,
// panning.
#pragma once

#include "ui/views/playbook_canvas.hpp"

#include <cstddef>
#include <cstdint>

namespace ringback::ui {

void draw_tree_question(const TreeCanvas& canvas, std::uint16_t place);
// `spot` in PlaybookLayout::leaves().
void draw_tree_leaf(const TreeCanvas& canvas, std::size_t spot);
void draw_tree_headings(const TreeCanvas& canvas);

} // namespace ringback::ui
