#include "ui/icons.hpp"
#include "ui/views/gallery_parts.hpp"
#include "ui/widgets/banner.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/chip.hpp"
#include "ui/widgets/empty_state.hpp"
#include "ui/widgets/hit_area.hpp"
#include "ui/widgets/list_row.hpp"
#include "ui/widgets/toast.hpp"
#include "ui/widgets/tooltip.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace ringback::ui {
namespace {

constexpr float row_caption = 60;

struct RowSample {
    std::string_view caption;
    const char* icon;
    TileTone tone;
    std::string_view name, company, technique, due, days;
    bool warn = false;
};
constexpr std::array<RowSample, 6> rows{
    {{"rest", icon::voicemail, TileTone::neutral, "Samir Haddad", "Haddad Imports", "Voicemail + email", "to 6 pm EST",
      "9 d"},
     {"hover", icon::mail, TileTone::neutral, "Tom Gallagher", "Gallagher Marine", "Heavy stone", "any time", "16 d"},
     {"selected", icon::phone, TileTone::neutral, "Harriet Lindqvist", "Lindqvist Dental", "Step-back call",
      "to 6 pm CST", "6 d"},
     {"focus", icon::message_square_text, TileTone::neutral, "Yuki Tanabe", "Studio Tanabe", "Text", "from 9 am PST",
      "11 d"},
     {"overdue", icon::phone, TileTone::warn, "Marcus Adeyemi", "Adeyemi & Sons Roofing", "Agreed call",
      "since Mon 16 Nov", "8 d", true},
     {"waiting", icon::hourglass, TileTone::bare, "Nadia Petrov", "Petrov Physio", "then step-back call", "Fri 20 Nov",
      "1 d"}}};

const std::vector<DayMark>& sample_strip(bool overdue) {
    using enum DayMark;
    static const std::vector<DayMark> usual{quiet, quiet, inbound, quiet,    quiet, quiet,
                                            quiet, quiet, quiet,   outbound, quiet, today};
    static const std::vector<DayMark> late{inbound, quiet, quiet, quiet, quiet, quiet, quiet, quiet, today_overdue};
    return overdue ? late : usual;
}

// Rows can be chosen; two of them also stand in a state that needs a pointer or a key.
void draw_sample_row(GalleryPen& pen, const ImRect& box, std::size_t i) {
    const RowSample& sample = rows[i];
    const std::string words = std::string(sample.name) + ", " + std::string(sample.technique);
    const Hit hit = hit_area(sample.name.data(), box,
                             {.role = mirror::Role::option,
                              .name = words,
                              .position = static_cast<int>(i) + 1,
                              .set_size = static_cast<int>(rows.size()),
                              .selected = pen.state().row == i});
    if (hit.pressed) pen.state().row = i;
    paint_list_row(pen.look(), box,
                   {.icon = sample.icon,
                    .tone = sample.tone,
                    .title = sample.name,
                    .after = sample.company,
                    .below = sample.technique,
                    .at_right = sample.due,
                    .days = sample.days,
                    .strip = &sample_strip(sample.warn),
                    .warn = sample.warn,
                    .selected = pen.state().row == i},
                   hit.hovered || i == 1, hit.focused || i == 3);
}

void card_words(const Look& look, const ImRect& box, std::string_view title, std::string_view text) {
    look.heading({box.Min.x + 16, box.Min.y + 16}, 3, type::base_strong, look.palette().text_primary, title);
    look.paragraph({box.Min.x + 16, box.Min.y + 42}, box.GetWidth() - 32, type::dense, look.palette().text_secondary,
                   text);
}

} // namespace

void draw_gallery_rows(GalleryPen& pen) {
    const GallerySection section(pen, "List row");
    const bool captions = pen.width > 440;
    const float row = list_row_height();
    const float side = for_fingers() ? 12.0f : 8.0f;
    const ImRect ground(pen.at, {pen.at.x + pen.width, pen.at.y + row * static_cast<float>(rows.size()) + 16});
    pen.look().fill(ground, pen.palette().bg_canvas, 12);
    const mirror::Scope list(mirror::Role::listbox, "Sample rows", ImGui::GetID("rows"));
    const float left = pen.at.x + side + (captions ? row_caption : 0);
    float y = pen.at.y + 8;
    for (std::size_t i = 0; i < rows.size(); ++i, y += row) {
        if (captions)
            pen.look().paint({pen.at.x + 12, y + row / 2 - 8}, type::micro, pen.palette().text_secondary,
                             rows[i].caption);
        draw_sample_row(pen, ImRect({left, y}, {ground.Max.x - side, y + row}), i);
    }
    pen.at.y = ground.Max.y;
}

