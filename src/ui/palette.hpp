// Owns: the colours of the look by their role, for both themes, both contrasts, every accent, and from the system's
// own colours. Must not know: widgets, the model.
#pragma once

#include "imgui.h"
#include "platform/application.hpp"

#include <array>
#include <cstdint>
#include <optional>

namespace ringback::ui {

// One colour for each role of the look's tokens. Text roles keep 4.5 to 1 on every ground they are used on.
struct Palette {
    ImU32 bg_canvas;
    ImU32 bg_sheet;
    ImU32 bg_card;
    ImU32 bg_raised;
    ImU32 bg_hover;
    ImU32 bg_press;
    ImU32 bg_button;
    ImU32 bg_selected;
    ImU32 bg_track;
    ImU32 bg_inverse;
    ImU32 line_hair;
    ImU32 line_strong;
    ImU32 line_control;
    ImU32 text_primary;
    ImU32 text_secondary;
    ImU32 text_tertiary;
    ImU32 text_disabled;
    ImU32 text_inverse;
    ImU32 accent_fill;
    ImU32 accent_fill_hover;
    ImU32 accent_fill_press;
    ImU32 accent_on;
    ImU32 accent_text;
    ImU32 accent_soft;
    ImU32 accent_soft_hover;
    ImU32 accent_soft_press;
    ImU32 accent_text_strong;
    ImU32 accent_softer;
    ImU32 accent_line;
    ImU32 accent_mark;
    ImU32 warn_text;
    ImU32 warn_soft;
    ImU32 warn_softer;
    ImU32 warn_mark;
    ImU32 danger_text;
    ImU32 danger_soft;
    ImU32 danger_fill;
    ImU32 danger_fill_hover;
    ImU32 danger_fill_press;
    ImU32 danger_on;
    ImU32 focus_ring;
    std::array<ImU32, 8> silence; // from no silence to 25 business days and more
    ImU32 shadow;                 // the colour of shadows, alpha left out
    float scrim;                  // share of black under a dialog
    bool dark;
    ImU32 edge = 0; // a line around every surface and control in place of shadows; 0: none (usual contrast)
};

enum class Accent : std::uint8_t { petrol, blue, violet, plum, green, graphite };

const Palette& light_palette();
const Palette& dark_palette();
// High contrast keeps 7 to 1 for text. Every accent has the luminances of petrol, so its ratios are the same. A host's
// own colour (0xRRGGBB) stands in place of petrol: only its hue and how strong it is count.
Palette made_palette(bool dark, bool high_contrast, Accent accent, std::optional<unsigned> hosts = {});
// Of forced colours: nothing but the system's own.
Palette forced_palette(const platform::SystemLook::Colours& colours);

// 0xRRGGBB.
unsigned rgb_of(ImU32 colour);
// Relative luminance and contrast as WCAG 2.2 counts them.
double luminance(ImU32 colour);
double contrast(ImU32 a, ImU32 b);

// The same colour with `share` of its opacity.
inline ImU32 faded(ImU32 colour, float share) {
    const auto alpha = static_cast<ImU32>(static_cast<float>((colour >> IM_COL32_A_SHIFT) & 0xFFu) * share + 0.5f);
    return (colour & ~IM_COL32_A_MASK) | (alpha << IM_COL32_A_SHIFT);
}

} // namespace ringback::ui
