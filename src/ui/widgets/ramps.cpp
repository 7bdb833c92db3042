#include "ui/widgets/ramps.hpp"

#include "mirror/mirror.hpp"

#include <array>
#include <cstddef>
#include <span>
#include <string>

namespace ringback::ui {
namespace {

// 0xRRGGBB as the tokens write it, quietest first.
constexpr std::array<unsigned, 14> neutral_light{0xFFFFFF, 0xF9FAFB, 0xF3F6F6, 0xEEF2F3, 0xE4EAEB, 0xD8DFE1, 0xC0C9CB,
                                                 0x9BA5A8, 0x848E91, 0x5B6568, 0x465255, 0x364447, 0x202E32, 0x0D191C};
constexpr std::array<unsigned, 14> neutral_dark{0x0C1112, 0x101617, 0x151B1C, 0x1B2223, 0x22292B, 0x283133, 0x384244,
                                                0x525D60, 0x6C777A, 0x879194, 0xA1ABAE, 0xBCC4C6, 0xD6DCDE, 0xEDF1F2};
constexpr std::array<unsigned, 10> accent_light{0xECF9FA, 0xD8F3F6, 0xB5E5EA, 0x7CCDD6, 0x39ADB9,
                                                0x068B96, 0x006F79, 0x005B63, 0x00464D, 0x012D31};
constexpr std::array<unsigned, 10> accent_dark{0x0C2224, 0x0C2D30, 0x0E4146, 0x135F66, 0x1E838D,
                                               0x30A0AB, 0x47B5C1, 0x64C7D2, 0x99E1E9, 0xC7EFF4};
constexpr std::array<unsigned, 7> amber_light{0xFFF7E8, 0xFFECCB, 0xFED698, 0xE89934, 0xC57722, 0x98561A, 0x7F4616};
constexpr std::array<unsigned, 7> amber_dark{0x2A1E10, 0x3A2710, 0x583A13, 0xBA7E2D, 0xDD9F42, 0xECB75F, 0xF4CF8B};
constexpr std::array<unsigned, 6> red_light{0xFFF2F2, 0xFFE3E2, 0xFFC3C0, 0xCB4644, 0xB1312F, 0x902826};
constexpr std::array<unsigned, 6> red_dark{0x2F1817, 0x431D1C, 0x6C2A2A, 0xDE5C57, 0xEF827C, 0xF5A6A1};

std::span<const unsigned> colours_of(Ramp ramp, bool dark) {
    const auto of = [&](std::span<const unsigned> in_light, std::span<const unsigned> in_dark) {
        return dark ? in_dark : in_light;
    };
    switch (ramp) {
    case Ramp::neutral: return of(neutral_light, neutral_dark);
    case Ramp::accent: return of(accent_light, accent_dark);
    case Ramp::amber: return of(amber_light, amber_dark);
    case Ramp::red: break;
    }
    return of(red_light, red_dark);
}

} // namespace

std::string_view ramp_name(Ramp ramp) {
    constexpr std::array<std::string_view, 4> names{"neutral", "accent", "amber", "red"};
    return names[static_cast<std::size_t>(ramp)];
}

float draw_ramp(const Look& look, ImVec2 at, Ramp ramp, float width) {
    const std::span<const unsigned> colours = colours_of(ramp, look.palette().dark);
    float x = at.x;
    for (const unsigned rgb : colours) {
        const ImRect box({x, at.y}, {x + width, at.y + 24});
        look.fill(box, IM_COL32((rgb >> 16) & 0xFFu, (rgb >> 8) & 0xFFu, rgb & 0xFFu, 0xFFu));
        if (ramp == Ramp::neutral && x < at.x + 2 * width) look.stroke(box, look.palette().line_hair, 0);
        x += width;
    }
    mirror::text(ImRect(at, {x, at.y + 24}),
                 std::to_string(colours.size()) + " steps of " + std::string(ramp_name(ramp)), mirror::Role::image);
    return x - at.x;
}

} // namespace ringback::ui
