// Owns: keys that act without Ctrl, Alt or Meta while nobody is typing and no dialog or menu stands open.
// Must not know: what they do.
#pragma once

#include "imgui.h"
#include "imgui_internal.h"

namespace ringback::ui {

inline bool shortcut(ImGuiKey key) {
    const ImGuiIO& io = ImGui::GetIO();
    const bool held = io.KeyCtrl || io.KeyAlt || io.KeySuper;
    return !held && !io.WantTextInput && GImGui->OpenPopupStack.Size == 0 && ImGui::IsKeyPressed(key, false);
}

} // namespace ringback::ui
