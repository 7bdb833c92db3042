#include "ui/views/gallery_view.hpp"

#include "mirror/mirror.hpp"
#include "ui/views/gallery_parts.hpp"
#include "ui/widgets/brand.hpp"
#include "ui/widgets/surface.hpp"
#include "ui/widgets/tabs.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace ringback::ui {
namespace {

constexpr float column_gap = 48;
constexpr float two_columns = 1000; // from this width on

constexpr std::array<Tab, 2> parts{{{"Controls"}, {"Patterns"}}};
constexpr std::array controls_left{draw_gallery_buttons, draw_gallery_tiles,   draw_gallery_strips,
                                   draw_gallery_keys,    draw_gallery_shadows, draw_gallery_ramps};
constexpr std::array controls_right{draw_gallery_fields, draw_gallery_choices, draw_gallery_chips, draw_gallery_tabs,
                                    draw_gallery_type};
constexpr std::array patterns_left{draw_gallery_rows, draw_gallery_messages, draw_gallery_empty, draw_gallery_cards,
                                   draw_gallery_tooltip};
constexpr std::array patterns_right{draw_gallery_table, draw_gallery_timeline, draw_gallery_palette,
                                    draw_gallery_dialog, draw_gallery_menu};

float draw_column(const Context& context, ImVec2 at, float width, std::span<const GalleryPart> sections) {
    GalleryPen pen{context, at, width};
    for (const GalleryPart section : sections) section(pen);
    return pen.at.y;
}

float draw_columns(const Context& context, ImVec2 at, float width, std::span<const GalleryPart> left,
                   std::span<const GalleryPart> right, float left_share) {
    if (width < two_columns) {
        const float y = draw_column(context, at, width, left);
        return draw_column(context, {at.x, y}, width, right);
    }
    const float first = snapped((width - column_gap) * left_share);
    const float end = draw_column(context, at, first, left);
    return std::max(end, draw_column(context, {at.x + first + column_gap, at.y}, width - column_gap - first, right));
}

} // namespace

GallerySection::GallerySection(GalleryPen& pen, std::string_view title)
    : pen_(pen)
    , group_(mirror::Role::group, title, ImGui::GetID(title.data())) {
    pen.look().heading(pen.at, 2, type::small_strong, pen.palette().text_secondary, title);
    pen.at.y += 28;
    ImGui::PushID(title.data());
}

GallerySection::~GallerySection() {
    ImGui::PopID();
    pen_.at.y += 32;
}

void draw_gallery(const Context& context, const ImRect& sheet) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    GalleryState& state = context.state.gallery;
    const ScrollArea scroll("gallery", sheet);
    const float padding = context.phone() ? 16.0f : 32.0f;
    const float width = std::min(scroll.width() - 2 * padding, 1360.0f);
    const ImVec2 at{scroll.origin().x + padding, scroll.origin().y + 24};
    draw_brand(look, {at.x, at.y + 2});
    look.heading({at.x + 36, at.y}, 1, type::pane, p.text_primary, "Gallery of widgets");
    float y = at.y + 36;
    y += look.paragraph({at.x, y}, width, type::dense, p.text_secondary,
                        "Every part of the interface in every state. What can be used can be tried here.");
    mirror::text(ImRect({at.x, y}, {at.x + width, y + 20}), state.said, mirror::Role::status, 0, ImGui::GetID("said"));
    look.paint({at.x, y}, type::dense_medium, p.accent_text, state.said);
    y += 24;
    if (const auto chosen = draw_tabs(look, {at.x, y}, width, "part", "Parts of the gallery", parts, state.part))
        state.part = *chosen;
    y += tabs_height() + 24;
    const mirror::Scope panel(mirror::Role::tabpanel, parts[state.part].label,
                              ImGui::GetID("panel") + static_cast<ImGuiID>(state.part));
    const bool controls = state.part == 0;
    y = controls ? draw_columns(context, {at.x, y}, width, controls_left, controls_right, 0.58f)
                 : draw_columns(context, {at.x, y}, width, patterns_left, patterns_right, 0.5f);
    scroll.end_at(y + 16);
}

} // namespace ringback::ui
