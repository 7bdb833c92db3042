#include "ui/widgets/surface.hpp"

#include "mirror/mirror.hpp"
#include "ui/icons.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/marks.hpp"

#include <algorithm>

namespace ringback::ui {
namespace {

constexpr float dialog_padding = 24;
constexpr float dialog_title_height = 48;

} // namespace

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

Dialog::Dialog(const Look& look, const char* title, float width, bool open) {
    const Palette& p = look.palette();
    const bool shown = ImGui::IsPopupOpen(title);
    if (open && !shown) ImGui::OpenPopup(title);
    const ImVec2 page = ImGui::GetIO().DisplaySize;
    const float margin = page.x < 640 ? 0.0f : 24.0f;
    width_ = std::min(width, page.x - 2 * margin);
    ImGui::SetNextWindowPos({page.x / 2, page.y / 2}, ImGuiCond_Always, {0.5f, 0.5f});
    ImGui::SetNextWindowSizeConstraints({width_, 0}, {width_, page.y - 2 * margin});
    if (margin == 0) { // a phone: at the foot of the page, as high as needed
        ImGui::SetNextWindowPos({0, page.y}, ImGuiCond_Always, {0, 1});
    }
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, margin > 0 ? 14.0f : 0.0f);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
    ImGui::PushStyleColor(ImGuiCol_PopupBg, p.bg_sheet);
    ImGui::PushStyleColor(ImGuiCol_ModalWindowDimBg, IM_COL32(0, 0, 0, static_cast<int>(p.scrim * 255)));
    visible_ =
        ImGui::BeginPopupModal(title, nullptr,
                               ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoMove |
                                   ImGuiWindowFlags_AlwaysAutoResize | ImGuiWindowFlags_NoSavedSettings);
    ImGui::PopStyleColor(2);
    ImGui::PopStyleVar(3);
    if (!visible_) return;
    mirror::window_role(mirror::Role::dialog, title);
    if (!open) {
        ImGui::CloseCurrentPopup();
    }
    draw_popup_ground(look, margin > 0 ? 14.0f : 0.0f, 3);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    look.heading({at.x + dialog_padding, at.y + 20}, 2, type::title, p.text_primary, title,
                 width_ - 2 * dialog_padding - 40);
    close_asked_ = draw_button(look, {at.x + width_ - dialog_padding - 24, at.y + 16},
                               {.id = "close", .icon = icon::x, .kind = ButtonKind::ghost, .name = "Close"});
    close_asked_ = close_asked_ || (ImGui::IsKeyPressed(ImGuiKey_Escape, false) &&
                                    ImGui::IsWindowFocused(ImGuiFocusedFlags_ChildWindows));
    origin_ = {at.x + dialog_padding, at.y + dialog_title_height + 12};
    width_ -= 2 * dialog_padding;
}

void Dialog::end_at(float y) {
    ImGui::SetCursorScreenPos({origin_.x, y + dialog_padding});
    ImGui::Dummy({width_ + dialog_padding, 0});
}

void Dialog::close() {
    if (visible_) ImGui::CloseCurrentPopup();
}

Dialog::~Dialog() {
    if (!visible_) return;
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    window->DC.CursorMaxPos.x = std::min(window->DC.CursorMaxPos.x, origin_.x + width_ + dialog_padding);
    ImGui::EndPopup();
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

void draw_card(const Look& look, const ImRect& box, ImU32 ground) {
    look.fill(box, ground != 0 ? ground : look.palette().bg_card, 12);
}

void paint_section_title(const Look& look, ImVec2 at, std::string_view title, std::string_view count, bool warn) {
    const ImU32 ink = warn ? look.palette().warn_text : look.palette().text_secondary;
    const float w = look.paint({at.x, at.y + 8}, type::small_strong, ink, title);
    look.paint({at.x + w + 6, at.y + 8}, type::small, ink, count);
}

float draw_empty_state(const Look& look, const ImRect& box, std::string_view title, std::string_view text) {
    const Palette& p = look.palette();
    const float room = std::min(box.GetWidth() - 32, 460.0f);
    const float left = box.GetCenter().x - room / 2;
    float y = box.Min.y + 28;
    draw_strip(look, {box.GetCenter().x + 14, y + 8},
               {DayMark::inbound, DayMark::outbound, DayMark::quiet, DayMark::quiet, DayMark::quiet, DayMark::inbound});
    y += 32;
    const float w = look.width(type::base_strong, title);
    look.heading({box.GetCenter().x - w / 2, y}, 2, type::base_strong, p.text_primary, title);
    y += 26;
    const float text_width = look.width(type::dense, text);
    if (text_width < room)
        look.text({box.GetCenter().x - text_width / 2, y}, type::dense, p.text_secondary, text);
    else
        return y + look.paragraph({left, y}, room, type::dense, p.text_secondary, text) - box.Min.y + 16;
    return y + 20 + 16 - box.Min.y;
}

} // namespace ringback::ui
