#include "ui/widgets/split_view.hpp"

#include "ui/widgets/hit_area.hpp"

namespace ringback::ui {

Split split_view(const ImRect& area, float list_width, bool room_for_both, bool sheet_open) {
    const float inset = for_fingers() ? 0.0f : 8.0f;
    const ImVec2 low{area.Max.x - inset, area.Max.y - inset};
    if (room_for_both)
        return {ImRect(area.Min, {area.Min.x + list_width, area.Max.y}),
                ImRect({area.Min.x + list_width, area.Min.y + inset}, low)};
    if (sheet_open) return {std::nullopt, ImRect({area.Min.x, area.Min.y + inset}, low)};
    return {area, std::nullopt};
}

} // namespace ringback::ui
