#include "ui/widgets/hit_area.hpp"

#include <algorithm>

namespace ringback::ui {

Hit hit_area(const char* id, const ImRect& box, const mirror::Item& item) {
    Hit hit;
    hit.box = box;
    mirror::next_item(item);
    ImGui::SetCursorScreenPos(box.Min);
    if (item.disabled) ImGui::BeginDisabled();
    hit.pressed = ImGui::InvisibleButton(id, {std::max(box.GetWidth(), 1.0f), std::max(box.GetHeight(), 1.0f)},
                                         ImGuiButtonFlags_EnableNav);
    hit.hovered = ImGui::IsItemHovered();
    hit.held = ImGui::IsItemActive();
    hit.focused = ImGui::IsItemFocused() && mirror::focus_visible();
    if (item.disabled) ImGui::EndDisabled();
    return hit;
}

} // namespace ringback::ui
