#include "ui/widgets/toast.hpp"

#include "ui/widgets/hit_area.hpp"
#include "ui/widgets/keycap.hpp"

#include <algorithm>

namespace ringback::ui {
namespace {

float act_width(const Look& look, const ToastBox& toast) {
    if (toast.act.empty()) return 0;
    const float keys = toast.key.empty() || for_fingers() ? 0 : keycaps_width(look, toast.key) + 8;
    return look.width(type::base_strong, toast.act) + keys + 24;
}

} // namespace

float toast_height() { return for_fingers() ? 52.0f : 44.0f; }

float toast_width(const Look& look, const ToastBox& toast, float most) {
    const float lead = toast.icon != nullptr ? 30.0f : 0.0f;
    return std::min(most, lead + look.width(type::base, toast.words) + 32 + act_width(look, toast));
}

bool draw_toast_box(const Look& look, ImVec2 at, float width, const ToastBox& toast) {
    const Palette& p = look.palette();
    const ImRect box(at, {at.x + width, at.y + toast_height()});
    look.shadow(box, 10, 2);
    look.fill(box, p.bg_inverse, 10);
    const float middle = box.GetCenter().y;
    float x = at.x + 16;
    if (toast.icon != nullptr) {
        look.icon({x + 8, middle}, toast.icon, 16, p.text_inverse);
        x += 30;
    }
    const float act = act_width(look, toast);
    look.text_cut({x, middle - 10}, box.Max.x - 16 - act - x, type::base, p.text_inverse, toast.words);
    if (toast.act.empty()) return false;
    const ImRect reach({box.Max.x - act - 4, box.Min.y + 6}, {box.Max.x - 6, box.Max.y - 6});
    const Hit hit = hit_area("act", reach, {.role = mirror::Role::button, .name = toast.act});
    if (hit.hovered) look.fill(reach, faded(p.text_inverse, 0.12f), 8);
    const float w = look.paint({reach.Min.x + 8, middle - 10}, type::base_strong, p.text_inverse, toast.act);
    if (!toast.key.empty() && !for_fingers())
        draw_keycaps(look, {reach.Min.x + 16 + w, middle}, toast.key, KeycapGround::inverse);
    if (hit.focused) look.focus_ring(reach, 8);
    return hit.pressed;
}

} // namespace ringback::ui
