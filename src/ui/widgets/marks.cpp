#include "ui/widgets/marks.hpp"

#include "mirror/mirror.hpp"

#include <algorithm>

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

float keycap_width(const Look& look, std::string_view key) {
    return std::max(18.0f, look.width(type::micro, key) + 10);
}

float draw_keycap(const Look& look, ImVec2 left_middle, std::string_view key, KeycapGround ground) {
    const Palette& p = look.palette();
    const float w = keycap_width(look, key);
    const ImRect box({left_middle.x, left_middle.y - 9}, {left_middle.x + w, left_middle.y + 9});
    const bool accent = ground == KeycapGround::accent;
    const bool inverse = ground == KeycapGround::inverse;
    if (!inverse) look.fill(box, accent ? p.accent_fill_press : p.bg_raised, 4);
    if (!accent) look.stroke(box, inverse ? p.text_tertiary : p.line_strong, 4);
    const ImU32 ink = accent ? p.accent_on : inverse ? p.text_inverse : p.text_secondary;
    look.paint_centred(box, type::micro, accent && p.dark ? p.bg_canvas : ink, key);
    return w;
}

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

void draw_tile(const Look& look, ImVec2 at, TileTone tone, const char* icon, float size) {
    const Palette& p = look.palette();
    const ImRect box(at, {at.x + size, at.y + size});
    ImU32 ground = p.bg_hover;
    ImU32 ink = p.text_secondary;
    switch (tone) {
    case TileTone::neutral: break;
    case TileTone::solid: ground = p.accent_fill, ink = p.accent_on; break;
    case TileTone::warn: ground = p.warn_soft, ink = p.warn_text; break;
    case TileTone::bare: ground = 0; break;
    case TileTone::soft: ground = p.accent_soft, ink = p.accent_text; break;
    }
    if (ground != 0) look.fill(box, ground, 10);
    look.icon(box.GetCenter(), icon, size > 36 ? 20.0f : 16.0f, ink);
}

float strip_width(std::size_t days) { return days == 0 ? 0 : static_cast<float>(days) * 5 - 2; }

void draw_strip(const Look& look, ImVec2 right_middle, const std::vector<DayMark>& days) {
    const Palette& p = look.palette();
    float x = right_middle.x - strip_width(days.size());
    const auto bar = [&](float height, ImU32 colour) {
        look.fill(ImRect({x, right_middle.y - height / 2}, {x + 3, right_middle.y + height / 2}), colour, 1.5f);
    };
    for (const DayMark day : days) {
        switch (day) {
        case DayMark::quiet: bar(3, p.silence[3]); break;
        case DayMark::outbound: bar(11, p.text_tertiary); break;
        case DayMark::inbound: bar(16, p.accent_mark); break;
        case DayMark::today:
        case DayMark::today_overdue:
            ImGui::GetWindowDrawList()->AddCircleFilled(snapped(ImVec2{x + 1.5f, right_middle.y}), 2,
                                                        day == DayMark::today ? p.text_primary : p.warn_mark);
            break;
        }
        x += 5;
    }
}

void draw_brand(const Look& look, ImVec2 at, bool with_name) {
    const Palette& p = look.palette();
    struct Bar {
        float x, height;
        bool accent;
    };
    // A contact, an attempt, three quiet days, and the call back.
    constexpr Bar bars[]{{0, 20, false}, {5, 12, false}, {10, 4, false}, {14, 4, false}, {20, 20, true}};
    for (const Bar& bar : bars)
        look.fill(ImRect({at.x + bar.x, at.y + 12 - bar.height / 2}, {at.x + bar.x + 3, at.y + 12 + bar.height / 2}),
                  bar.accent ? p.accent_mark : p.text_primary, 1.5f);
    if (with_name) look.text({at.x + 33, at.y}, type::title, p.text_primary, "Ringback");
}

void draw_segments(const Look& look, const ImRect& box, const std::vector<float>& shares) {
    const float gap = 4;
    const float width = (box.GetWidth() + gap) / static_cast<float>(shares.size()) - gap;
    float x = box.Min.x;
    for (const float share : shares) {
        look.fill(ImRect({x, box.Min.y}, {x + width, box.Max.y}), look.palette().bg_track, 3);
        if (share > 0) look.fill(ImRect({x, box.Min.y}, {x + width * share, box.Max.y}), look.palette().accent_mark, 3);
        x += width + gap;
    }
}

} // namespace ringback::ui
