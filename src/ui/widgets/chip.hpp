// Owns: the chip, which states a fact, also one that can be taken away. Must not know: the fact.
#pragma once

#include "ui/look.hpp"

#include <string_view>

namespace ringback::ui {

enum class Tone { neutral, outline, accent, warn, danger };
float chip_width(const Look& look, std::string_view words, const char* icon = nullptr);
// 22 high, at its upper left corner. Mirrored as text. Returns the width.
float draw_chip(const Look& look, ImVec2 at, Tone tone, std::string_view words, const char* icon = nullptr);

// A chip that a press takes away: a button named `name`, "Remove Detroit". True when it was pressed.
float removable_chip_width(const Look& look, std::string_view words);
bool draw_removable_chip(const Look& look, ImVec2 at, const char* id, std::string_view words, std::string_view name);

} // namespace ringback::ui
