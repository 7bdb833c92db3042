#include "mirror/shown_text.hpp"

namespace mirror {

namespace {

/// The page's elements lie over the whole canvas: their text would shine through whatever ImGui draws above the field.
bool lies_open(const ImGuiWindow& window, const ImRect& place) {
    const ImVector<ImGuiWindow*>& windows = GImGui->Windows; // from the bottom to the top
    for (int i = windows.Size; i-- > 0;) {
        const ImGuiWindow* above = windows[i];
        if (above->RootWindow == window.RootWindow) {
            return true;
        }
        // ImGui's fallback window opens with every frame, though nobody ever sees it.
        const bool drawn = (above->WasActive || above->Active) && !above->Hidden && !above->IsFallbackWindow;
        if (drawn && above->Rect().Overlaps(place)) {
            return false;
        }
    }
    return true;
}

} // namespace

bool is_page_field(const TextField& field) {
    const ImGuiContext& g = *GImGui;
    if (field.ink == 0 || field.id == 0 || (g.CurrentItemFlags & ImGuiItemFlags_Disabled) != 0) {
        return false;
    }
    ImGuiWindow* window = g.CurrentWindow;
    const int known = bridge().last.find(field.id); // where it was in the last frame
    return known >= 0 && ImGui::FindBlockingModal(window) == nullptr && lies_open(*window, bridge().last[known].rect);
}

bool is_shown_field(const TextField& field) {
    return is_page_field(field) &&
           (field.several_lines || GImGui->ActiveId == field.id || bridge().focused == field.id);
}

float field_scroll(ImGuiID id) {
    for (const auto& [field, y] : bridge().field_scrolls) {
        if (field == id) {
            return y;
        }
    }
    return 0;
}

bool caret_is_the_pages() {
    const Bridge& b = bridge();
    const int active = b.last.find(GImGui->ActiveId);
    return active >= 0 && b.last[active].has(state::shown);
}

} // namespace mirror
