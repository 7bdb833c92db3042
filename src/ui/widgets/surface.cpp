#include "ui/widgets/surface.hpp"

#include "mirror/mirror.hpp"
#include "ui/widgets/hit_area.hpp"

#include <algorithm>

namespace ringback::ui {

ScrollArea::ScrollArea(const char* id, const ImRect& box, mirror::Role role, std::string_view name) {
    ImGui::SetCursorScreenPos(box.Min);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
    ImGui::PushStyleColor(ImGuiCol_ChildBg, 0u);
    ImGui::BeginChild(id, {std::max(1.0f, box.GetWidth()), std::max(1.0f, box.GetHeight())},
                      ImGuiChildFlags_AlwaysUseWindowPadding, ImGuiWindowFlags_NoSavedSettings);
    ImGui::PopStyleColor();
    ImGui::PopStyleVar();
    if (role != mirror::Role::generic) mirror::window_role(role, name);
    origin_ = ImGui::GetCursorScreenPos();
    width_ = box.GetWidth();
}

ScrollArea::~ScrollArea() {
    // What reaches over the right edge must not let the area scroll sideways.
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    const float right = origin_.x + window->InnerRect.GetWidth();
    window->DC.CursorMaxPos.x = std::min(window->DC.CursorMaxPos.x, right);
    window->DC.IdealMaxPos.x = std::min(window->DC.IdealMaxPos.x, right);
    ImGui::EndChild();
}

void ScrollArea::end_at(float y) const {
    ImGui::SetCursorScreenPos({origin_.x, y});
    ImGui::Dummy({0, 0});
}

bool ScrollArea::at_end() const { return ImGui::GetScrollY() >= ImGui::GetScrollMaxY() - 1; }

void draw_sheet(const Look& look, const ImRect& box) {
    if (for_fingers()) {
        look.fill(box, look.palette().bg_sheet);
        return;
    }
    look.shadow(box, 14, 1);
    look.fill(box, look.palette().bg_sheet, 14);
}

void draw_popup_ground(const Look& look, float radius, int level) {
    const ImVec2 at = ImGui::GetWindowPos();
    const ImRect box(at, {at.x + ImGui::GetWindowWidth(), at.y + ImGui::GetWindowHeight()});
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->PushClipRectFullScreen();
    look.shadow(box, radius, level);
    look.fill(box, level == 3 ? look.palette().bg_sheet : look.palette().bg_raised, radius);
    list->PopClipRect();
}

} // namespace ringback::ui
