#include "ui/views/outcome_bar.hpp"

#include "mirror/mirror.hpp"
#include "playbook/logging.hpp"
#include "ui/acts.hpp"
#include "ui/commands.hpp"
#include "ui/icons.hpp"
#include "ui/tour.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/hit_area.hpp"
#include "ui/widgets/keycap.hpp"
#include "ui/wording.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace ringback::ui {
namespace {

constexpr std::array<const char*, 8> outcome_icons{icon::phone_missed, icon::voicemail, icon::message_circle,
                                                   icon::send,         icon::reply,     icon::handshake,
                                                   icon::mail_x,       icon::ban};

std::string_view after_what(std::optional<Channel> channel) {
    if (!channel) return "What happened, one key";
    switch (*channel) {
    case Channel::call: return "After the call, one key";
    case Channel::voicemail: return "After the message, one key";
    case Channel::meeting: return "After the meeting, one key";
    default: return "After sending, one key";
    }
}

// Keycap, icon and word side by side where the bar has two rows.
void draw_outcome_line(const Look& look, const ImRect& box, std::size_t i, std::string_view key, const TextStyle& style,
                       ImU32 ink) {
    const float middle = box.GetCenter().y;
    draw_keycap(look, {box.Min.x + 6, middle}, key);
    look.icon({box.Min.x + 37, middle}, outcome_icons[i], 16, ink);
    look.paint_cut({box.Min.x + 48, middle - 8}, box.GetWidth() - 50, style, ink, label_of(outcome_keys[i]));
}

bool draw_outcome(const Context& context, const ImRect& box, std::size_t i, bool expected) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    const Outcome outcome = outcome_keys[i];
    const std::string key = keycap(context, commands()[i].id);
    const Hit hit = hit_area(commands()[i].label.data(), box,
                             {.role = mirror::Role::button, .name = label_of(outcome), .key_shortcuts = key});
    if (expected || hit.hovered || hit.held)
        look.fill(box, hit.held ? p.bg_press : hit.hovered ? p.bg_hover : p.bg_button, 8);
    const ImU32 ink = expected ? p.text_primary : p.text_tertiary;
    const TextStyle& style = expected ? type::small_strong : type::small;
    if (hit.focused) look.focus_ring(box, 8);
    if (box.GetHeight() < 40) {
        draw_outcome_line(look, box, i, key, style, ink);
        return hit.pressed;
    }
    const bool keys = !context.phone() && !key.empty();
    const float middle = box.GetCenter().x;
    const float row = box.Min.y + 16;
    if (keys) {
        draw_keycap(look, {middle - 24, row}, key);
        look.icon({middle + 12, row}, outcome_icons[i], 16, ink);
    } else {
        look.icon({middle, row}, outcome_icons[i], 18, ink);
    }
    look.paint_centred(ImRect({box.Min.x, box.Min.y + 28}, {box.Max.x, box.Min.y + 46}), style, ink, label_of(outcome));
    return hit.pressed;
}

} // namespace

float outcome_bar_height(const Context& context, float width) {
    if (context.phone()) return 2 * 56.0f + 24;
    return width < 620 ? 2 * 42.0f + 46 : 107.0f;
}

void draw_outcome_bar(const Context& context, const Prospect& prospect, const playbook::QueueEntry& entry,
                      const ImRect& area) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    const float padding = context.phone() ? 12.0f : 32.0f;
    look.hairline(area.Min, area.GetWidth());
    point_out(context, TourStop::outcomes, ImRect({area.Min.x + 8, area.Min.y + 6}, {area.Max.x - 8, area.Max.y - 6}));
    const mirror::Scope toolbar(mirror::Role::group, "Log what happened", ImGui::GetID("outcomes"));
    float y = area.Min.y + 12;
    const float width = std::min(area.GetWidth() - 2 * padding, context.width == Width::wide ? 920.0f : 4000.0f);
    const float left = area.Min.x + padding;
    if (!context.phone()) {
        look.text({left, y}, type::small, p.text_secondary, after_what(entry.advice.channel));
        const std::string key = keycap(context, CommandId::undo);
        const float keys = keycaps_width(look, key);
        const float word = look.width(type::small, "Undo");
        const ImRect undo({left + width - keys - word - 16, y - 4}, {left + width, y + 20});
        const Hit hit = hit_area("undo", undo,
                                 {.role = mirror::Role::button,
                                  .name = "Undo",
                                  .key_shortcuts = "Control+Z",
                                  .disabled = !context.can_undo});
        const ImU32 ink = !context.can_undo ? p.text_disabled : hit.hovered ? p.accent_text : p.text_secondary;
        look.paint({undo.Min.x + 4, y}, type::small, ink, "Undo");
        draw_keycaps(look, {undo.Max.x - keys, y + 8}, key);
        if (hit.focused) look.focus_ring(undo, 4);
        if (hit.pressed) context.out.ask(Undo{});
        y += 26;
    }
    const bool two_rows = context.phone() || area.GetWidth() < 620;
    const std::size_t columns = two_rows ? 4 : 8;
    const float gap = two_rows && !context.phone() ? 6 : 8;
    const float cell = (width - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    const float height = context.phone() ? 52.0f : two_rows ? 36.0f : 50.0f;
    for (std::size_t i = 0; i < outcome_keys.size(); ++i) {
        const auto column = static_cast<float>(i % columns);
        const std::size_t rows_above = i / columns;
        const auto row = static_cast<float>(rows_above);
        const ImVec2 at{left + column * (cell + gap), y + row * (height + gap)};
        const bool expected = playbook::is_expected(outcome_keys[i], entry.advice.technique, entry.advice.channel);
        if (draw_outcome(context, ImRect(at, {at.x + cell, at.y + height}), i, expected))
            log_outcome(context, prospect, outcome_keys[i]);
    }
}

} // namespace ringback::ui
