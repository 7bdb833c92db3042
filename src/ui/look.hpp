// Owns: how text and surfaces are drawn: type scale, fonts, measuring, wrapping, shadows, the focus ring.
// Must not know: the model, or what any of it means.
#pragma once

#include "imgui.h"
#include "imgui_internal.h" // ImRect
#include "platform/application.hpp"
#include "ui/palette.hpp"

#include <string>
#include <string_view>

namespace ringback::ui {

enum class Weight { regular, medium, semibold, field };

// Sizes in CSS pixels: `size` of the letters, `line` from one line to the next.
struct TextStyle {
    Weight weight;
    float size;
    float line;
};

// The type scale of the look. `*_strong` is the same size at 600, `*_medium` at 500.
namespace type {
inline constexpr TextStyle micro{Weight::medium, 11, 16};
inline constexpr TextStyle small{Weight::regular, 12, 16};
inline constexpr TextStyle small_medium{Weight::medium, 12, 16};
inline constexpr TextStyle small_strong{Weight::semibold, 12, 16};
inline constexpr TextStyle dense{Weight::regular, 13, 20};
inline constexpr TextStyle dense_medium{Weight::medium, 13, 20};
inline constexpr TextStyle dense_strong{Weight::semibold, 13, 20};
inline constexpr TextStyle base{Weight::regular, 14, 20};
inline constexpr TextStyle base_medium{Weight::medium, 14, 20};
inline constexpr TextStyle base_strong{Weight::semibold, 14, 20};
inline constexpr TextStyle field{Weight::field, 14, 20}; // what is typed: digits as wide as the page shows them
inline constexpr TextStyle read{Weight::regular, 15, 24};
inline constexpr TextStyle title{Weight::semibold, 16, 24};
inline constexpr TextStyle pane{Weight::semibold, 20, 28};
inline constexpr TextStyle headline{Weight::semibold, 26, 32};
inline constexpr TextStyle figure{Weight::semibold, 36, 40};
} // namespace type

// Fonts belong to the ImGui atlas. All digits of the interface fonts share one advance.
struct Fonts {
    ImFont* regular = nullptr;
    ImFont* medium = nullptr;
    ImFont* semibold = nullptr;
    ImFont* field = nullptr; // regular, with digits of their own widths
    ImFont* icons = nullptr;

    ImFont* of(Weight weight) const {
        switch (weight) {
        case Weight::regular: return regular;
        case Weight::medium: return medium;
        case Weight::semibold: return semibold;
        case Weight::field: return field;
        }
        return regular;
    }
};

class Look {
public:
    Look(const Fonts& fonts, platform::TextShaper& shaper)
        : fonts_(&fonts)
        , shaper_(&shaper) {}

    const Palette& palette() const { return palette_; }
    void use(const Palette& palette) { palette_ = palette; }
    const Fonts& fonts() const { return *fonts_; }
    std::string_view shaped(std::string_view text) const { return shaper_->shaped(text); }

    // --- text; `at` is the upper left corner of the line box ---
    float width(const TextStyle& style, std::string_view text) const;
    // Draws only; for words that the enclosing item already carries to the mirror. Returns the width.
    float paint(ImVec2 at, const TextStyle& style, ImU32 colour, std::string_view text) const;
    // Cut with an ellipsis where it is wider than `room`. Returns the drawn width.
    float paint_cut(ImVec2 at, float room, const TextStyle& style, ImU32 colour, std::string_view text) const;
    float paint_right(ImVec2 right_top, const TextStyle& style, ImU32 colour, std::string_view text) const;
    void paint_centred(const ImRect& box, const TextStyle& style, ImU32 colour, std::string_view text) const;
    // Draws and mirrors as text.
    float text(ImVec2 at, const TextStyle& style, ImU32 colour, std::string_view words) const;
    float text_cut(ImVec2 at, float room, const TextStyle& style, ImU32 colour, std::string_view words) const;
    float text_right(ImVec2 right_top, const TextStyle& style, ImU32 colour, std::string_view words) const;
    void heading(ImVec2 at, int level, const TextStyle& style, ImU32 colour, std::string_view words,
                 float room = 0) const;
    float heading_paragraph(ImVec2 at, int level, float room, const TextStyle& style, ImU32 colour,
                            std::string_view words) const;
    // Only mirrors, for words that were drawn otherwise; they can be copied where they stand.
    void tell(const ImRect& box, const TextStyle& style, std::string_view words, int heading = 0,
              bool wraps = false) const;
    // Wrapped at words; line feeds break. Returns the height. The mirrored one is one text node.
    float paragraph_height(float room, const TextStyle& style, std::string_view text) const;
    float paint_paragraph(ImVec2 at, float room, const TextStyle& style, ImU32 colour, std::string_view text) const;
    float paragraph(ImVec2 at, float room, const TextStyle& style, ImU32 colour, std::string_view words) const;

    // Centred by its glyph box.
    void icon(ImVec2 centre, const char* glyph, float size, ImU32 colour) const;

    // --- surfaces ---
    void fill(const ImRect& box, ImU32 colour, float radius = 0) const;
    void stroke(const ImRect& box, ImU32 colour, float radius, float thickness = 1) const; // inside the box
    void hairline(ImVec2 from, float length, bool vertical = false) const;                 // one device pixel
    // Level 1 to 3; with high contrast and forced colours a line around the box in its place.
    void shadow(const ImRect& box, float radius, int level) const;
    // That line for what has no shadow; draws nothing with usual contrast.
    void edge(const ImRect& box, float radius) const;
    void focus_ring(const ImRect& box, float radius) const;

private:
    // Draws what is in visual order already.
    float paint_line(ImVec2 at, const TextStyle& style, ImU32 colour, std::string_view drawn) const;
    ImDrawList* list() const { return ImGui::GetWindowDrawList(); }

    const Fonts* fonts_;
    platform::TextShaper* shaper_;
    Palette palette_ = light_palette();
};

// Whole device pixels, so that edges and baselines are crisp.
float snapped(float value);
ImVec2 snapped(ImVec2 at);

} // namespace ringback::ui
