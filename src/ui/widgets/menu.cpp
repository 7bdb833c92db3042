#include "ui/widgets/menu.hpp"

#include "mirror/mirror.hpp"
#include "ui/widgets/hit_area.hpp"
#include "ui/widgets/keycap.hpp"
#include "ui/widgets/surface.hpp"

namespace ringback::ui {

Menu::Menu(const Look& look, const char* id, std::string_view name, const ImRect& anchor, float width)
    : look_(look)
    , row_(for_fingers() ? 48.0f : 32.0f) {
    const Palette& p = look.palette();
    ImGui::SetNextWindowPos({anchor.Max.x, anchor.Max.y + 4}, ImGuiCond_Appearing, {1, 0});
    ImGui::SetNextWindowSizeConstraints({width, 0}, {width, ImGui::GetIO().DisplaySize.y - 16});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {6, 6});
    ImGui::PushStyleVar(ImGuiStyleVar_PopupRounding, 10);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0, 0});
    ImGui::PushStyleColor(ImGuiCol_PopupBg, p.bg_raised);
    ImGui::PushStyleColor(ImGuiCol_Border, p.line_strong);
    open_ = ImGui::BeginPopup(id, ImGuiWindowFlags_AlwaysAutoResize | ImGuiWindowFlags_NoMove |
                                      ImGuiWindowFlags_NoSavedSettings);
    if (!open_) return;
    mirror::window_role(mirror::Role::menu, name);
    draw_popup_ground(look, 10);
}

Menu::~Menu() {
    if (open_) ImGui::EndPopup();
    ImGui::PopStyleColor(2);
    ImGui::PopStyleVar(3);
}

bool Menu::item(const char* id, std::string_view label, const char* icon, bool danger, std::string_view key) {
    const Palette& p = look_.palette();
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const ImRect box(at, {at.x + ImGui::GetContentRegionAvail().x, at.y + row_});
    const Hit hit = hit_area(id, box, {.role = mirror::Role::menuitem, .name = label, .key_shortcuts = key});
    if (ImGui::IsWindowAppearing() && ImGui::GetCurrentWindow()->DC.CursorStartPos.y == at.y)
        mirror::request_focus(ImGui::GetItemID());
    if (hit.hovered || hit.focused) {
        look_.fill(box, danger ? p.danger_soft : p.accent_soft, 8);
        look_.edge(box, 8);
    }
    const ImU32 ink = danger ? p.danger_text : p.text_primary;
    look_.icon({at.x + 18, box.GetCenter().y}, icon, 16, danger ? p.danger_text : p.text_secondary);
    const float cap = key.empty() ? 0 : keycaps_width(look_, key) + 8;
    look_.paint_cut({at.x + 36, box.GetCenter().y - 10}, box.GetWidth() - 44 - cap, type::base, ink, label);
    if (cap > 0) draw_keycaps(look_, {box.Max.x - cap, box.GetCenter().y}, key);
    ImGui::SetCursorScreenPos({at.x, box.Max.y});
    ImGui::Dummy({0, 0});
    if (hit.pressed) ImGui::CloseCurrentPopup();
    return hit.pressed;
}

void Menu::line() {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    look_.hairline({at.x + 4, at.y + 5}, ImGui::GetContentRegionAvail().x - 8);
    ImGui::SetCursorScreenPos({at.x, at.y + 11});
    ImGui::Dummy({0, 0});
}

} // namespace ringback::ui
