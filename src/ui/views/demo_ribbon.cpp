#include "ui/views/demo_ribbon.hpp"

#include "mirror/mirror.hpp"
#include "ui/icons.hpp"
#include "ui/tour.hpp"
#include "ui/widgets/banner.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/hit_area.hpp"
#include "ui/wording.hpp"

#include <array>
#include <string>
#include <vector>

namespace ringback::ui {
namespace {

constexpr std::string_view says = "Demo: made-up people, kept apart from your own workspace.";

struct Way {
    const char* id;
    std::string_view label;
    void (*take)(const Context&);
};
constexpr std::array<Way, 3> ways{
    {{"tour", "Take the tour", begin_tour},
     {"reset", "Reset the demo", [](const Context& context) { context.out.ask(ResetDemo{}); }},
     {"leave", "Leave the demo", [](const Context& context) { context.out.ask(LeaveDemo{}); }}}};

constexpr float way_padding = 8;

float way_width(const Look& look, const Way& way) {
    return look.width(type::small_medium, way.label) + 2 * way_padding;
}

// A quiet button on the ribbon's own ground.
void draw_way(const Context& context, const Way& way, const ImRect& box) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    const Hit hit = hit_area(way.id, box, {.role = mirror::Role::button, .name = way.label});
    if (hit.hovered || hit.held) look.fill(box, hit.held ? p.accent_soft_press : p.accent_soft_hover, 6);
    look.paint_centred(box, type::small_medium, hit.hovered || hit.held ? p.accent_text_strong : p.accent_text,
                       way.label);
    if (hit.focused) look.stroke(box, p.focus_ring, 6, 2);
    if (hit.pressed) way.take(context);
}

// The words above, the ways below: where there is no room for both in one line.
float draw_in_two(const Context& context, float width) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    const float side = 16;
    const float words = look.paragraph_height(width - 2 * side, type::small, says);
    const float row = for_fingers() ? fingertip : 32;
    const float height = 8 + words + row;
    look.fill(ImRect({0, 0}, {width, height}), p.accent_soft);
    look.paragraph({side, 8}, width - 2 * side, type::small, p.text_primary, says);
    float x = side - way_padding;
    for (const Way& way : ways) {
        const float w = way_width(look, way);
        draw_way(context, way, ImRect({x, 8 + words + (row - 28) / 2}, {x + w, 8 + words + (row + 28) / 2}));
        x += w;
    }
    return height;
}

} // namespace

float draw_demo_ribbon(const Context& context, float width) {
    if (!context.demo) return 0;
    const Look& look = context.look;
    const Palette& p = context.palette();
    const mirror::Scope region(mirror::Role::region, "Demo", ImGui::GetID("demo"));
    ImGui::PushID("demo");
    float room = 0;
    for (const Way& way : ways) room += way_width(look, way) + 4;
    float height = 36;
    if (44 + look.width(type::dense, says) + 24 + room > width) {
        height = draw_in_two(context, width);
    } else {
        look.fill(ImRect({0, 0}, {width, height}), p.accent_soft);
        look.icon({26, 18}, icon::eye, 16, p.accent_text);
        look.text({44, 8}, type::dense, p.text_primary, says);
        float x = width - 8 - room;
        for (const Way& way : ways) {
            draw_way(context, way, ImRect({x, 4}, {x + way_width(look, way), 32}));
            x += way_width(look, way) + 4;
        }
    }
    ImGui::PopID();
    return height;
}

float draw_demo_age(const Context& context, ImVec2 at, float width) {
    const ButtonSize size = for_fingers() ? ButtonSize::touch : ButtonSize::normal;
    const std::vector<Button> buttons{{.id = "anew", .label = "Start the demo anew", .size = size},
                                      {.id = "keep", .label = "Go on with it", .size = size}};
    const std::string title = "This demo was filled on " + day_text(*context.state.demo_from) + ".";
    const BannerDrawn drawn = draw_banner(context.look, at, width,
                                          {.id = "demo age",
                                           .title = title,
                                           .text = "Its people have waited since. What you did is still in it.",
                                           .buttons = buttons});
    if (drawn.pressed == std::size_t{0}) context.out.ask(ResetDemo{});
    if (drawn.pressed) context.state.demo_from.reset();
    return drawn.height;
}

} // namespace ringback::ui
