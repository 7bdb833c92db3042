#include "ui/palette.hpp"

#include "ui/oklch.hpp"

#include <algorithm>
#include <initializer_list>

namespace ringback::ui {
namespace {

// 0xRRGGBB as the tokens write it.
constexpr ImU32 hex(ImU32 rgb) { return IM_COL32((rgb >> 16) & 0xFFu, (rgb >> 8) & 0xFFu, rgb & 0xFFu, 0xFFu); }

constexpr Palette light{
    .bg_canvas = hex(0xEEF2F3),
    .bg_sheet = hex(0xFFFFFF),
    .bg_card = hex(0xF3F6F6),
    .bg_raised = hex(0xFFFFFF),
    .bg_hover = hex(0xE4EAEB),
    .bg_press = hex(0xD8DFE1),
    .bg_button = hex(0xEEF2F3),
    .bg_selected = hex(0xFFFFFF),
    .bg_track = hex(0xD8DFE1),
    .bg_inverse = hex(0x202E32),
    .line_hair = hex(0xE4EAEB),
    .line_strong = hex(0xD8DFE1),
    .line_control = hex(0x848E91),
    .text_primary = hex(0x0D191C),
    .text_secondary = hex(0x465255),
    .text_tertiary = hex(0x5B6568),
    .text_disabled = hex(0x848E91),
    .text_inverse = hex(0xFFFFFF),
    .accent_fill = hex(0x006F79),
    .accent_fill_hover = hex(0x005B63),
    .accent_fill_press = hex(0x00464D),
    .accent_on = hex(0xFFFFFF),
    .accent_text = hex(0x006F79),
    .accent_soft = hex(0xD8F3F6),
    .accent_soft_hover = hex(0xB5E5EA),
    .accent_soft_press = hex(0x7CCDD6),
    .accent_text_strong = hex(0x00464D),
    .accent_softer = hex(0xECF9FA),
    .accent_line = hex(0x7CCDD6),
    .accent_mark = hex(0x068B96),
    .warn_text = hex(0x98561A),
    .warn_soft = hex(0xFFECCB),
    .warn_softer = hex(0xFFF7E8),
    .warn_mark = hex(0xC57722),
    .danger_text = hex(0xB1312F),
    .danger_soft = hex(0xFFE3E2),
    .danger_fill = hex(0xB1312F),
    .danger_fill_hover = hex(0x902826),
    .danger_fill_press = hex(0x7B2220),
    .danger_on = hex(0xFFFFFF),
    .focus_ring = hex(0x068B96),
    .silence = {hex(0xF3F6F6), hex(0xE4EAEB), hex(0xD8DFE1), hex(0xC0C9CB), hex(0x9BA5A8), hex(0x848E91), hex(0x465255),
                hex(0x364447)},
    .shadow = hex(0x0D191C),
    .scrim = 0.28f,
    .dark = false,
};

constexpr Palette dark{
    .bg_canvas = hex(0x0C1112),
    .bg_sheet = hex(0x151B1C),
    .bg_card = hex(0x1B2223),
    .bg_raised = hex(0x22292B),
    .bg_hover = hex(0x1B2223),
    .bg_press = hex(0x283133),
    .bg_button = hex(0x22292B),
    .bg_selected = hex(0x22292B),
    .bg_track = hex(0x283133),
    .bg_inverse = hex(0xD6DCDE),
    .line_hair = hex(0x22292B),
    .line_strong = hex(0x283133),
    .line_control = hex(0x6C777A),
    .text_primary = hex(0xEDF1F2),
    .text_secondary = hex(0xA1ABAE),
    .text_tertiary = hex(0x879194),
    .text_disabled = hex(0x6C777A),
    .text_inverse = hex(0x0C1112),
    .accent_fill = hex(0x47B5C1),
    .accent_fill_hover = hex(0x64C7D2),
    .accent_fill_press = hex(0x99E1E9),
    .accent_on = hex(0x0C1112),
    .accent_text = hex(0x47B5C1),
    .accent_soft = hex(0x0C2D30),
    .accent_soft_hover = hex(0x0E4146),
    .accent_soft_press = hex(0x135F66),
    .accent_text_strong = hex(0xC7EFF4),
    .accent_softer = hex(0x0C2224),
    .accent_line = hex(0x135F66),
    .accent_mark = hex(0x30A0AB),
    .warn_text = hex(0xECB75F),
    .warn_soft = hex(0x3A2710),
    .warn_softer = hex(0x2A1E10),
    .warn_mark = hex(0xDD9F42),
    .danger_text = hex(0xEF827C),
    .danger_soft = hex(0x431D1C),
    .danger_fill = hex(0xEF827C),
    .danger_fill_hover = hex(0xF5A6A1),
    .danger_fill_press = hex(0xD19390),
    .danger_on = hex(0x0C1112),
    .focus_ring = hex(0x47B5C1),
    .silence = {hex(0x1B2223), hex(0x22292B), hex(0x283133), hex(0x384244), hex(0x525D60), hex(0x6C777A), hex(0xA1ABAE),
                hex(0xD6DCDE)},
    .shadow = hex(0x000000),
    .scrim = 0.5f,
    .dark = true,
};

Palette high_contrast_light() {
    Palette p = light;
    p.bg_canvas = p.bg_card = p.bg_button = hex(0xFFFFFF);
    p.bg_inverse = p.text_primary = p.line_control = p.edge = hex(0x000000);
    p.line_hair = p.line_strong = hex(0x364447);
    p.text_secondary = hex(0x202E32);
    p.text_tertiary = hex(0x364447);
    p.text_disabled = hex(0x5B6568);
    p.accent_fill = p.accent_text = p.accent_line = p.focus_ring = hex(0x00464D);
    p.accent_fill_hover = p.accent_fill_press = p.accent_text_strong = hex(0x012D31);
    p.accent_mark = hex(0x005B63);
    p.warn_text = hex(0x5F3410);
    p.warn_mark = hex(0x7F4616);
    p.danger_text = p.danger_fill = hex(0x7A1F1E);
    p.danger_fill_hover = p.danger_fill_press = hex(0x5E1514);
    p.scrim = 0.5f;
    return p;
}

Palette high_contrast_dark() {
    Palette p = dark;
    p.bg_canvas = p.bg_sheet = p.bg_card = p.bg_button = p.text_inverse = p.accent_on = p.danger_on = hex(0x000000);
    p.bg_raised = p.bg_selected = hex(0x0C1112);
    p.bg_hover = hex(0x22292B);
    p.bg_inverse = p.text_primary = p.edge = p.line_control = hex(0xFFFFFF);
    p.line_hair = p.line_strong = hex(0xBCC4C6);
    p.text_secondary = hex(0xEDF1F2);
    p.text_tertiary = hex(0xD6DCDE);
    p.text_disabled = hex(0xA1ABAE);
    p.accent_fill = p.accent_text = p.accent_line = p.focus_ring = hex(0x99E1E9);
    p.accent_fill_hover = p.accent_fill_press = hex(0xC7EFF4);
    p.accent_soft_press = hex(0x0E4146);
    p.accent_mark = hex(0x64C7D2);
    p.warn_text = hex(0xF4CF8B);
    p.warn_mark = hex(0xECB75F);
    p.danger_text = p.danger_fill = hex(0xF5A6A1);
    p.danger_fill_hover = p.danger_fill_press = hex(0xFFC3C0);
    p.scrim = 0.7f;
    return p;
}

// Hue in degrees, and how much of petrol's chroma.
struct AccentHue {
    float hue, chroma;
};
constexpr std::array<AccentHue, 6> accents{
    {{205, 1}, {255, 1.55f}, {293, 1.6f}, {335, 1.35f}, {150, 1.25f}, {230, 0.18f}}};

constexpr float strongest = 1.6f;

AccentHue hue_for(unsigned rgb) {
    const Hue hue = hue_of(rgb);
    return {hue.degrees, std::min(hue.chroma / hue_of(rgb_of(light.accent_fill)).chroma, strongest)};
}

void dye(Palette& p, Accent accent, std::optional<unsigned> hosts) {
    const bool usual = accent == Accent::petrol;
    if (usual && !hosts) return; // the tokens themselves
    const AccentHue to = usual ? hue_for(*hosts) : accents[static_cast<std::size_t>(accent)];
    for (ImU32* colour : {&p.accent_fill, &p.accent_fill_hover, &p.accent_fill_press, &p.accent_text, &p.accent_soft,
                          &p.accent_soft_hover, &p.accent_soft_press, &p.accent_text_strong, &p.accent_softer,
                          &p.accent_line, &p.accent_mark, &p.focus_ring})
        *colour = hex(with_hue(rgb_of(*colour), to.hue, to.chroma));
}

ImU32 between(ImU32 a, ImU32 b, float share) {
    ImU32 out = 0;
    for (const int shift : {IM_COL32_R_SHIFT, IM_COL32_G_SHIFT, IM_COL32_B_SHIFT}) {
        const auto from = static_cast<float>((a >> shift) & 0xFFu);
        const auto to = static_cast<float>((b >> shift) & 0xFFu);
        out |= static_cast<ImU32>(from + (to - from) * share + 0.5f) << shift;
    }
    return out | IM_COL32_A_MASK;
}

} // namespace

const Palette& light_palette() { return light; }
const Palette& dark_palette() { return dark; }

Palette made_palette(bool is_dark, bool high_contrast, Accent accent, std::optional<unsigned> hosts) {
    Palette p = high_contrast ? (is_dark ? high_contrast_dark() : high_contrast_light()) : is_dark ? dark : light;
    dye(p, accent, hosts);
    return p;
}

Palette forced_palette(const platform::SystemLook::Colours& colours) {
    const ImU32 canvas = hex(colours.canvas);
    const ImU32 ink = hex(colours.canvas_text);
    const ImU32 marked = hex(colours.highlight);
    const ImU32 on_marked = hex(colours.highlight_text);
    Palette p = light;
    for (ImU32* ground : {&p.bg_canvas, &p.bg_sheet, &p.bg_card, &p.bg_raised, &p.bg_hover, &p.bg_press, &p.bg_button,
                          &p.bg_selected, &p.bg_track, &p.bg_inverse, &p.accent_soft, &p.accent_soft_hover,
                          &p.accent_soft_press, &p.accent_softer, &p.warn_soft, &p.warn_softer, &p.danger_soft})
        *ground = canvas;
    for (ImU32* words :
         {&p.text_primary, &p.text_secondary, &p.text_tertiary, &p.text_inverse, &p.accent_text_strong, &p.accent_line,
          &p.warn_text, &p.warn_mark, &p.danger_text, &p.line_hair, &p.line_strong, &p.line_control, &p.edge})
        *words = ink;
    p.accent_text = p.accent_mark = hex(colours.link_text);
    p.text_disabled = hex(colours.gray_text);
    p.accent_fill = p.accent_fill_hover = p.accent_fill_press = p.danger_fill = p.danger_fill_hover =
        p.danger_fill_press = marked;
    p.accent_on = p.danger_on = on_marked;
    p.focus_ring = contrast(marked, canvas) >= 3 ? marked : ink;
    for (std::size_t i = 0; i < p.silence.size(); ++i)
        p.silence[i] = between(canvas, ink, static_cast<float>(i) / static_cast<float>(p.silence.size()));
    p.dark = luminance(canvas) < 0.18;
    p.scrim = 0.6f;
    return p;
}

unsigned rgb_of(ImU32 colour) {
    return ((colour >> IM_COL32_R_SHIFT) & 0xFFu) << 16 | ((colour >> IM_COL32_G_SHIFT) & 0xFFu) << 8 |
           ((colour >> IM_COL32_B_SHIFT) & 0xFFu);
}

double luminance(ImU32 colour) { return luminance_of(rgb_of(colour)); }

double contrast(ImU32 a, ImU32 b) {
    const double one = luminance(a) + 0.05;
    const double other = luminance(b) + 0.05;
    return one > other ? one / other : other / one;
}

} // namespace ringback::ui
