// Owns: the toast: what was done, and how to take it back. Must not know: what was done, or when it goes.
#pragma once

#include "ui/look.hpp"

#include <string_view>

namespace ringback::ui {

struct ToastBox {
    std::string_view words;
    const char* icon = nullptr;
    std::string_view act{}; // "Undo"; empty: none
    std::string_view key{}; // "Ctrl Z"
};

float toast_height();
float toast_width(const Look& look, const ToastBox& toast, float most);
// True when its act was chosen.
bool draw_toast_box(const Look& look, ImVec2 at, float width, const ToastBox& toast);

} // namespace ringback::ui
