#include "ui/widgets/slider.hpp"

#include "ui/icons.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/hit_area.hpp"

#include <algorithm>
#include <cmath>
#include <string>

namespace ringback::ui {
namespace {

constexpr float handle = 8;

float share_of(const Slider& slider, int value) {
    return static_cast<float>(value - slider.min) / static_cast<float>(std::max(1, slider.max - slider.min));
}

int value_at(const Slider& slider, const ImRect& track, float x) {
    const float share = std::clamp((x - track.Min.x) / track.GetWidth(), 0.0f, 1.0f);
    return slider.min + static_cast<int>(std::lround(share * static_cast<float>(slider.max - slider.min)));
}

void paint_slider(const Look& look, const ImRect& track, const Slider& slider, int value, const Hit& hit) {
    const Palette& p = look.palette();
    const float x = track.Min.x + track.GetWidth() * share_of(slider, value);
    look.fill(track, p.bg_track, 3);
    look.fill(ImRect(track.Min, {x, track.Max.y}), hit.hovered ? p.accent_fill_hover : p.accent_mark, 3);
    if (slider.usual >= slider.min && slider.usual <= slider.max) {
        const float tick = track.Min.x + track.GetWidth() * share_of(slider, slider.usual);
        look.fill(ImRect({tick - 1, track.Min.y - 3}, {tick + 1, track.Max.y + 3}), p.text_primary);
    }
    ImDrawList* list = ImGui::GetWindowDrawList();
    const ImVec2 middle{x, track.GetCenter().y};
    list->AddCircleFilled(middle, handle + 2, p.bg_sheet);
    list->AddCircleFilled(middle, handle,
                          hit.held      ? p.accent_fill_press
                          : hit.hovered ? p.accent_fill_hover
                                        : p.accent_fill);
    if (hit.focused) look.focus_ring(ImRect({x - handle, middle.y - handle}, {x + handle, middle.y + handle}), handle);
}

} // namespace

bool draw_slider(const Look& look, ImVec2 at, float width, const Slider& slider, int& value) {
    const ImRect box(at, {at.x + width, at.y + 24});
    const ImRect track({at.x + handle, at.y + 9}, {at.x + width - handle, at.y + 15});
    const Hit hit = hit_area(slider.id, box,
                             {.role = mirror::Role::slider,
                              .name = slider.name,
                              .value = slider.words,
                              .range = mirror::Range{static_cast<double>(value), static_cast<double>(slider.min),
                                                     static_cast<double>(slider.max), 1}});
    int next = value;
    if (const auto wanted = mirror::value_request(ImGui::GetItemID())) next = static_cast<int>(*wanted);
    if (hit.held && ImGui::IsMouseDown(ImGuiMouseButton_Left))
        next = value_at(slider, track, ImGui::GetIO().MousePos.x);
    next = std::clamp(next, slider.min, slider.max);
    const bool changed = next != value;
    value = next;
    paint_slider(look, track, slider, value, hit);
    return changed;
}

float stepper_height() { return for_fingers() ? 48.0f : 32.0f; }
float stepper_width(const Look& look) {
    return 2 * stepper_height() + std::max(24.0f, look.width(type::base_strong, "00"));
}

bool draw_stepper(const Look& look, ImVec2 at, const Slider& slider, int& value) {
    const float side = stepper_height();
    const ImRect box(at, {at.x + stepper_width(look), at.y + side});
    const std::string figure = std::to_string(value);
    const ButtonSize size = for_fingers() ? ButtonSize::touch : ButtonSize::normal;
    int next = value;
    ImGui::PushID(slider.id);
    {
        const mirror::Scope group(mirror::Role::group, slider.name, ImGui::GetID("group"));
        look.fill(box, look.palette().bg_hover, 8);
        if (draw_button(look, at,
                        {.id = "less",
                         .icon = icon::minus,
                         .kind = ButtonKind::ghost,
                         .size = size,
                         .name = "Less",
                         .disabled = value <= slider.min}))
            --next;
        const ImRect middle({at.x + side, at.y}, {box.Max.x - side, box.Max.y});
        look.paint_centred(middle, type::base_strong, look.palette().text_primary, figure);
        mirror::text(middle, slider.words.empty() ? std::string_view(figure) : slider.words, mirror::Role::status, 0,
                     ImGui::GetID("value"));
        if (draw_button(look, {box.Max.x - side, at.y},
                        {.id = "more",
                         .icon = icon::plus,
                         .kind = ButtonKind::ghost,
                         .size = size,
                         .name = "More",
                         .disabled = value >= slider.max}))
            ++next;
    }
    ImGui::PopID();
    const bool changed = next != value;
    value = next;
    return changed;
}

} // namespace ringback::ui
