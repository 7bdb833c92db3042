#include "ui/widgets/banner.hpp"

#include "mirror/mirror.hpp"
#include "ui/icons.hpp"

#include <algorithm>
#include <string>

namespace ringback::ui {
namespace {

constexpr float text_left = 44;

float buttons_width(const Look& look, std::span<const Button> buttons) {
    float width = 0;
    for (const Button& button : buttons) width += button_width(look, button) + 8;
    return width;
}

} // namespace

BannerDrawn draw_banner(const Look& look, ImVec2 at, float width, const Banner& banner) {
    const Palette& p = look.palette();
    BannerDrawn drawn;
    ImGui::PushID(banner.id);
    const float side = buttons_width(look, banner.buttons);
    const bool stacked = side > 0 && width < 400 + side;
    const float room = width - text_left - 16 - (stacked ? 0 : side);
    const std::string words = std::string(banner.title) + (banner.text.empty() ? "" : " ") + std::string(banner.text);
    const float row = stacked ? button_height(banner.buttons.front().size) + 12 : 0;
    drawn.height = std::max(44.0f, look.paragraph_height(room, type::dense, words) + 24) + row;
    const ImRect box(at, {at.x + width, at.y + drawn.height});
    look.fill(box, banner.alarm ? p.danger_soft : p.accent_soft, 10);
    {
        const mirror::Scope region(banner.alarm ? mirror::Role::alert : mirror::Role::region, banner.title,
                                   ImGui::GetID("banner"));
        look.icon({at.x + 24, at.y + 22}, banner.alarm ? icon::circle_alert : icon::eye, 16,
                  banner.alarm ? p.danger_text : p.accent_text);
        look.paragraph({at.x + text_left, at.y + 12}, room, type::dense, p.text_primary, words);
        float x = stacked ? at.x + text_left : box.Max.x - 4 - side;
        for (std::size_t i = 0; i < banner.buttons.size(); ++i) {
            const Button& button = banner.buttons[i];
            const float y = stacked ? box.Max.y - row : box.GetCenter().y - button_height(button.size) / 2;
            if (draw_button(look, {x, y}, button)) drawn.pressed = i;
            x += button_width(look, button) + 8;
        }
    }
    ImGui::PopID();
    return drawn;
}

} // namespace ringback::ui
