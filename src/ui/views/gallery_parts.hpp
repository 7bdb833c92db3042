// Owns: the sections of the gallery, each drawn at a place with a width, moving the pen down. Must not know: columns.
#pragma once

#include "mirror/mirror.hpp"
#include "ui/context.hpp"

#include <string_view>

namespace ringback::ui {

struct GalleryPen {
    const Context& context;
    ImVec2 at;
    float width;

    const Look& look() const { return context.look; }
    const Palette& palette() const { return context.palette(); }
    GalleryState& state() const { return context.state.gallery; }
};

// Title and mirror group of one section; moves on to the next when it dies.
class GallerySection {
public:
    GallerySection(GalleryPen& pen, std::string_view title);
    ~GallerySection();
    GallerySection(const GallerySection&) = delete;
    GallerySection& operator=(const GallerySection&) = delete;

private:
    GalleryPen& pen_;
    mirror::Scope group_;
};

using GalleryPart = void (*)(GalleryPen&);

// Controls
void draw_gallery_buttons(GalleryPen& pen);
void draw_gallery_tiles(GalleryPen& pen);
void draw_gallery_strips(GalleryPen& pen);
void draw_gallery_keys(GalleryPen& pen);
void draw_gallery_shadows(GalleryPen& pen);
void draw_gallery_ramps(GalleryPen& pen);
void draw_gallery_fields(GalleryPen& pen);
void draw_gallery_choices(GalleryPen& pen);
void draw_gallery_chips(GalleryPen& pen);
void draw_gallery_tabs(GalleryPen& pen);
void draw_gallery_type(GalleryPen& pen);
// Patterns
void draw_gallery_rows(GalleryPen& pen);
void draw_gallery_messages(GalleryPen& pen);
void draw_gallery_empty(GalleryPen& pen);
void draw_gallery_table(GalleryPen& pen);
void draw_gallery_timeline(GalleryPen& pen);
void draw_gallery_dialog(GalleryPen& pen);
void draw_gallery_palette(GalleryPen& pen);
void draw_gallery_menu(GalleryPen& pen);
void draw_gallery_cards(GalleryPen& pen);
void draw_gallery_tooltip(GalleryPen& pen);

} // namespace ringback::ui
