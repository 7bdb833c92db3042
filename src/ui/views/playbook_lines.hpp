// Owns: the lines of the drawn tree: from questions to what they lead to, and the lit path over them. Must not know:
// questions and leaves.
#pragma once

#include "ui/views/playbook_canvas.hpp"

#include <chrono>
#include <optional>

namespace ringback::ui {

void paint_tree_lines(const TreeCanvas& canvas);
// Runs along the path once when another one is chosen; at once where nothing is to move.
void paint_lit_path(const TreeCanvas& canvas);
// Until the next picture of it; none while it rests.
std::optional<std::chrono::milliseconds> lit_path_wait(const UiState& state, bool still);

} // namespace ringback::ui
