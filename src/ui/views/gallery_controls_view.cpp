#include "ui/icons.hpp"
#include "ui/views/gallery_parts.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/hit_area.hpp"
#include "ui/widgets/keycap.hpp"
#include "ui/widgets/ramps.hpp"
#include "ui/widgets/silence_strip.hpp"
#include "ui/widgets/tile.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

namespace ringback::ui {
namespace {

constexpr float caption_width = 64;

struct Kind {
    const char* id;
    std::string_view name, label;
    const char* icon;
    ButtonKind kind;
};
constexpr std::array<Kind, 5> kinds{{{"primary", "Primary", "Call", icon::phone, ButtonKind::primary},
                                     {"neutral", "Neutral", "Log", icon::plus, ButtonKind::neutral},
                                     {"soft", "Soft", "Prepare", icon::wind, ButtonKind::soft},
                                     {"ghost", "Ghost", "Later", icon::calendar_clock, ButtonKind::ghost},
                                     {"danger", "Danger", "Delete", icon::trash_2, ButtonKind::danger}}};
constexpr std::array<std::string_view, 6> states{"rest", "hover", "pressed", "focus", "disabled", "busy"};

// One button in one state; that at rest can be pressed.
void draw_state(const GalleryPen& pen, ImVec2 at, float width, const Kind& kind, std::size_t state) {
    Button button{.id = kind.id, .label = kind.label, .icon = kind.icon, .kind = kind.kind};
    if (for_fingers()) button.size = ButtonSize::touch;
    if (state == 0) {
        if (draw_button(pen.look(), at, button, width)) pen.state().said = std::string(kind.label) + " pressed";
        return;
    }
    button.disabled = state == 4;
    button.busy = state == 5;
    const ShownState shown(state < 4 ? static_cast<Shown>(state) : Shown::rest, states[state]);
    draw_button(pen.look(), at, button, width);
}

// A grid of kinds by states; on a phone two rows of three for each kind.
void draw_grid(GalleryPen& pen) {
    const Look& look = pen.look();
    const bool narrow = pen.width < 600;
    const float lead = narrow ? 0 : caption_width;
    const int columns = narrow ? 3 : 6;
    const float cell = (pen.width - lead + 8) / static_cast<float>(columns);
    const float high = button_height(for_fingers() ? ButtonSize::touch : ButtonSize::normal);
    if (!narrow) {
        for (std::size_t i = 0; i < states.size(); ++i)
            look.text({pen.at.x + lead + cell * static_cast<float>(i), pen.at.y}, type::micro,
                      pen.palette().text_secondary, states[i]);
        pen.at.y += 24;
    }
    for (const Kind& kind : kinds) {
        look.text({pen.at.x, pen.at.y + (narrow ? 0.0f : 8.0f)}, type::small, pen.palette().text_secondary, kind.name);
        if (narrow) pen.at.y += 24;
        for (std::size_t i = 0; i < states.size(); ++i) {
            const float column = static_cast<float>(i % static_cast<std::size_t>(columns));
            draw_state(pen, {pen.at.x + lead + cell * column, pen.at.y}, cell - 8, kind, i);
            if (narrow && i == 2) pen.at.y += high + 10;
        }
        pen.at.y += high + 10;
    }
}

void draw_sizes(GalleryPen& pen) {
    ImVec2 at = pen.at;
    const auto draw = [&](const Button& button, Shown state = Shown::rest) {
        const float w = button_width(pen.look(), button);
        if (at.x + w > pen.at.x + pen.width) at = {pen.at.x, at.y + 56};
        const ImVec2 place{at.x, at.y + (44 - button_height(button.size)) / 2};
        const ShownState shown(state, "sample");
        draw_button(pen.look(), place, button);
        at.x += w + 12;
    };
    draw({.id = "large",
          .label = "Call +1 312 555 0147",
          .icon = icon::phone,
          .kind = ButtonKind::primary,
          .size = ButtonSize::large,
          .key = "C"});
    draw({.id = "large neutral", .label = "Prepare", .icon = icon::wind, .size = ButtonSize::large, .key = "P"});
    draw({.id = "small", .label = "Small", .size = ButtonSize::small});
    const Button edit{.id = "edit", .icon = icon::pencil, .kind = ButtonKind::ghost, .name = "Edit"};
    draw(edit);
    draw(edit, Shown::hover);
    draw(edit, Shown::focus);
    pen.at.y = at.y + 44;
}

struct TileSample {
    const char* icon;
    std::string_view words;
    TileTone tone = TileTone::neutral;
};
constexpr std::array<TileSample, 9> tiles{{{icon::phone, "Call", TileTone::solid},
                                           {icon::voicemail, "Voicemail"},
                                           {icon::mail, "Email", TileTone::warn},
                                           {icon::message_square_text, "Text"},
                                           {icon::video, "Video email"},
                                           {icon::mailbox, "Post"},
                                           {icon::handshake, "Meeting", TileTone::soft},
                                           {icon::hourglass, "Wait", TileTone::bare},
                                           {icon::archive, "Close"}}};

std::vector<DayMark> marks_of(std::string_view days) {
    std::vector<DayMark> marks;
    for (const char c : days)
        marks.push_back(c == '|'   ? DayMark::inbound
                        : c == '!' ? DayMark::outbound
                        : c == 'o' ? DayMark::today
                        : c == 'x' ? DayMark::today_overdue
                                   : DayMark::quiet);
    return marks;
}

} // namespace

void draw_gallery_buttons(GalleryPen& pen) {
    const GallerySection section(pen, "Buttons");
    draw_grid(pen);
    pen.at.y += 8;
    draw_sizes(pen);
}

void draw_gallery_tiles(GalleryPen& pen) {
    const GallerySection section(pen, "Channel and technique tiles");
    const int columns = std::clamp(static_cast<int>(pen.width / 68), 1, 9);
    const float cell = pen.width / static_cast<float>(columns);
    for (std::size_t i = 0; i < tiles.size(); ++i) {
        const int column = static_cast<int>(i) % columns;
        if (i > 0 && column == 0) pen.at.y += 64;
        const float middle = pen.at.x + cell * (static_cast<float>(column) + 0.5f);
        draw_tile(pen.look(), {middle - 16, pen.at.y}, tiles[i].tone, tiles[i].icon);
        const float w = pen.look().width(type::small, tiles[i].words);
        pen.look().text({middle - w / 2, pen.at.y + 36}, type::small, pen.palette().text_secondary, tiles[i].words);
    }
    pen.at.y += 52;
}

void draw_gallery_strips(GalleryPen& pen) {
    const GallerySection section(pen, "Silence strip");
    constexpr std::array<std::pair<std::string_view, std::string_view>, 4> strips{
        {{"...|...!.o", "6 days quiet, one touch"},
         {".|....|..o", "3 days quiet, nothing sent"},
         {"!..!..!.!o", "16 days quiet, four touches"},
         {"|.......x", "overdue, amber last dot"}}};
    for (const auto& [days, words] : strips) {
        draw_strip(pen.look(), {pen.at.x + 52, pen.at.y + 8}, marks_of(days));
        pen.look().text({pen.at.x + 104, pen.at.y}, type::small, pen.palette().text_secondary, words);
        pen.at.y += 24;
    }
}

void draw_gallery_keys(GalleryPen& pen) {
    const GallerySection section(pen, "Keys");
    float x = pen.at.x;
    const float y = pen.at.y + 9;
    for (const std::string_view keys : {"1", "2", "C", "L", "Ctrl K", "F8", "Esc"}) {
        const float w = draw_keycaps(pen.look(), {x, y}, keys);
        mirror::text(ImRect({x, y - 9}, {x + w, y + 9}), keys);
        x += w + 12;
    }
    pen.at.y += 18;
}

void draw_gallery_shadows(GalleryPen& pen) {
    const GallerySection section(pen, "Shadows");
    constexpr std::array<std::string_view, 3> words{"level 1", "level 2", "level 3"};
    const float width = std::min(84.0f, (pen.width - 56) / 3);
    for (int level = 1; level <= 3; ++level) {
        const float x = pen.at.x + static_cast<float>(level - 1) * (width + 28);
        const ImRect box({x, pen.at.y}, {x + width, pen.at.y + 44});
        pen.look().shadow(box, 10, level);
        pen.look().fill(box, pen.palette().bg_raised, 10);
        const std::string_view name = words[static_cast<std::size_t>(level - 1)];
        pen.look().text({box.GetCenter().x - pen.look().width(type::small, name) / 2, box.Min.y + 14}, type::small,
                        pen.palette().text_secondary, name);
    }
    pen.at.y += 44;
}

void draw_gallery_ramps(GalleryPen& pen) {
    const GallerySection section(pen, "Colour ramps");
    const float swatch = std::min(26.0f, (pen.width - 60) / 14);
    for (const Ramp ramp : {Ramp::neutral, Ramp::accent, Ramp::amber, Ramp::red}) {
        pen.look().text({pen.at.x, pen.at.y + 4}, type::small, pen.palette().text_secondary, ramp_name(ramp));
        draw_ramp(pen.look(), {pen.at.x + 56, pen.at.y}, ramp, swatch);
        pen.at.y += 30;
    }
}

} // namespace ringback::ui
