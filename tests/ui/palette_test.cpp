// Contrast of every pair of colours that is in use, as WCAG 2.2 counts it, in every palette that there is. axe cannot
// see through to the canvas, so this is what keeps the promise.
#include "ui/appearance.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <vector>

using namespace ringback;
using namespace ringback::ui;

namespace {

using Role = ImU32 Palette::*;

struct Pair {
    const char* name;
    Role ink;
    Role ground;
    double least; // with high contrast 7 in place of 4.5
};

#define PAIR(ink, ground, least)                                                                                       \
    Pair { #ink " on " #ground, &Palette::ink, &Palette::ground, least }
#define ON_EVERY_GROUND(ink)                                                                                           \
    PAIR(ink, bg_canvas, 4.5), PAIR(ink, bg_sheet, 4.5), PAIR(ink, bg_card, 4.5), PAIR(ink, bg_raised, 4.5),           \
        PAIR(ink, bg_hover, 4.5), PAIR(ink, bg_selected, 4.5), PAIR(ink, bg_button, 4.5)

const std::vector<Pair> pairs{
    ON_EVERY_GROUND(text_primary),
    ON_EVERY_GROUND(text_secondary),
    ON_EVERY_GROUND(text_tertiary),
    ON_EVERY_GROUND(accent_text),
    ON_EVERY_GROUND(warn_text),
    ON_EVERY_GROUND(danger_text),
    PAIR(text_primary, bg_press, 4.5),
    PAIR(text_secondary, bg_press, 4.5),
    PAIR(text_primary, bg_track, 4.5),
    PAIR(text_secondary, bg_track, 4.5),
    PAIR(text_primary, accent_soft, 4.5),
    PAIR(text_secondary, accent_soft, 4.5),
    PAIR(text_tertiary, accent_soft, 4.5),
    PAIR(accent_text, accent_soft, 4.5),
    PAIR(text_primary, accent_softer, 4.5),
    PAIR(text_secondary, accent_softer, 4.5),
    PAIR(text_tertiary, accent_softer, 4.5),
    PAIR(accent_text, accent_softer, 4.5),
    PAIR(accent_on, accent_fill, 4.5),
    PAIR(accent_on, accent_fill_hover, 4.5),
    PAIR(accent_on, accent_fill_press, 4.5),
    PAIR(accent_text_strong, accent_soft_hover, 4.5),
    PAIR(accent_text_strong, accent_soft_press, 4.5),
    PAIR(text_primary, warn_soft, 4.5),
    PAIR(warn_text, warn_soft, 4.5),
    PAIR(text_primary, warn_softer, 4.5),
    PAIR(text_secondary, warn_softer, 4.5),
    PAIR(warn_text, warn_softer, 4.5),
    PAIR(text_primary, danger_soft, 4.5),
    PAIR(danger_text, danger_soft, 4.5),
    PAIR(danger_on, danger_fill, 4.5),
    PAIR(danger_on, danger_fill_hover, 4.5),
    PAIR(danger_on, danger_fill_press, 4.5),
    PAIR(text_inverse, bg_inverse, 4.5),
    PAIR(line_control, bg_sheet, 3),
    PAIR(line_control, bg_card, 3),
    PAIR(line_control, bg_raised, 3),
    PAIR(focus_ring, bg_sheet, 3),
    PAIR(focus_ring, bg_canvas, 3),
    PAIR(focus_ring, bg_card, 3),
    PAIR(accent_fill, bg_sheet, 3),
    PAIR(accent_fill, bg_card, 3),
    PAIR(accent_mark, bg_sheet, 3),
    PAIR(accent_mark, bg_card, 3),
    PAIR(accent_mark, bg_canvas, 3),
    PAIR(warn_mark, bg_sheet, 3),
    PAIR(warn_mark, bg_canvas, 3),
    PAIR(danger_fill, bg_sheet, 3),
    PAIR(text_disabled, bg_sheet, 3),
};

#undef ON_EVERY_GROUND
#undef PAIR

// What is too faint, as words; empty where all is well.
std::vector<std::string> too_faint(const Palette& palette, bool high) {
    std::vector<std::string> found;
    for (const Pair& pair : pairs) {
        const double least = high && pair.least > 4 ? 7 : pair.least;
        const double ratio = contrast(palette.*pair.ink, palette.*pair.ground);
        if (ratio < least) found.push_back(std::string(pair.name) + ": " + std::to_string(ratio));
    }
    return found;
}

constexpr std::array accents{Accent::petrol, Accent::blue,  Accent::violet,
                             Accent::plum,   Accent::green, Accent::graphite};

} // namespace

TEST_CASE("contrast is counted as WCAG does") {
    CHECK(contrast(IM_COL32(0, 0, 0, 255), IM_COL32(255, 255, 255, 255)) == doctest::Approx(21));
    CHECK(contrast(IM_COL32(0x77, 0x77, 0x77, 255), IM_COL32(255, 255, 255, 255)) ==
          doctest::Approx(4.48).epsilon(0.002));
    // Two rows of the look's own table.
    CHECK(contrast(light_palette().accent_text, light_palette().bg_canvas) == doctest::Approx(5.24).epsilon(0.002));
    CHECK(contrast(dark_palette().text_tertiary, dark_palette().accent_soft) == doctest::Approx(4.53).epsilon(0.002));
}

TEST_CASE("every pair in use keeps its contrast, in every theme, contrast and accent") {
    for (const bool dark : {false, true})
        for (const bool high : {false, true})
            for (const Accent accent : accents) {
                CAPTURE(dark);
                CAPTURE(high);
                CAPTURE(static_cast<int>(accent));
                const auto found = too_faint(made_palette(dark, high, accent), high);
                CHECK_MESSAGE(found.empty(), (found.empty() ? std::string() : found.front()));
            }
}

TEST_CASE("so does every pair with whatever accent a host may give") {
    for (unsigned red = 0; red < 256; red += 51)
        for (unsigned green = 0; green < 256; green += 51)
            for (unsigned blue = 0; blue < 256; blue += 51)
                for (const bool dark : {false, true})
                    for (const bool high : {false, true}) {
                        const unsigned colour = red << 16 | green << 8 | blue;
                        CAPTURE(colour);
                        CAPTURE(dark);
                        CAPTURE(high);
                        const auto found = too_faint(made_palette(dark, high, Accent::petrol, colour), high);
                        CHECK_MESSAGE(found.empty(), (found.empty() ? std::string() : found.front()));
                    }
    // The user's own wish goes before it.
    CHECK(made_palette(false, false, Accent::plum, 0x00FF00).accent_fill ==
          made_palette(false, false, Accent::plum).accent_fill);
    CHECK(made_palette(false, false, Accent::petrol, 0x7A3FB0).accent_fill != light_palette().accent_fill);
}

TEST_CASE("the check finds a pair that is too faint") {
    Palette palette = light_palette();
    palette.text_tertiary = palette.line_control;
    REQUIRE_FALSE(too_faint(palette, false).empty());
    CHECK(too_faint(palette, false).front().starts_with("text_tertiary on bg_canvas"));
    CHECK_FALSE(too_faint(light_palette(), true).empty()); // the usual palette is no high contrast
}

TEST_CASE("forced colours are the system's own, and nothing else") {
    platform::SystemLook system;
    system.forced_colors = true;
    system.colours = {.canvas = 0x000000,
                      .canvas_text = 0xFFFFFF,
                      .link_text = 0xFFFF00,
                      .button_face = 0x000000,
                      .button_text = 0xFFFFFF,
                      .highlight = 0x1AEBFF,
                      .highlight_text = 0x000000,
                      .gray_text = 0x3FF23F};
    const Palette palette = palette_for({.theme = Theme::light, .accent = Accent::plum}, system);
    CHECK(too_faint(palette, true).empty());
    CHECK(palette.edge != 0);
    CHECK(palette.dark);
    for (const Pair& pair : pairs)
        for (const Role role : {pair.ink, pair.ground}) {
            const unsigned rgb = rgb_of(palette.*role);
            const bool known =
                rgb == 0x000000 || rgb == 0xFFFFFF || rgb == 0xFFFF00 || rgb == 0x1AEBFF || rgb == 0x3FF23F;
            CHECK(known);
        }
}

TEST_CASE("accents differ from each other, and leave warnings and dangers alone") {
    for (const Accent accent : accents) {
        const Palette palette = made_palette(false, false, accent);
        CHECK(palette.danger_text == light_palette().danger_text);
        CHECK(palette.warn_text == light_palette().warn_text);
        CHECK(palette.bg_sheet == light_palette().bg_sheet);
        for (const Accent other : accents)
            if (other != accent) CHECK(palette.accent_fill != made_palette(false, false, other).accent_fill);
    }
    CHECK(made_palette(true, false, Accent::petrol).accent_fill == dark_palette().accent_fill);
}

TEST_CASE("wishes are read from words, and unknown words are no wish") {
    Appearance appearance;
    CHECK(take_preference(appearance, "theme", "dark"));
    CHECK(take_preference(appearance, "contrast", "high"));
    CHECK(take_preference(appearance, "accent", "violet"));
    CHECK_FALSE(take_preference(appearance, "colour", "dark"));
    CHECK(appearance == Appearance{Theme::dark, Contrast::high, Accent::violet});
    CHECK(take_preference(appearance, "theme", "midnight"));
    CHECK(take_preference(appearance, "accent", ""));
    CHECK(appearance.theme == Theme::system);
    CHECK(appearance.accent == Accent::petrol);
    platform::SystemLook system;
    system.dark = true;
    CHECK(palette_for({}, system).dark);
    CHECK_FALSE(palette_for({.theme = Theme::light}, system).dark);
    system.more_contrast = true;
    CHECK(palette_for({}, system).edge != 0);
    CHECK(palette_for({.contrast = Contrast::normal}, system).edge == 0);
}
