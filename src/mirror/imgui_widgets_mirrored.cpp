// ImGui's own widgets, unmodified, with every added item shown to the mirror.
#include "mirror/wrap_begin.inl"

#include "imgui_widgets.cpp"

#include "mirror/wrap_end.inl"

#include "mirror/text_state.hpp"

namespace mirror {

bool accepts_character(unsigned int& character, ImGuiInputTextFlags flags) {
    const ImGuiInputTextFlags without_callback = flags & ~ImGuiInputTextFlags_CallbackCharFilter;
    return InputTextFilterCharacter(GImGui, &character, without_callback, nullptr, nullptr, true);
}

void set_selection(ImGuiInputTextState& text, int start, int end) {
    text.Stb->select_start = start;
    text.Stb->select_end = text.Stb->cursor = end;
    text.Stb->has_preferred_x = 0;
}

} // namespace mirror
