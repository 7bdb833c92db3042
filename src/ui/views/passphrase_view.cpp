#include "ui/views/passphrase_view.hpp"

#include "ui/widgets/button.hpp"
#include "ui/widgets/field.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <span>
#include <string>

namespace ringback::ui {
namespace {

using platform::SealingState;
using platform::SealingWish;

// In the words that are kept, see web/passphrase/idle_lock.ts.
constexpr std::array<std::string_view, 5> idle_minutes{"1", "5", "15", "60", "never"};
constexpr std::array<std::string_view, 5> idle_words{"1 minute", "5 minutes", "15 minutes", "1 hour", "Never"};
constexpr std::size_t usual_idle = 2;

std::string_view words_for(const Context& context) {
    switch (context.sealing) {
    case SealingState::off:
        return "Without one, whoever can use this browser, or copy its files, can read what is stored here. With one, "
               "everything stored in this browser is sealed, and Ringback asks for the passphrase when it starts. If "
               "you "
               "forget it, nobody can get your data back: keep a saved file, or write the passphrase down.";
    case SealingState::on:
        return "A passphrase is set: everything stored in this browser is sealed. What was stored before you set it "
               "may linger unsealed in the browser\xE2\x80\x99s files until the browser tidies them up; that cannot be "
               "hurried from here.";
    case SealingState::changing: return "What is stored is being rewritten. You can go on working meanwhile.";
    case SealingState::failed:
        return "What is stored could not be rewritten to the end. All of it is there; Ringback goes on with it when it "
               "starts the next time. Until then both the old and the new passphrase open it.";
    case SealingState::unavailable: break;
    }
    return "No passphrase can be set or changed in this tab: another tab of Ringback is the one that stores, or this "
           "browser cannot seal data on this page.";
}

struct Act {
    const char* id;
    std::string_view label;
    Request request;
};

// Buttons in a row that wraps; gives its height.
float draw_acts(const Context& context, ImVec2 at, float width, std::span<const Act> acts) {
    const ButtonSize size = context.phone() ? ButtonSize::touch : ButtonSize::normal;
    ImVec2 pen = at;
    for (const Act& act : acts) {
        const Button button{.id = act.id, .label = act.label, .kind = ButtonKind::soft, .size = size};
        const float wide = button_width(context.look, button);
        if (pen.x > at.x && pen.x + wide > at.x + width) pen = {at.x, pen.y + button_height(size) + 8};
        if (draw_button(context.look, pen, button)) context.out.ask(act.request);
        pen.x += wide + 8;
    }
    return pen.y + button_height(size) - at.y;
}

float draw_own_acts(const Context& context, ImVec2 at, float width) {
    const Act sealed{"sealed", "Save a sealed copy", SaveSealed{}};
    if (context.sealing == SealingState::off) {
        const std::array acts{Act{"set", "Set a passphrase", Seal{SealingWish::set}}, sealed};
        return draw_acts(context, at, width, acts);
    }
    if (context.sealing == SealingState::on) {
        const std::array acts{Act{"lock", "Lock now", Seal{SealingWish::lock}},
                              Act{"change", "Change the passphrase", Seal{SealingWish::change}},
                              Act{"remove", "Remove the passphrase", Seal{SealingWish::remove}}, sealed};
        return draw_acts(context, at, width, acts);
    }
    return draw_acts(context, at, width, std::span(&sealed, 1));
}

// After how many idle minutes it locks; gives the height.
float draw_idle(const Context& context, ImVec2 at, float width) {
    const auto kept = std::ranges::find(idle_minutes, std::string_view(context.state.lock_after));
    const std::size_t now =
        kept == idle_minutes.end() ? usual_idle : static_cast<std::size_t>(std::distance(idle_minutes.begin(), kept));
    const Field field{
        .id = "idle", .label = "Lock when nothing is touched for", .help = "Every tab of Ringback locks then"};
    const float room = std::min(width, 320.0f);
    if (const auto chosen = draw_select(context.look, at, room, field, idle_words, now); chosen && *chosen != now)
        context.out.ask(KeepPreference{"lock-after", std::string(idle_minutes[*chosen])});
    return field_height(field);
}

} // namespace

float draw_passphrase(const Context& context, ImVec2 at, float width) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    look.heading(at, 2, type::title, p.text_primary, "Passphrase");
    float y = at.y + 30;
    y += look.paragraph({at.x, y}, width, type::base, p.text_secondary, words_for(context)) + 12;
    y += draw_own_acts(context, {at.x, y}, width) + 8;
    y += look.paragraph({at.x, y}, width, type::small, p.text_tertiary,
                        "A sealed copy is a file with a passphrase of its own, for keeping elsewhere.") +
         16;
    if (platform::is_sealed(context.sealing)) y += draw_idle(context, {at.x, y}, width) + 16;
    return y - at.y;
}

} // namespace ringback::ui
