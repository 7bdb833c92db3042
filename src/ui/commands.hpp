// Owns: the one table of commands: what they are called, which key does them, when they apply and why not, and how
// they run. Shortcuts, keycaps, menus, the command palette and the shortcut sheet are made from it.
// Must not know: where they are drawn.
#pragma once

#include "core/vocabulary.hpp"
#include "imgui.h"
#include "ui/command_id.hpp"
#include "ui/context.hpp"

#include <array>
#include <span>
#include <string>
#include <string_view>

namespace ringback::ui {

enum class CommandGroup : std::uint8_t { prospect, touch, go, workspace, appearance, help };

// Whom or what a command is about: what the pointer was on, or the prospect at hand.
struct Subject {
    const Prospect* prospect = nullptr;
    std::size_t touch = static_cast<std::size_t>(-1); // its place in Prospect::touches
    std::string_view text{};                          // what "Copy the words" copies; empty: the words advised

    const Touch* touch_of() const {
        return prospect != nullptr && touch < prospect->touches.size() ? &prospect->touches[touch] : nullptr;
    }
};

struct Call {
    const Context& context;
    CommandId id;
    const Subject& subject;
};

struct Command {
    CommandId id;
    CommandGroup group;
    std::string_view label; // "Log no answer"
    const char* icon;
    void (*run)(const Call&);
    // Empty: it applies now. Else the reason why not; null: it always applies.
    std::string_view (*why_not)(const Call&) = nullptr;
    ImGuiKeyChord key = 0;   // 0: none
    ImGuiKeyChord other = 0; // a second key for the same
    std::string_view also{}; // further words to find it by
};

std::span<const Command> commands();
const Command& command(CommandId id);

// The outcome of a key 1 to 8, in the order in which the keys never move.
inline constexpr std::array<Outcome, 8> outcome_keys{Outcome::no_answer, Outcome::left_message, Outcome::spoke,
                                                     Outcome::sent,      Outcome::replied,      Outcome::met,
                                                     Outcome::bounced,   Outcome::opted_out};

// The prospect that outcome keys and acts are about: the chosen one on Today, the one on screen on Prospect; null:
// nobody.
const Prospect* current_prospect(const Context& context);

// Empty: it applies now.
std::string_view why_not(const Context& context, CommandId id, const Subject& subject);
bool applies(const Context& context, CommandId id, const Subject& subject);
// Carries a command out by asking for it; nothing happens where it does not apply now. Without a subject: about the
// prospect at hand.
void run_command(const Context& context, CommandId id);
void run_command(const Context& context, CommandId id, const Subject& subject);

// As on the keycap: "1", "Ctrl Z", on a Mac "Cmd Z". Empty: no key, or the keys of one letter are switched off.
std::string keycap(const Context& context, CommandId id);
std::string keycap_text(ImGuiKeyChord chord);
// "Ctrl", on a Mac "Cmd".
std::string_view command_key_name();
// Without Ctrl, Alt or Cmd: such keys can be switched off, since they are typed by accident (WCAG 2.1.4).
bool is_letter_key(ImGuiKeyChord chord);

// Looks at the keyboard once a frame. Keys that are letters or digits do nothing while somebody types; none does
// anything while a dialog, a menu or a list is open.
void run_shortcuts(const Context& context);

} // namespace ringback::ui
