// Owns: the one table of commands: what they are called, which key does them, when they can be done. Must not know:
// where they are drawn; buttons and menus take their keycaps from here.
#pragma once

#include "core/vocabulary.hpp"
#include "ui/context.hpp"

#include <array>
#include <span>
#include <string_view>

namespace ringback::ui {

enum class CommandId {
    log_no_answer, // the eight outcomes first, in the order of their keys 1 to 8
    log_left_message,
    log_spoke,
    log_sent,
    log_replied,
    log_met,
    log_bounced,
    log_opted_out,
    act, // the one act of the screen: call, write, copy
    log_details,
    add_prospect,
    import_contacts,
    search,
    next_row,
    previous_row,
    undo,
    redo,
    save_file,
    open_file,
    go_today,
    go_prospects,
    go_data,
    count
};

struct Command {
    CommandId id;
    std::string_view label; // "Log no answer"
    std::string_view key;   // as on the keycap: "1", "Ctrl Z"; empty: none
};

std::span<const Command> commands();
const Command& command(CommandId id);

// The outcome of a key 1 to 8, in the order in which the keys never move.
inline constexpr std::array<Outcome, 8> outcome_keys{Outcome::no_answer, Outcome::left_message, Outcome::spoke,
                                                     Outcome::sent,      Outcome::replied,      Outcome::met,
                                                     Outcome::bounced,   Outcome::opted_out};

// Carries a command out by asking for it; nothing happens where it does not apply now.
void run_command(const Context& context, CommandId id);
// Looks at the keyboard once a frame. Keys that are letters or digits do nothing while somebody types or a dialog is
// open.
void run_shortcuts(const Context& context);

// The prospect that outcome keys and acts are about: the chosen one on Today, the one on screen on Prospect; null:
// nobody.
const Prospect* current_prospect(const Context& context);

} // namespace ringback::ui
