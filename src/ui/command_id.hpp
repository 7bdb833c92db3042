// Owns: the names of all commands. Must not know: what they do (commands.hpp).
#pragma once

#include <cstdint>

namespace ringback::ui {

enum class CommandId : std::uint8_t {
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
    open_page,
    show_on_today,
    open_in_tab,
    edit_details,
    copy_words,
    copy_name,
    copy_phone,
    copy_email,
    prepare,
    another_way,
    not_today,
    revisit_later,
    mark_won,
    mark_lost,
    close_file,
    reopen_file,
    stop_contact,
    allow_contact,
    remove_prospect,
    edit_touch,
    copy_note,
    remove_touch,
    go_today,
    go_prospects,
    go_data,
    go_profile,
    go_about,
    focus_mode,
    next_row,
    previous_row,
    search,
    add_prospect,
    import_contacts,
    undo,
    redo,
    save_file,
    save_sealed,
    lock,
    open_file,
    open_sample,
    leave_sample,
    theme_system,
    theme_light,
    theme_dark,
    contrast_system,
    contrast_normal,
    contrast_high,
    accent_petrol,
    accent_blue,
    accent_violet,
    accent_plum,
    accent_green,
    accent_graphite,
    palette,
    shortcuts,
    letter_keys,
    more, // the menu of the prospect at hand
    count
};

} // namespace ringback::ui
