#include "ui/widgets/tabs.hpp"

#include "ui/widgets/hit_area.hpp"

namespace ringback::ui {

float tabs_height() { return for_fingers() ? 48.0f : 40.0f; }

std::optional<std::size_t> draw_tabs(const Look& look, ImVec2 at, float width, const char* id, std::string_view name,
                                     std::span<const Tab> tabs, std::size_t chosen) {
    const Palette& p = look.palette();
    const float high = tabs_height();
    std::optional<std::size_t> result;
    look.hairline({at.x, at.y + high}, width);
    ImGui::PushID(id);
    {
        const mirror::Scope list(mirror::Role::tablist, name, ImGui::GetID("tabs"));
        float x = at.x;
        for (std::size_t i = 0; i < tabs.size(); ++i) {
            const Tab& tab = tabs[i];
            const bool on = i == chosen;
            const float label = look.width(type::base_medium, tab.label);
            const float w = label + (tab.count.empty() ? 0 : 6 + look.width(type::dense, tab.count));
            const ImRect box({x, at.y}, {x + w, at.y + high});
            ImGui::PushID(static_cast<int>(i));
            const Hit hit = hit_area("tab", box,
                                     {.role = mirror::Role::tab,
                                      .name = tab.label,
                                      .description = tab.count,
                                      .selected = on,
                                      .disabled = tab.disabled});
            const ImU32 ink = tab.disabled ? p.text_disabled : on || hit.hovered ? p.text_primary : p.text_secondary;
            look.paint({x, at.y + high / 2 - 10}, type::base_medium, ink, tab.label);
            look.paint({x + label + 6, at.y + high / 2 - 10}, type::dense, p.text_tertiary, tab.count);
            if (on) look.fill(ImRect({x, box.Max.y - 1}, {box.Max.x, box.Max.y + 1}), p.accent_fill, 1);
            if (hit.focused) look.focus_ring(ImRect({x, at.y + 8}, {box.Max.x, box.Max.y - 8}), 4);
            if (hit.pressed && !on) result = i;
            ImGui::PopID();
            x += w + (for_fingers() ? 28 : 20);
        }
    }
    ImGui::PopID();
    return result;
}

} // namespace ringback::ui