void draw_gallery_messages(GalleryPen& pen) {
    const GallerySection section(pen, "Toast, banner");
    const ToastBox toast{
        .words = "No answer logged for Harriet", .icon = icon::phone_missed, .act = "Undo", .key = "Ctrl Z"};
    if (draw_toast_box(pen.look(), pen.at, std::min(pen.width, 480.0f), toast)) pen.state().said = "Undone";
    pen.at.y += toast_height() + 12;
    const ButtonSize size = for_fingers() ? ButtonSize::touch : ButtonSize::normal;
    const std::array<Button, 2> acts{
        {{.id = "retry", .label = "Try again", .size = size}, {.id = "export", .label = "Export", .size = size}}};
    // Not an alarm here: a page of samples must not be read out as one.
    const BannerDrawn drawn = draw_banner(pen.look(), pen.at, pen.width,
                                          {.id = "alarm",
                                           .alarm = true,
                                           .title = "Not saved.",
                                           .text = "The disk is full. Your change is still here.",
                                           .buttons = acts});
    if (drawn.pressed) pen.state().said = std::string(acts[*drawn.pressed].label) + " pressed";
    pen.at.y += drawn.height + 12;
    pen.at.y += draw_banner(pen.look(), pen.at, pen.width,
                            {.id = "note", .title = "Read only.", .text = "Another tab has the workspace open."})
                    .height;
}

void draw_gallery_empty(GalleryPen& pen) {
    const GallerySection section(pen, "Empty state");
    const bool touch = for_fingers();
    const EmptyState state{.title = "Nobody is waiting on you",
                           .text = "Next: Ana Beltr\xC3\xA1n, Thu 19 Nov. A good hour for new prospects.",
                           .act = Button{.id = "add",
                                         .label = "Add a prospect",
                                         .icon = icon::plus,
                                         .kind = ButtonKind::soft,
                                         .size = touch ? ButtonSize::touch : ButtonSize::normal},
                           .level = 3};
    if (draw_empty_state(pen.look(), pen.at, pen.width, state)) pen.state().said = "Add a prospect pressed";
    pen.at.y += empty_state_height(pen.look(), pen.width, state);
}

void draw_gallery_cards(GalleryPen& pen) {
    const GallerySection section(pen, "Card");
    const float width = std::min(240.0f, (pen.width - 16) / 2);
    const ImRect plain(pen.at, {pen.at.x + width, pen.at.y + 116});
    draw_card(pen.look(), plain);
    card_words(pen.look(), plain, "Agreement", "Mon 16 Nov, by call. No is fine, said aloud.");
    const float chip = chip_width(pen.look(), "kept", icon::check);
    if (width > 200)
        draw_chip(pen.look(), {plain.Max.x - 12 - chip, plain.Min.y + 15}, Tone::accent, "kept", icon::check);
    const ImRect raised({plain.Max.x + 16, pen.at.y}, {plain.Max.x + 16 + width, pen.at.y + 116});
    draw_raised_card(pen.look(), raised);
    card_words(pen.look(), raised, "Picked up", "On a shadow, where it stands out.");
    pen.at.y += 116;
}

void draw_gallery_tooltip(GalleryPen& pen) {
    const GallerySection section(pen, "Tooltip");
    constexpr std::string_view words = "6 business days since she last spoke";
    const Look& look = pen.look();
    paint_tooltip(look, *ImGui::GetWindowDrawList(), pen.at, words);
    mirror::text(ImRect(pen.at, {pen.at.x + tooltip_width(look, words), pen.at.y + 30}), words);
    const float x = pen.at.x + tooltip_width(look, words) + 24;
    const Button button{.id = "tip",
                        .icon = icon::circle_help,
                        .kind = ButtonKind::ghost,
                        .name = "What is this?",
                        .description = "Rest here, or come by Tab"};
    const bool fits = x + 32 < pen.at.x + pen.width;
    if (draw_button(look, {fits ? x : pen.at.x, fits ? pen.at.y - 1 : pen.at.y + 42}, button))
        pen.state().said = "A tooltip says what an icon does";
    pen.at.y += fits ? 30 : 74;
}

} // namespace ringback::ui
