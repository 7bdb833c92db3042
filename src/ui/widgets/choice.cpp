#include "ui/widgets/choice.hpp"

#include "ui/icons.hpp"
#include "ui/widgets/hit_area.hpp"

namespace ringback::ui {
namespace {

void paint_tick(const Look& look, const ImRect& box, mirror::Flag checked, const Hit& hit, bool disabled) {
    const Palette& p = look.palette();
    if (checked.is_on() || checked.is_mixed()) {
        look.fill(box, disabled ? p.bg_track : hit.hovered ? p.accent_fill_hover : p.accent_fill, 4);
        look.icon(box.GetCenter(), checked.is_on() ? icon::check : icon::minus, 14,
                  disabled ? p.text_disabled : p.accent_on);
    } else {
        look.fill(box, disabled ? p.bg_button : p.bg_raised, 4);
        look.stroke(box, disabled ? p.bg_track : p.line_control, 4, hit.hovered ? 2.0f : 1.0f);
    }
    if (hit.focused) look.focus_ring(box, 4);
}

// One of the words side by side: its room, and where the next one begins.
struct Segment {
    ImRect box;
    ImVec2 next;
};

Segment segment_at(const Look& look, ImVec2 pen, ImVec2 start, float room, std::string_view words) {
    const float high = for_fingers() ? fingertip : 28.0f;
    const float w = look.width(type::dense_medium, words) + 20;
    if (pen.x > start.x && pen.x + w > start.x + room) pen = {start.x, pen.y + high + (for_fingers() ? 4 : 6)};
    return {ImRect(pen, {pen.x + w, pen.y + high}), {pen.x + w + 4, pen.y}};
}

} // namespace

bool draw_checkbox(const Look& look, ImVec2 at, const char* id, std::string_view label, bool& value) {
    const ImRect box(at, {at.x + 26 + look.width(type::base, label), at.y + 24});
    const Hit hit = hit_area(id, box, {.role = mirror::Role::checkbox, .name = label, .checked = value});
    paint_tick(look, ImRect({at.x, at.y + 3}, {at.x + 18, at.y + 21}), value, hit, false);
    look.paint({at.x + 26, at.y + 2}, type::base, look.palette().text_primary, label);
    if (hit.pressed) value = !value;
    return hit.pressed;
}

bool draw_tick(const Look& look, const ImRect& reach, const char* id, std::string_view name, mirror::Flag checked,
               bool disabled) {
    const Hit hit =
        hit_area(id, reach, {.role = mirror::Role::checkbox, .name = name, .checked = checked, .disabled = disabled});
    const ImVec2 middle = reach.GetCenter();
    paint_tick(look, ImRect({middle.x - 9, middle.y - 9}, {middle.x + 9, middle.y + 9}), checked, hit, disabled);
    return hit.pressed;
}

bool draw_radio(const Look& look, ImVec2 at, const char* id, std::string_view label, bool on, bool disabled) {
    const Palette& p = look.palette();
    const ImRect box(at, {at.x + 26 + look.width(type::base, label), at.y + 24});
    const Hit hit =
        hit_area(id, box, {.role = mirror::Role::radio, .name = label, .checked = on, .disabled = disabled});
    ImDrawList* list = ImGui::GetWindowDrawList();
    const ImVec2 middle = snapped(ImVec2{at.x + 9, at.y + 12});
    if (on) {
        list->AddCircleFilled(middle, 9, disabled ? p.bg_track : hit.hovered ? p.accent_fill_hover : p.accent_fill);
        list->AddCircleFilled(middle, 4, disabled ? p.text_disabled : p.accent_on);
    } else {
        list->AddCircleFilled(middle, 9, p.bg_raised);
        list->AddCircle(middle, 8.5f, disabled ? p.bg_track : p.line_control, 0, hit.hovered ? 2.0f : 1.0f);
    }
    look.paint({at.x + 26, at.y + 2}, type::base, disabled ? p.text_disabled : p.text_primary, label);
    if (hit.focused) look.focus_ring(ImRect({middle.x - 9, middle.y - 9}, {middle.x + 9, middle.y + 9}), 9);
    return hit.pressed && !on;
}

bool draw_switch(const Look& look, ImVec2 right_middle, const char* id, std::string_view name, bool on, bool disabled) {
    const Palette& p = look.palette();
    const ImRect track({right_middle.x - 28, right_middle.y - 8}, {right_middle.x, right_middle.y + 8});
    const ImRect reach({track.Min.x - 4, track.Min.y - 6}, {track.Max.x + 4, track.Max.y + 6});
    const Hit hit =
        hit_area(id, reach, {.role = mirror::Role::switch_, .name = name, .checked = on, .disabled = disabled});
    const ImU32 ground = disabled ? p.bg_track
                         : on     ? (hit.hovered ? p.accent_fill_hover : p.accent_fill)
                                  : p.line_control;
    look.fill(track, ground, 8);
    ImGui::GetWindowDrawList()->AddCircleFilled({on ? track.Max.x - 8 : track.Min.x + 8, right_middle.y}, 6,
                                                p.bg_raised);
    if (hit.focused) look.focus_ring(track, 8);
    return hit.pressed;
}

std::optional<std::size_t> draw_segmented(const Look& look, ImVec2 at, float room, const char* id,
                                          std::string_view name, std::span<const std::string_view> options,
                                          std::size_t chosen, float* height) {
    const Palette& p = look.palette();
    std::optional<std::size_t> result;
    ImGui::PushID(id);
    {
        const mirror::Scope group(mirror::Role::radiogroup, name, ImGui::GetID("group"));
        ImVec2 pen = at;
        for (std::size_t i = 0; i < options.size(); ++i) {
            const auto [box, next] = segment_at(look, pen, at, room, options[i]);
            ImGui::PushID(static_cast<int>(i));
            const bool on = i == chosen;
            const Hit hit = hit_area("segment", box, {.role = mirror::Role::radio, .name = options[i], .checked = on});
            if (on || hit.hovered) look.fill(box, on ? p.bg_inverse : p.bg_hover, 8);
            look.paint_centred(box, type::dense_medium, on ? p.text_inverse : p.text_secondary, options[i]);
            if (hit.focused) look.focus_ring(box, 8);
            if (hit.pressed && !on) result = i;
            ImGui::PopID();
            if (height != nullptr) *height = box.Max.y - at.y;
            pen = next;
        }
    }
    ImGui::PopID();
    return result;
}

std::optional<std::size_t> draw_toggle(const Look& look, ImVec2 at, const char* id, std::string_view name,
                                       std::span<const std::string_view> options, std::size_t chosen) {
    const Palette& p = look.palette();
    std::optional<std::size_t> result;
    const float high = for_fingers() ? fingertip : 28.0f;
    ImGui::PushID(id);
    {
        const mirror::Scope group(mirror::Role::radiogroup, name, ImGui::GetID("group"));
        float width = 4;
        for (const std::string_view option : options) width += look.width(type::dense_medium, option) + 28;
        look.fill(ImRect(at, {at.x + width, at.y + high + 4}), p.dark ? p.bg_canvas : p.bg_hover, 8);
        float x = at.x + 2;
        for (std::size_t i = 0; i < options.size(); ++i) {
            const float w = look.width(type::dense_medium, options[i]) + 28;
            const ImRect box({x, at.y + 2}, {x + w, at.y + 2 + high});
            ImGui::PushID(static_cast<int>(i));
            const bool on = i == chosen;
            const Hit hit = hit_area("side", box, {.role = mirror::Role::radio, .name = options[i], .checked = on});
            if (on) look.shadow(box, 6, 1);
            if (on || hit.hovered) look.fill(box, on ? p.bg_selected : p.bg_press, 6);
            look.paint_centred(box, on ? type::dense_strong : type::dense_medium,
                               on ? p.text_primary : p.text_secondary, options[i]);
            if (hit.focused) look.focus_ring(box, 6);
            if (hit.pressed && !on) result = i;
            ImGui::PopID();
            x += w;
        }
    }
    ImGui::PopID();
    return result;
}

} // namespace ringback::ui
