#include "platform/web/canvas_font.hpp"

#include <array>
#include <cmath>
#include <cstdio>
#include <deque>

#include "imgui_internal.h"
#include "misc/freetype/imgui_freetype.h"

#include "platform/web/page_hooks.hpp"

// ImGui is built for FreeType, so that it brings no font loader of its own (cmake/third_party.cmake): it asks here.
const ImFontLoader* ImGuiFreeType::GetFontLoader() { return &ringback::platform::web::canvas_font_loader(); }

namespace ringback::platform::web {

namespace {

constexpr float tracking_from = 20.0f; ///< CSS pixels
constexpr float tracking = -0.01f;     ///< of the font size

struct Face {
    int page_face = 0;
    std::string css;
    float em = 1;
    bool icon = false;
};

std::deque<Face>& faces() {
    static std::deque<Face> all; // addresses stay: ImGui keeps them as font data
    return all;
}

const Face& face_of(const ImFontConfig& source) { return *static_cast<const Face*>(source.FontData); }

bool is_drawable(ImWchar codepoint) {
    const bool control = codepoint < 0x20 || (codepoint >= 0x7F && codepoint < 0xA0);
    const bool surrogate = codepoint >= 0xD800 && codepoint < 0xE000;
    return !control && !surrogate && codepoint != 0xFFFF;
}

bool init_source(ImFontAtlas*, ImFontConfig*) { return true; }
void destroy_source(ImFontAtlas*, ImFontConfig*) {}
bool contains_glyph(ImFontAtlas*, ImFontConfig*, ImWchar codepoint) { return is_drawable(codepoint); }

float density_of(const ImFontConfig& source, const ImFontBaked& baked) {
    return source.RasterizerDensity * baked.RasterizerDensity;
}

bool init_baked(ImFontAtlas*, ImFontConfig* source, ImFontBaked* baked, void*) {
    if (source->MergeMode) {
        return true;
    }
    const Face& face = face_of(*source);
    const float density = density_of(*source, *baked);
    std::array<float, 2> metrics{};
    page_face_metrics(face.page_face, baked->Size * face.em * density, metrics.data());
    const float ascent = metrics[0] / density, descent = metrics[1] / density;
    const float leading = (baked->Size - ascent - descent) / 2; // as CSS does: half above, half below
    baked->Ascent = std::round((leading + ascent) * density) / density;
    baked->Descent = baked->Ascent - baked->Size;
    return true;
}

float advance_in_line(const Face& face, float css_size, float line, float measured) {
    if (face.icon) {
        return line;
    }
    return css_size >= tracking_from ? measured + tracking * css_size : measured;
}

bool load_glyph(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void*, ImWchar codepoint,
                ImFontGlyph* glyph, float* advance_only) {
    if (!is_drawable(codepoint)) {
        return false;
    }
    const Face& face = face_of(*source);
    const float density = density_of(*source, *baked);
    const float css_size = baked->Size * face.em;
    std::array<float, 6> drawn{};
    if (advance_only != nullptr) {
        page_measure_glyph(face.page_face, codepoint, css_size * density, drawn.data());
        *advance_only = advance_in_line(face, css_size, baked->Size, drawn[0] / density);
        return true;
    }
    const int oversampling = density < 2 ? 2 : 1;
    const bool visible = page_draw_glyph(face.page_face, codepoint, css_size * density, oversampling, drawn.data());
    const auto [measured, left, top, width, height, coloured] = drawn;
    glyph->Codepoint = codepoint;
    glyph->AdvanceX = advance_in_line(face, css_size, baked->Size, measured / density);
    if (!visible) {
        return true;
    }
    const int columns = static_cast<int>(width), rows = static_cast<int>(height);
    const ImFontAtlasRectId id = ImFontAtlasPackAddRect(atlas, columns, rows);
    if (id == ImFontAtlasRectId_Invalid) {
        return false;
    }
    ImVector<unsigned char>& pixels = atlas->Builder->TempBuffer;
    pixels.resize(columns * rows * 4);
    page_copy_glyph(pixels.Data);
    const float across = density * static_cast<float>(oversampling);
    const float shift = face.icon ? std::round((baked->Size - measured / density) / 2 * density) / density : 0;
    glyph->X0 = left / across + shift;
    glyph->X1 = (left + width) / across + shift;
    glyph->Y0 = top / density + baked->Ascent;
    glyph->Y1 = (top + height) / density + baked->Ascent;
    glyph->Visible = true;
    glyph->Colored = coloured > 0;
    glyph->PackId = id;
    ImFontAtlasBakedSetFontGlyphBitmap(atlas, baked, source, glyph, ImFontAtlasPackGetRect(atlas, id), pixels.Data,
                                       ImTextureFormat_RGBA32, columns * 4);
    return true;
}

} // namespace

const ImFontLoader& canvas_font_loader() {
    static const ImFontLoader loader = [] {
        ImFontLoader made;
        made.Name = "canvas";
        made.FontSrcInit = init_source;
        made.FontSrcDestroy = destroy_source;
        made.FontSrcContainsGlyph = contains_glyph;
        made.FontBakedInit = init_baked;
        made.FontBakedLoadGlyph = load_glyph;
        return made;
    }();
    return loader;
}

ImFont* add_canvas_font(ImFontAtlas& atlas, const FontRequest& request) {
    const std::string css(request.css);
    const int page_face = page_add_face(css.data(), css.size(), request.tabular, request.icon);
    Face& face = faces().emplace_back(Face{page_face, css, request.em, request.icon});
    ImFontConfig config;
    config.FontData = &face;
    config.FontDataSize = sizeof face;
    config.FontDataOwnedByAtlas = false;
    config.FontLoader = &canvas_font_loader();
    config.SizePixels = 16;
    std::snprintf(config.Name, sizeof config.Name, "%s", css.c_str());
    return atlas.AddFont(&config);
}

std::string css_of_font(const ImFont* font, float size) {
    if (font == nullptr || font->Sources.empty() || font->Sources[0]->FontLoader != &canvas_font_loader()) {
        return {};
    }
    const Face& face = face_of(*font->Sources[0]);
    const std::size_t after_weight = face.css.find(' '); // `600 "Inter Variable", ...`
    if (after_weight == std::string::npos) {
        return {};
    }
    std::array<char, 64> sizes{};
    std::snprintf(sizes.data(), sizes.size(), " %.4gpx/%.4gpx", static_cast<double>(size * face.em),
                  static_cast<double>(size));
    return face.css.substr(0, after_weight) + sizes.data() + face.css.substr(after_weight);
}

} // namespace ringback::platform::web
