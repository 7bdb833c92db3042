#include "ui/oklch.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace ringback::ui {
namespace {

using Three = std::array<double, 3>;

double linear(unsigned channel) {
    const double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

unsigned encoded(double c) {
    const double e = c <= 0.0031308 ? c * 12.92 : 1.055 * std::pow(c, 1 / 2.4) - 0.055;
    return static_cast<unsigned>(std::clamp(e, 0.0, 1.0) * 255 + 0.5);
}

Three linear_of(unsigned rgb) { return {linear(rgb >> 16 & 0xFF), linear(rgb >> 8 & 0xFF), linear(rgb & 0xFF)}; }

double luminance_of(const Three& c) { return 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2]; }

Three times(const std::array<Three, 3>& matrix, const Three& v) {
    Three out{};
    for (int i = 0; i < 3; ++i) out[i] = matrix[i][0] * v[0] + matrix[i][1] * v[1] + matrix[i][2] * v[2];
    return out;
}

// Bjorn Ottosson's matrices.
constexpr std::array<Three, 3> rgb_to_cones{{{0.4122214708, 0.5363325363, 0.0514459929},
                                             {0.2119034982, 0.6806995451, 0.1073969566},
                                             {0.0883024619, 0.2817188376, 0.6299787005}}};
constexpr std::array<Three, 3> cones_to_lab{{{0.2104542553, 0.7936177850, -0.0040720468},
                                             {1.9779984951, -2.4285922050, 0.4505937099},
                                             {0.0259040371, 0.7827717662, -0.8086757660}}};
constexpr std::array<Three, 3> lab_to_cones{
    {{1, 0.3963377774, 0.2158037573}, {1, -0.1055613458, -0.0638541728}, {1, -0.0894841775, -1.2914855480}}};
constexpr std::array<Three, 3> cones_to_rgb{{{4.0767416621, -3.3077115913, 0.2309699292},
                                             {-1.2684380046, 2.6097574011, -0.3413193965},
                                             {-0.0041960863, -0.7034186147, 1.7076147010}}};

Three lab_of(const Three& rgb) {
    Three cones = times(rgb_to_cones, rgb);
    for (double& cone : cones) cone = std::cbrt(cone);
    return times(cones_to_lab, cones);
}

double chroma_of(const Three& rgb) {
    const Three lab = lab_of(rgb);
    return std::hypot(lab[1], lab[2]);
}

Three rgb_from_oklch(double lightness, double chroma, double hue) {
    Three cones = times(lab_to_cones, {lightness, chroma * std::cos(hue), chroma * std::sin(hue)});
    for (double& cone : cones) cone = cone * cone * cone;
    return times(cones_to_rgb, cones);
}

bool is_displayable(const Three& rgb) {
    return std::ranges::all_of(rgb, [](double c) { return c >= -0.0005 && c <= 1.0005; });
}

constexpr int halvings = 14; // finer than eight bits

// The most chroma up to `most` that can be shown.
Three displayable(double lightness, double most, double hue) {
    Three best = rgb_from_oklch(lightness, most, hue);
    if (is_displayable(best)) return best;
    double low = 0;
    double high = most;
    for (int i = 0; i < halvings; ++i) {
        const double middle = (low + high) / 2;
        (is_displayable(rgb_from_oklch(lightness, middle, hue)) ? low : high) = middle;
    }
    return rgb_from_oklch(lightness, low, hue);
}

} // namespace

double luminance_of(unsigned rgb) { return luminance_of(linear_of(rgb)); }

Hue hue_of(unsigned rgb) {
    const Three lab = lab_of(linear_of(rgb));
    return {static_cast<float>(std::atan2(lab[2], lab[1]) * 180 / std::numbers::pi),
            static_cast<float>(std::hypot(lab[1], lab[2]))};
}

unsigned with_hue(unsigned rgb, float degrees, float share) {
    const Three from = linear_of(rgb);
    const double wanted = luminance_of(from);
    const double chroma = chroma_of(from) * static_cast<double>(share);
    const double hue = static_cast<double>(degrees) * std::numbers::pi / 180;
    double low = 0;
    double high = 1;
    for (int i = 0; i < halvings; ++i) {
        const double middle = (low + high) / 2;
        (luminance_of(displayable(middle, chroma, hue)) < wanted ? low : high) = middle;
    }
    const Three found = displayable((low + high) / 2, chroma, hue);
    return encoded(found[0]) << 16 | encoded(found[1]) << 8 | encoded(found[2]);
}

} // namespace ringback::ui
