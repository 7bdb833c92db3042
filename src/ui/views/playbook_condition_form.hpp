// Owns: the condition of an answer, in the form of its question. Must not know: the rest of the question.
#pragma once

#include "ui/views/playbook_form.hpp"

#include <cstddef>
#include <cstdint>

namespace ringback::ui {

// Draws at the pen and moves it on.
void draw_condition_form(PlaybookPen& pen, std::uint16_t node, std::size_t answer);

} // namespace ringback::ui
