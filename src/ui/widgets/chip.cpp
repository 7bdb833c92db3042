#include "ui/widgets/chip.hpp"

#include "mirror/mirror.hpp"
#include "ui/icons.hpp"
#include "ui/widgets/hit_area.hpp"

namespace ringback::ui {
namespace {

struct ChipColours {
    ImU32 ground, ink;
};

ChipColours chip_colours(const Palette& p, Tone tone) {
    switch (tone) {
    case Tone::neutral: return {p.bg_button, p.text_secondary};
    case Tone::outline: return {0, p.text_primary};
    case Tone::accent: return {p.accent_soft, p.accent_text};
    case Tone::warn: return {p.warn_soft, p.warn_text};
    case Tone::danger: return {p.danger_soft, p.danger_text};
    }
    return {0, p.text_primary};
}

} // namespace

float chip_width(const Look& look, std::string_view words, const char* icon) {
    return look.width(type::small_medium, words) + 16 + (icon != nullptr ? 18 : 0);
}

float draw_chip(const Look& look, ImVec2 at, Tone tone, std::string_view words, const char* icon) {
    const ChipColours colour = chip_colours(look.palette(), tone);
    const float w = chip_width(look, words, icon);
    const ImRect box(at, {at.x + w, at.y + 22});
    if (tone == Tone::outline)
        look.stroke(box, look.palette().line_strong, 6);
    else
        look.fill(box, colour.ground, 6);
    float x = at.x + 8;
    if (icon != nullptr) {
        look.icon({x + 7, box.GetCenter().y}, icon, 14, colour.ink);
        x += 18;
    }
    look.text({x, at.y + 3}, type::small_medium, colour.ink, words);
    return w;
}

float removable_chip_width(const Look& look, std::string_view words) { return chip_width(look, words) + 18; }

bool draw_removable_chip(const Look& look, ImVec2 at, const char* id, std::string_view words, std::string_view name) {
    const Palette& p = look.palette();
    const ImRect box(at, {at.x + removable_chip_width(look, words), at.y + 22});
    const Hit hit = hit_area(id, box, {.role = mirror::Role::button, .name = name});
    if (hit.hovered || hit.held) look.fill(box, hit.held ? p.bg_press : p.bg_hover, 6);
    look.stroke(box, p.line_strong, 6);
    look.paint({at.x + 8, at.y + 3}, type::small_medium, p.text_primary, words);
    look.icon({box.Max.x - 14, box.GetCenter().y}, icon::x, 14, p.text_secondary);
    if (hit.focused) look.focus_ring(box, 6);
    return hit.pressed;
}

} // namespace ringback::ui
