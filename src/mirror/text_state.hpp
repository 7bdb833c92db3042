// The parts of ImGui's text editing that only imgui_widgets.cpp can reach. Internal to src/mirror.
#pragma once

#include "imgui.h"
#include "imgui_internal.h"

namespace mirror {

/// Whether an InputText with these flags takes the character; may change it (upper case).
bool accepts_character(unsigned int& character, ImGuiInputTextFlags flags);

/// Byte offsets; the caret goes to `end`.
void set_selection(ImGuiInputTextState& text, int start, int end);

} // namespace mirror
