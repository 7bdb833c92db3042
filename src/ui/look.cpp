#include "ui/look.hpp"

#include "mirror/mirror.hpp"
#include "ui/text_lines.hpp"

#include <algorithm>
#include <array>
#include <cfloat>
#include <cmath>
#include <span>

namespace ringback::ui {
namespace {

constexpr std::string_view ellipsis = "\xE2\x80\xA6";

struct ShadowLayer {
    float dx, dy, grow, alpha;
};

constexpr std::array<ShadowLayer, 3> light_1{{{0, 1, 0, .05f}, {0, 1, 1, .035f}, {0, 2, 1, .02f}}};
constexpr std::array<ShadowLayer, 2> dark_1{{{0, 0, 1, .3f}, {0, 1, 1, .2f}}};
constexpr std::array<ShadowLayer, 7> light_2{{{0, 0, 1, .05f},
                                              {0, 1, 1, .04f},
                                              {0, 2, 2, .03f},
                                              {0, 4, 3, .022f},
                                              {0, 6, 5, .016f},
                                              {0, 8, 8, .012f},
                                              {0, 10, 11, .008f}}};
constexpr std::array<ShadowLayer, 6> dark_2{
    {{0, 0, 1, .4f}, {0, 2, 2, .18f}, {0, 4, 4, .12f}, {0, 6, 6, .1f}, {0, 8, 9, .07f}, {0, 10, 12, .05f}}};
constexpr std::array<ShadowLayer, 8> light_3{{{0, 0, 1, .06f},
                                              {0, 2, 2, .035f},
                                              {0, 4, 4, .026f},
                                              {0, 8, 7, .02f},
                                              {0, 12, 11, .015f},
                                              {0, 16, 16, .011f},
                                              {0, 20, 22, .008f},
                                              {0, 24, 29, .005f}}};
constexpr std::array<ShadowLayer, 7> dark_3{{{0, 0, 1, .45f},
                                             {0, 3, 3, .18f},
                                             {0, 6, 6, .14f},
                                             {0, 10, 10, .1f},
                                             {0, 14, 15, .08f},
                                             {0, 18, 21, .05f},
                                             {0, 22, 28, .035f}}};

constexpr float large_box = 40'000; // square pixels

std::span<const ShadowLayer> layers(bool dark, int level) {
    switch (level) {
    case 1: return dark ? std::span<const ShadowLayer>(dark_1) : std::span<const ShadowLayer>(light_1);
    case 2: return dark ? std::span<const ShadowLayer>(dark_2) : std::span<const ShadowLayer>(light_2);
    default: return dark ? std::span<const ShadowLayer>(dark_3) : std::span<const ShadowLayer>(light_3);
    }
}

float pixel() { return 1.0f / std::max(1.0f, ImGui::GetIO().DisplayFramebufferScale.x); }

float advance(ImFont* font, float size, std::string_view text) {
    if (text.empty()) return 0;
    return font->CalcTextSizeA(size, FLT_MAX, 0, text.data(), text.data() + text.size()).x;
}

// The longest start of `text` that fits into `room`, at a codepoint.
std::string_view start_that_fits(ImFont* font, float size, float room, std::string_view text) {
    const char* rest = nullptr;
    (void)font->CalcTextSizeA(size, std::max(room, 0.0f), 0, text.data(), text.data() + text.size(), &rest);
    return text.substr(0, static_cast<std::size_t>(rest - text.data()));
}

// Calls `each(line, from_right)` for every line of the wrapped text; a line feed at its end makes no line more.
template <class Each>
void for_lines(ImFont* font, float size, float room, std::string_view text, Each&& each) {
    if (text.ends_with('\n') && text.size() > 1) text.remove_suffix(1);
    for (bool more = true; more;) {
        const std::size_t feed = text.find('\n');
        more = feed != std::string_view::npos;
        std::string_view block = text.substr(0, feed);
        const bool from_right = reads_from_right(block);
        do {
            const std::size_t length = line_length(font, size, std::max(room, size), block);
            each(block.substr(0, length), from_right);
            block.remove_prefix(length);
            block.remove_prefix(std::min(block.find_first_not_of(' '), block.size()));
        } while (!block.empty());
        if (more) text.remove_prefix(feed + 1);
    }
}

} // namespace

float snapped(float value) {
    const float unit = pixel();
    return std::round(value / unit) * unit;
}

ImVec2 snapped(ImVec2 at) { return {snapped(at.x), snapped(at.y)}; }

float Look::width(const TextStyle& style, std::string_view text) const {
    return advance(fonts_->of(style.weight), style.size, shaped(text));
}

float Look::paint(ImVec2 at, const TextStyle& style, ImU32 colour, std::string_view text) const {
    if (text.empty()) return 0;
    const std::string_view letters = shaped(text);
    std::string storage;
    return paint_line(at, style, colour, in_visual_order(letters, reads_from_right(letters), storage));
}

float Look::paint_line(ImVec2 at, const TextStyle& style, ImU32 colour, std::string_view drawn) const {
    if (drawn.empty()) return 0;
    ImFont* font = fonts_->of(style.weight);
    const ImVec2 top = snapped(ImVec2{at.x, at.y + (style.line - style.size) / 2});
    list()->AddText(font, style.size, top, colour, drawn.data(), drawn.data() + drawn.size());
    return advance(font, style.size, drawn);
}

float Look::paint_cut(ImVec2 at, float room, const TextStyle& style, ImU32 colour, std::string_view text) const {
    ImFont* font = fonts_->of(style.weight);
    const std::string_view drawn = shaped(text);
    if (advance(font, style.size, drawn) <= room + 0.5f) return paint(at, style, colour, text);
    std::string cut(start_that_fits(font, style.size, room - advance(font, style.size, ellipsis), drawn));
    while (!cut.empty() && cut.back() == ' ') cut.pop_back();
    cut += ellipsis;
    std::string storage;
    return paint_line(at, style, colour, in_visual_order(cut, reads_from_right(drawn), storage));
}

float Look::paint_right(ImVec2 right_top, const TextStyle& style, ImU32 colour, std::string_view text) const {
    return paint({right_top.x - width(style, text), right_top.y}, style, colour, text);
}

void Look::paint_centred(const ImRect& box, const TextStyle& style, ImU32 colour, std::string_view text) const {
    const float w = width(style, text);
    paint({box.GetCenter().x - w / 2, box.GetCenter().y - style.line / 2}, style, colour, text);
}

float Look::text(ImVec2 at, const TextStyle& style, ImU32 colour, std::string_view words) const {
    const float w = paint(at, style, colour, words);
    tell(ImRect(at, {at.x + w, at.y + style.line}), style, words);
    return w;
}

float Look::text_cut(ImVec2 at, float room, const TextStyle& style, ImU32 colour, std::string_view words) const {
    const float w = paint_cut(at, room, style, colour, words);
    tell(ImRect(at, {at.x + w, at.y + style.line}), style, words);
    return w;
}

float Look::text_right(ImVec2 right_top, const TextStyle& style, ImU32 colour, std::string_view words) const {
    const float w = width(style, words);
    return text({right_top.x - w, right_top.y}, style, colour, words);
}

void Look::heading(ImVec2 at, int level, const TextStyle& style, ImU32 colour, std::string_view words,
                   float room) const {
    const float w = room > 0 ? paint_cut(at, room, style, colour, words) : paint(at, style, colour, words);
    tell(ImRect(at, {at.x + w, at.y + style.line}), style, words, level);
}

float Look::paragraph_height(float room, const TextStyle& style, std::string_view text) const {
    float height = 0;
    for_lines(fonts_->of(style.weight), style.size, room, shaped(text),
              [&](std::string_view, bool) { height += style.line; });
    return height;
}

float Look::paint_paragraph(ImVec2 at, float room, const TextStyle& style, ImU32 colour, std::string_view text) const {
    ImFont* font = fonts_->of(style.weight);
    float y = at.y;
    std::string storage;
    for_lines(font, style.size, room, shaped(text), [&](std::string_view line, bool from_right) {
        const float x = from_right ? at.x + room - advance(font, style.size, line) : at.x;
        paint_line({x, y}, style, colour, in_visual_order(line, from_right, storage));
        y += style.line;
    });
    return y - at.y;
}

float Look::paragraph(ImVec2 at, float room, const TextStyle& style, ImU32 colour, std::string_view words) const {
    const float height = paint_paragraph(at, room, style, colour, words);
    tell(ImRect(at, {at.x + room, at.y + height}), style, words, 0, true);
    return height;
}

float Look::heading_paragraph(ImVec2 at, int level, float room, const TextStyle& style, ImU32 colour,
                              std::string_view words) const {
    const float height = paint_paragraph(at, room, style, colour, words);
    tell(ImRect(at, {at.x + room, at.y + height}), style, words, level, true);
    return height;
}

void Look::tell(const ImRect& box, const TextStyle& style, std::string_view words, int heading, bool wraps) const {
    mirror::drawn(box, {.role = heading > 0 ? mirror::Role::heading : mirror::Role::text,
                        .name = words,
                        .level = heading,
                        .lettering = {fonts_->of(style.weight), style.size, style.line, wraps}});
}

void Look::icon(ImVec2 centre, const char* glyph, float size, ImU32 colour) const {
    list()->AddText(fonts_->icons, size, snapped(ImVec2{centre.x - size / 2, centre.y - size / 2}), colour, glyph);
}

void Look::fill(const ImRect& box, ImU32 colour, float radius) const {
    list()->AddRectFilled(snapped(box.Min), snapped(box.Max), colour, radius);
}

void Look::stroke(const ImRect& box, ImU32 colour, float radius, float thickness) const {
    const float inset = thickness / 2;
    list()->AddRect({snapped(box.Min.x) + inset, snapped(box.Min.y) + inset},
                    {snapped(box.Max.x) - inset, snapped(box.Max.y) - inset}, colour, std::max(0.0f, radius - inset), 0,
                    thickness);
}

void Look::hairline(ImVec2 from, float length, bool vertical) const {
    const ImVec2 a = snapped(from);
    const ImVec2 b = vertical ? ImVec2{a.x + pixel(), a.y + length} : ImVec2{a.x + length, a.y + pixel()};
    list()->AddRectFilled(a, b, palette().line_strong);
}

void Look::shadow(const ImRect& box, float radius, int level) const {
    if (palette().edge != 0) {
        fill(ImRect({box.Min.x - 1, box.Min.y - 1}, {box.Max.x + 1, box.Max.y + 1}), palette().edge, radius + 1);
        return;
    }
    const auto paint = [&] {
        const auto stack = layers(palette().dark, level);
        for (auto layer = stack.rbegin(); layer != stack.rend(); ++layer) {
            const ImVec2 low{box.Min.x + layer->dx - layer->grow, box.Min.y + layer->dy - layer->grow};
            const ImVec2 high{box.Max.x + layer->dx + layer->grow, box.Max.y + layer->dy + layer->grow};
            list()->AddRectFilled(low, high, faded(palette().shadow, layer->alpha), radius + layer->grow);
        }
    };
    if (box.GetArea() < large_box) return paint();
    // What the box will cover is left out: without a graphics card, every layer of it costs as much as the box.
    const float left = box.Min.x + radius;
    const float top = box.Min.y + radius;
    const float right = box.Max.x - radius;
    const float bottom = box.Max.y - radius;
    const std::array<ImRect, 4> around{ImRect(-FLT_MAX, -FLT_MAX, FLT_MAX, top),
                                       ImRect(-FLT_MAX, bottom, FLT_MAX, FLT_MAX), ImRect(-FLT_MAX, top, left, bottom),
                                       ImRect(right, top, FLT_MAX, bottom)};
    for (const ImRect& part : around) {
        list()->PushClipRect(part.Min, part.Max, true);
        paint();
        list()->PopClipRect();
    }
}

void Look::edge(const ImRect& box, float radius) const {
    if (palette().edge != 0) stroke(box, palette().edge, radius);
}

void Look::focus_ring(const ImRect& box, float radius) const {
    const ImRect outer({box.Min.x - 4, box.Min.y - 4}, {box.Max.x + 4, box.Max.y + 4});
    stroke(outer, palette().focus_ring, radius + 4, 2);
}

} // namespace ringback::ui
