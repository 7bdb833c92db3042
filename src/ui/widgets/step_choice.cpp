#include "ui/widgets/step_choice.hpp"

#include "mirror/mirror.hpp"
#include "ui/icons.hpp"
#include "ui/widgets/hit_area.hpp"

#include <algorithm>
#include <array>

namespace ringback::ui {
namespace {

constexpr std::array<std::string_view, 3> words{"No", "Partly", "Done"};
constexpr std::array<const char*, 3> icons{icon::minus, icon::contrast, icon::check};
constexpr float gap = 2;

float narrow(bool touch) { return touch ? 44.0f : 26.0f; }
float chosen_width(const Look& look, std::size_t state) {
    return std::max(50.0f, look.width(type::dense_strong, words[state]) + 20);
}

struct Colours {
    ImU32 ground, ink;
};

Colours colours(const Palette& p, StepState state) {
    switch (state) {
    case StepState::no: return {p.bg_press, p.text_primary};
    case StepState::partly: return {p.accent_soft, p.accent_text};
    case StepState::done: break;
    }
    return {p.accent_fill, p.accent_on};
}

} // namespace

float step_choice_width(const Look& look, StepState chosen, bool touch) {
    return chosen_width(look, static_cast<std::size_t>(chosen)) + 2 * (narrow(touch) + gap);
}

std::optional<StepState> draw_step_choice(const Look& look, ImVec2 right_middle, const char* id, std::string_view name,
                                          StepState chosen, bool touch) {
    const Palette& p = look.palette();
    std::optional<StepState> result;
    const float high = touch ? 32.0f : 24.0f;
    ImGui::PushID(id);
    {
        const mirror::Scope group(mirror::Role::radiogroup, name, ImGui::GetID("choice"));
        float x = right_middle.x - step_choice_width(look, chosen, touch);
        for (std::size_t i = 0; i < words.size(); ++i) {
            const bool on = i == static_cast<std::size_t>(chosen);
            const float w = on ? chosen_width(look, i) : narrow(touch);
            const ImRect box({x, right_middle.y - high / 2}, {x + w, right_middle.y + high / 2});
            ImRect reach = box;
            if (touch) reach.Expand({0, 6});
            ImGui::PushID(static_cast<int>(i));
            const Hit hit = hit_area("state", reach, {.role = mirror::Role::radio, .name = words[i], .checked = on});
            const Colours colour = colours(p, chosen);
            look.fill(box, on ? colour.ground : hit.hovered ? p.bg_press : p.bg_button, 6);
            if (on)
                look.paint_centred(box, type::dense_strong, colour.ink, words[i]);
            else
                look.icon(box.GetCenter(), icons[i], 14, p.text_secondary);
            if (hit.focused) look.focus_ring(box, 6);
            if (hit.pressed && !on) result = static_cast<StepState>(i);
            ImGui::PopID();
            x += w + gap;
        }
    }
    ImGui::PopID();
    return result;
}

} // namespace ringback::ui
