#include "ui/widgets/dialog.hpp"

#include "mirror/mirror.hpp"
#include "ui/icons.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/hit_area.hpp"
#include "ui/widgets/surface.hpp"

#include <algorithm>

namespace ringback::ui {
namespace {

constexpr float head_height = 60;
constexpr float foot_padding = 16;
Dialog* drawn_now = nullptr;

struct Frame {
    ImVec2 at, size;
    float radius;
};

// Where it stands: from edge to edge at the foot of a phone, a little of the page left above.
Frame frame_for(DialogPlace place, float width, float height) {
    const ImVec2 page = ImGui::GetIO().DisplaySize;
    if (for_fingers()) {
        const float most = page.y > 500 ? page.y - 32 : page.y;
        const float high = std::min(height, most);
        return {{0, page.y - high}, {page.x, high}, 14};
    }
    if (place == DialogPlace::side) return {{page.x - 8 - width, 8}, {std::min(width, page.x - 16), page.y - 16}, 14};
    const ImVec2 size{std::min(width, page.x - 48), std::min(height, page.y - 48)};
    return {{snapped((page.x - size.x) / 2), snapped((page.y - size.y) / 2)}, size, 14};
}

void push_dialog_style(const Look& look, float radius) {
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, radius);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
    ImGui::PushStyleColor(ImGuiCol_PopupBg, look.palette().bg_sheet);
    ImGui::PushStyleColor(ImGuiCol_ModalWindowDimBg, IM_COL32(0, 0, 0, static_cast<int>(look.palette().scrim * 255)));
}

} // namespace

Dialog::Dialog(const Look& look, const char* title, float width, bool open, DialogPlace place)
    : look_(look) {
    if (open && !ImGui::IsPopupOpen(title)) ImGui::OpenPopup(title);
    kept_ = &ImGui::GetCurrentWindow()->StateStorage;
    key_ = ImGui::GetID(title);
    body_ = kept_->GetFloat(key_);
    foot_before_ = kept_->GetFloat(key_ + 1);
    const Frame frame = frame_for(place, width, head_height + body_ + foot_before_);
    ImGui::SetNextWindowPos(frame.at);
    ImGui::SetNextWindowSize(frame.size);
    push_dialog_style(look, frame.radius);
    visible_ = ImGui::BeginPopupModal(title, nullptr,
                                      ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize |
                                          ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoScrollbar |
                                          ImGuiWindowFlags_NoScrollWithMouse | ImGuiWindowFlags_NoSavedSettings);
    ImGui::PopStyleColor(2);
    ImGui::PopStyleVar(3);
    if (!visible_) return;
    mirror::window_role(mirror::Role::dialog, title);
    if (!open) ImGui::CloseCurrentPopup();
    if (ImGui::IsWindowAppearing() && body_ == 0) { // measures itself first
        ImGui::GetCurrentWindow()->Hidden = true;
        ImGui::GetCurrentWindow()->HiddenFramesCannotSkipItems = 1;
    }
    draw_popup_ground(look, frame.radius, 3);
    if (for_fingers()) // square where it meets the foot of the page
        look.fill(ImRect({frame.at.x, frame.at.y + frame.size.y - frame.radius},
                         {frame.at.x + frame.size.x, frame.at.y + frame.size.y}),
                  look.palette().bg_sheet);
    padding_ = for_fingers() ? 16.0f : 24.0f;
    width_ = frame.size.x - 2 * padding_;
    const ImVec2 at = ImGui::GetWindowPos();
    look.heading({at.x + padding_, at.y + 20}, 2, type::title, look.palette().text_primary, title, width_ - 40);
    const ButtonSize size = for_fingers() ? ButtonSize::touch : ButtonSize::normal;
    const float side = button_height(size);
    close_asked_ =
        draw_button(look, {at.x + frame.size.x - padding_ + 8 - side, at.y + 32 - side / 2},
                    {.id = "close", .icon = icon::x, .kind = ButtonKind::ghost, .size = size, .name = "Close"});
    close_asked_ = close_asked_ || (ImGui::IsKeyPressed(ImGuiKey_Escape, false) &&
                                    ImGui::IsWindowFocused(ImGuiFocusedFlags_ChildWindows));
    ImGui::SetCursorScreenPos({at.x, at.y + head_height - 4});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
    ImGui::PushStyleColor(ImGuiCol_ChildBg, 0u);
    ImGui::BeginChild("body", {frame.size.x, std::max(1.0f, frame.size.y - head_height - foot_before_ + 4)},
                      ImGuiChildFlags_AlwaysUseWindowPadding, ImGuiWindowFlags_NoSavedSettings);
    ImGui::PopStyleColor();
    ImGui::PopStyleVar();
    in_body_ = true;
    drawn_now = this;
    const ImVec2 body = ImGui::GetCursorScreenPos();
    origin_ = {body.x + padding_, body.y + 4};
}

void Dialog::close_body(float y) {
    if (!in_body_) return;
    in_body_ = false;
    body_ = std::max(0.0f, y - origin_.y);
    ImGui::SetCursorScreenPos({origin_.x, y});
    ImGui::Dummy({0, 0});
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    const float right = window->InnerRect.Max.x;
    window->DC.CursorMaxPos.x = std::min(window->DC.CursorMaxPos.x, right);
    window->DC.CursorMaxPos.y = y;
    window->DC.IdealMaxPos = window->DC.CursorMaxPos;
    ImGui::EndChild();
}

ImVec2 Dialog::begin_foot(float y, float height) {
    const float end = y + 4;
    close_body(end);
    foot_ = height + 2 * foot_padding;
    const ImRect box = ImGui::GetCurrentWindow()->Rect();
    if (body_ > box.GetHeight() - head_height - foot_ + 1)
        look_.hairline({box.Min.x, box.Max.y - foot_}, box.GetWidth());
    return {box.Min.x + padding_, box.Max.y - foot_ + foot_padding};
}

void Dialog::end_at(float y) {
    if (in_body_) close_body(y + padding_);
}

void Dialog::close() {
    if (!visible_) return;
    ImGui::CloseCurrentPopup();
}

Dialog* Dialog::now() { return drawn_now; }

Dialog::~Dialog() {
    if (!visible_) return;
    if (in_body_) close_body(origin_.y + body_);
    drawn_now = nullptr;
    kept_->SetFloat(key_, body_);
    kept_->SetFloat(key_ + 1, foot_);
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    window->DC.CursorMaxPos = window->Rect().Max;
    window->DC.IdealMaxPos = window->DC.CursorMaxPos;
    ImGui::EndPopup();
}

} // namespace ringback::ui
