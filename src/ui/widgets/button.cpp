#include "ui/widgets/button.hpp"

#include "ui/widgets/hit_area.hpp"
#include "ui/widgets/keycap.hpp"
#include "ui/widgets/spinner.hpp"
#include "ui/widgets/tooltip.hpp"

#include <algorithm>

namespace ringback::ui {
namespace {

struct Colours {
    ImU32 ground, ink;
};

Colours colours(const Palette& p, const Button& button, const Hit& hit) {
    const auto of = [&](ImU32 rest, ImU32 hover, ImU32 press) { return hit.held ? press : hit.hovered ? hover : rest; };
    if (button.disabled) return {button.kind == ButtonKind::ghost ? 0 : p.bg_button, p.text_disabled};
    switch (button.kind) {
    case ButtonKind::primary: return {of(p.accent_fill, p.accent_fill_hover, p.accent_fill_press), p.accent_on};
    case ButtonKind::neutral:
        return {of(button.quiet ? 0 : p.bg_button, p.bg_hover, p.bg_press),
                button.quiet ? p.text_tertiary : p.text_primary};
    case ButtonKind::soft:
        return {of(p.accent_soft, p.accent_soft_hover, p.accent_soft_press),
                hit.hovered || hit.held ? p.accent_text_strong : p.accent_text};
    case ButtonKind::ghost: return {of(0, p.bg_hover, p.bg_press), hit.hovered ? p.text_primary : p.text_secondary};
    case ButtonKind::danger: return {of(p.danger_fill, p.danger_fill_hover, p.danger_fill_press), p.danger_on};
    }
    return {0, p.text_primary};
}

struct Metrics {
    float height, padding, gap, icon;
    TextStyle style;
    float radius;
};

Metrics metrics(const Button& button) {
    const bool strong = button.kind != ButtonKind::ghost;
    switch (button.size) {
    case ButtonSize::small: return {28, 10, 6, 14, strong ? type::small_strong : type::small_medium, 8};
    case ButtonSize::large: return {44, 16, 10, 18, {Weight::semibold, 15, 20}, 10};
    case ButtonSize::touch: return {48, 16, 10, 18, {Weight::semibold, 15, 20}, 12};
    case ButtonSize::normal: break;
    }
    return {32, 12, 8, 16, type::base_medium, 8};
}

float content_width(const Look& look, const Button& button, const Metrics& m) {
    float width = 0;
    if (button.icon != nullptr) width += m.icon;
    if (!button.label.empty()) width += look.width(m.style, button.label) + (button.icon != nullptr ? m.gap : 0);
    if (!button.key.empty()) width += keycap_width(look, button.key) + m.gap;
    return width;
}

} // namespace

float button_height(ButtonSize size) { return metrics(Button{.id = "", .size = size}).height; }

float button_width(const Look& look, const Button& button) {
    const Metrics m = metrics(button);
    if (button.label.empty()) return m.height;
    return snapped(content_width(look, button, m) + 2 * m.padding);
}

bool draw_button(const Look& look, ImVec2 at, const Button& button, float width) {
    const Metrics m = metrics(button);
    const float w = width > 0 ? width : button_width(look, button);
    const ImRect box(at, {at.x + w, at.y + m.height});
    const Hit hit = hit_area(button.id, box,
                             {.role = button.href.empty() ? mirror::Role::button : mirror::Role::link,
                              .name = button.name.empty() ? button.label : button.name,
                              .description = button.description,
                              .value = button.href,
                              .key_shortcuts = button.key,
                              .disabled = button.disabled || button.busy,
                              .busy = button.busy});
    offer_tooltip(hit, button.label.empty() ? button.name : button.description, button.key);
    const Colours colour = colours(look.palette(), button, hit);
    if ((colour.ground & IM_COL32_A_MASK) != 0) look.fill(box, colour.ground, m.radius);
    look.edge(box, m.radius);
    float x = box.GetCenter().x - content_width(look, button, m) / 2;
    const float middle = box.GetCenter().y;
    if (button.icon != nullptr) {
        if (button.busy)
            draw_spinner({x + m.icon / 2, middle}, m.icon / 2 - 2, colour.ink);
        else
            look.icon({x + m.icon / 2, middle}, button.icon, m.icon, colour.ink);
        x += m.icon + m.gap;
    }
    if (!button.label.empty())
        x += look.paint_cut({x, middle - m.style.line / 2}, box.Max.x - x - 4, m.style, colour.ink, button.label) +
             m.gap;
    if (!button.key.empty())
        draw_keycap(look, {x, middle}, button.key,
                    button.kind == ButtonKind::primary ? KeycapGround::accent : KeycapGround::plain);
    if (hit.focused) look.focus_ring(box, m.radius);
    return hit.pressed;
}

bool draw_text_link(const Look& look, ImVec2 at, const char* id, const TextStyle& style, std::string_view label,
                    std::string_view href, const char* icon, float reach) {
    const float lead = icon != nullptr ? style.size + 6 : 0;
    const float w = look.width(style, label) + lead;
    const ImRect box({at.x, at.y}, {at.x + w, at.y + style.line});
    ImRect target = box;
    target.Expand({0, std::max(0.0f, (reach - style.line) / 2)});
    const Hit hit = hit_area(
        id, target, {.role = href.empty() ? mirror::Role::button : mirror::Role::link, .name = label, .value = href});
    const ImU32 ink = hit.hovered ? look.palette().accent_text : look.palette().text_secondary;
    if (icon != nullptr) look.icon({at.x + style.size / 2, box.GetCenter().y}, icon, style.size + 2, ink);
    look.paint({at.x + lead, at.y}, style, ink, label);
    if (hit.focused) look.focus_ring(box, 4);
    return hit.pressed;
}

} // namespace ringback::ui
