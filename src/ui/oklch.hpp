// Owns: colours by lightness, chroma and hue (OKLCH), and relative luminance. Must not know: what colours are for.
#pragma once

namespace ringback::ui {

// Of 0xRRGGBB, as WCAG 2.2 counts it: 0 to 1.
double luminance_of(unsigned rgb);

// The colour of this hue (degrees) that has the same luminance, and `share` of the chroma as far as sRGB reaches.
unsigned with_hue(unsigned rgb, float hue, float share);

// Degrees, and how strong the colour is: what with_hue() takes over from another one.
struct Hue {
    float degrees = 0;
    float chroma = 0; // of OKLCH
};
Hue hue_of(unsigned rgb);

} // namespace ringback::ui
