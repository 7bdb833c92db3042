#include "ui/widgets/spinner.hpp"

#include "ui/palette.hpp"

namespace ringback::ui {

void draw_spinner(ImVec2 middle, float radius, ImU32 ink) {
    constexpr float quarter = 1.5708f;
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddCircle(middle, radius, faded(ink, 0.3f), 0, 2);
    list->PathArcTo(middle, radius, -quarter, quarter * 0.4f);
    list->PathStroke(ink, 0, 2);
}

} // namespace ringback::ui
