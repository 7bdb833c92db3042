// The table itself: one line a command. What is more than a line to do stands in acts.cpp or with its form.
#include "ui/acts.hpp"
#include "ui/call_desk.hpp"
#include "ui/case_shelf.hpp"
#include "ui/commands.hpp"
#include "ui/gaps.hpp"
#include "ui/icons.hpp"
#include "ui/script_shelf.hpp"
#include "ui/today_list.hpp"
#include "ui/views/close_form.hpp"
#include "ui/views/decision_form.hpp"
#include "ui/views/filter_form.hpp"
#include "ui/views/preparation_view.hpp"
#include "ui/views/prospect_form.hpp"
#include "ui/views/record_edit.hpp"
#include "ui/views/removal_dialog.hpp"
#include "ui/views/today_bulk.hpp"
#include "ui/views/touch_form.hpp"
#include "ui/wording.hpp"

namespace ringback::ui {
namespace {

constexpr std::string_view nobody = "No prospect is chosen";

// --- when commands apply ---

std::string_view needs_prospect(const Call& call) {
    return call.subject.prospect == nullptr ? nobody : std::string_view{};
}

std::string_view needs_act(const Call& call) {
    if (call.subject.prospect == nullptr) return nobody;
    const auto* entry = call.context.moment.entry_of(call.context.model, call.subject.prospect->id);
    if (entry == nullptr || playbook::is_idle(entry->advice.technique)) return "There is nothing to do now";
    return {};
}

// Several rows can be put off whatever is advised.
std::string_view needs_act_or_marks(const Call& call) {
    const UiState& state = call.context.state;
    if (state.route.screen == Screen::today && !state.today.marked.empty()) return {};
    return needs_act(call);
}

std::string_view needs_phone(const Call& call) {
    if (call.subject.prospect == nullptr) return nobody;
    return first_address(call.subject.prospect->phones).empty() ? "No phone number is known" : std::string_view{};
}

std::string_view needs_email(const Call& call) {
    if (call.subject.prospect == nullptr) return nobody;
    return first_address(call.subject.prospect->emails).empty() ? "No email is known" : std::string_view{};
}

Status status_after(CommandId id) {
    switch (id) {
    case CommandId::mark_won: return Status::won;
    case CommandId::mark_lost: return Status::lost;
    case CommandId::close_file: return Status::closed;
    default: return Status::open;
    }
}

std::string_view needs_other_status(const Call& call) {
    if (call.subject.prospect == nullptr) return nobody;
    return call.subject.prospect->status == status_after(call.id) ? "It is so already" : std::string_view{};
}

std::string_view needs_contact(const Call& call) {
    if (call.subject.prospect == nullptr) return nobody;
    const bool stopped = call.subject.prospect->do_not_contact;
    return stopped == (call.id == CommandId::stop_contact) ? "It is so already" : std::string_view{};
}

std::string_view needs_touch(const Call& call) {
    return call.subject.touch_of() == nullptr ? "No touch is chosen" : std::string_view{};
}

std::string_view needs_note(const Call& call) {
    const Touch* touch = call.subject.touch_of();
    return touch == nullptr || touch->note.empty() ? "There is no note" : std::string_view{};
}

std::string_view needs_queue(const Call& call) {
    return call.context.state.route.screen != Screen::today || call.context.moment.queue.empty()
               ? "There is no queue on this screen"
               : std::string_view{};
}

std::string_view needs_prospects(const Call& call) {
    return call.context.model.prospects().empty() ? "There is nobody to filter" : std::string_view{};
}

std::string_view needs_row(const Call& call) { return call.subject.prospect == nullptr ? nobody : needs_queue(call); }

std::string_view needs_other_screen(const Call& call) {
    const Route& route = call.context.state.route;
    if (call.subject.prospect == nullptr) return nobody;
    const Screen screen = call.id == CommandId::open_page ? Screen::prospect : Screen::today;
    return route.screen == screen && route.prospect == call.subject.prospect->id ? "It is on screen already"
                                                                                 : std::string_view{};
}

std::string_view needs_call_screen(const Call& call) {
    if (call.context.state.route.screen != Screen::call) return "There is no call on this screen";
    return call.subject.prospect == nullptr ? nobody : std::string_view{};
}
// Arrows and the space bar are those of the text while one is written.
std::string_view needs_walk(const Call& call) {
    return ImGui::GetIO().WantTextInput ? "You are writing" : needs_call_screen(call);
}

// The editors of playbooks, scripts and cases have steps of their own, for as long as they are on screen.
PlaybookDraft* draft_on_screen(const Call& call) {
    const bool on_screen = call.context.state.route.screen == Screen::playbook;
    return on_screen ? call.context.state.playbook.draft.get() : nullptr;
}
CaseDraft* case_on_screen(const Call& call) { // not while it is tried
    return call.context.state.route.part == PracticePart::edit ? open_case_draft(call.context) : nullptr;
}
std::string_view needs_undo(const Call& call) {
    const PlaybookDraft* draft = draft_on_screen(call);
    const ScriptDraft* script = open_script_draft(call.context);
    const CaseDraft* subject = case_on_screen(call);
    const bool can = draft != nullptr     ? draft->can_undo()
                     : script != nullptr  ? script->can_undo()
                     : subject != nullptr ? subject->can_undo()
                                          : call.context.can_undo;
    return can ? std::string_view{} : "Nothing to undo";
}
std::string_view needs_redo(const Call& call) {
    const PlaybookDraft* draft = draft_on_screen(call);
    const ScriptDraft* script = open_script_draft(call.context);
    const CaseDraft* subject = case_on_screen(call);
    const bool can = draft != nullptr     ? draft->can_redo()
                     : script != nullptr  ? script->can_redo()
                     : subject != nullptr ? subject->can_redo()
                                          : call.context.can_redo;
    return can ? std::string_view{} : "Nothing to redo";
}
void go_back(const Call& call) {
    if (PlaybookDraft* draft = draft_on_screen(call)) return draft->undo();
    if (ScriptDraft* draft = open_script_draft(call.context)) return draft->undo();
    if (CaseDraft* draft = case_on_screen(call)) return draft->undo();
    call.context.out.ask(Undo{});
}
void go_forth(const Call& call) {
    if (PlaybookDraft* draft = draft_on_screen(call)) return draft->redo();
    if (ScriptDraft* draft = open_script_draft(call.context)) return draft->redo();
    if (CaseDraft* draft = case_on_screen(call)) return draft->redo();
    call.context.out.ask(Redo{});
}
std::string_view needs_passphrase(const Call& call) {
    return platform::is_sealed(call.context.sealing) ? std::string_view{} : "No passphrase is set";
}
std::string_view needs_own(const Call& call) {
    return call.context.sample ? "You are in the sample already" : std::string_view{};
}
std::string_view needs_sample(const Call& call) {
    return call.context.sample ? std::string_view{} : "You are in your own workspace";
}
// Offered where something is pointed at or somebody chosen, and only by its key: the menu that it opens has the rest.
std::string_view needs_menu(const Call& call) { return needs_prospect(call); }

// --- what they do; each is called only where it applies ---

// Whether keys are about several rows now.
bool about_marked(const Context& context) {
    return context.state.route.screen == Screen::today && !context.state.today.marked.empty();
}

void log_it(const Call& call) {
    if (about_marked(call.context)) return begin_bulk_log(call.context.state, static_cast<std::size_t>(call.id));
    log_outcome(call.context, *call.subject.prospect, outcome_keys[static_cast<std::size_t>(call.id)]);
}

void copy(const Call& call) {
    const Prospect& prospect = *call.subject.prospect;
    const auto ask = [&](std::string text, const char* said) {
        if (!text.empty()) call.context.out.ask(CopyText{std::move(text), said});
    };
    if (call.id == CommandId::copy_name) ask(display_name(prospect), "Name copied");
    if (call.id == CommandId::copy_phone) ask(std::string(first_address(prospect.phones)), "Phone number copied");
    if (call.id == CommandId::copy_email) ask(std::string(first_address(prospect.emails)), "Email copied");
    if (call.id == CommandId::copy_note) ask(call.subject.touch_of()->note, "Note copied");
    if (call.id != CommandId::copy_words) return;
    if (!call.subject.text.empty()) return ask(std::string(call.subject.text), "Words copied");
    const auto* entry = call.context.moment.entry_of(call.context.model, prospect.id);
    if (entry == nullptr) return;
    const Words words = words_for(call.context, prospect, entry->advice).front();
    if (!refused_for_gaps(call.context, prospect.id, words.rendered, "Not copied"))
        ask(text_to_copy(words.rendered), "Words copied");
}

void set_status(const Call& call) {
    const Prospect& prospect = *call.subject.prospect;
    const Status status = status_after(call.id);
    const std::string name = short_name(prospect);
    call.context.out.change(SetStatus{prospect.id, status, {}}, status == Status::open
                                                                    ? "File of " + name + " opened again"
                                                                : status == Status::won ? name + " marked as won"
                                                                                        : name + " marked as lost");
}

void set_contact(const Call& call) {
    const bool stop = call.id == CommandId::stop_contact;
    const Prospect& prospect = *call.subject.prospect;
    edit_record(call.context, prospect,
                short_name(prospect) + (stop ? " is not to be contacted" : " may be contacted again"),
                [stop](ProspectDetails& details) { details.do_not_contact = stop; });
}

void step_row(const Call& call) {
    const Context& context = call.context;
    const Prospect* chosen = current_prospect(context);
    if (chosen == nullptr) return;
    const Prospect* next = neighbour_today(context, chosen->id, call.id == CommandId::next_row);
    if (next != nullptr) context.out.ask(GoTo{{Screen::today, next->id}, true});
}

void go_to(const Call& call) {
    const auto screen = [&] {
        switch (call.id) {
        case CommandId::go_prospects: return Screen::prospects;
        case CommandId::go_playbook: return Screen::playbook;
        case CommandId::go_scripts: return Screen::scripts;
        case CommandId::go_practice: return Screen::practice;
        case CommandId::go_review: return Screen::review;
        case CommandId::go_data: return Screen::data;
        case CommandId::go_profile: return Screen::profile;
        case CommandId::go_calling_hours: return Screen::calling_hours;
        case CommandId::go_about: return Screen::about;
        case CommandId::import_contacts: return Screen::import_contacts;
        default: return Screen::today;
        }
    };
    call.context.out.go({screen(), {}});
}

// The appearance commands stand in the order of the preferences and their values.
void prefer(const Call& call) {
    auto index = static_cast<std::size_t>(call.id) - static_cast<std::size_t>(CommandId::theme_system);
    for (const Preference& preference : appearance_preferences)
        for (const std::string_view value : preference.values)
            if (!value.empty() && index-- == 0)
                return call.context.out.ask(KeepPreference{std::string(preference.name), std::string(value)});
}

constexpr auto P = CommandGroup::prospect;
constexpr auto T = CommandGroup::touch;
constexpr auto G = CommandGroup::go;
constexpr auto W = CommandGroup::workspace;
constexpr auto A = CommandGroup::appearance;
constexpr auto H = CommandGroup::help;
using enum CommandId;

constexpr std::array<Command, static_cast<std::size_t>(CommandId::count)> table{{
    {log_no_answer, P, "Log no answer", icon::phone_missed, log_it, needs_prospect, ImGuiKey_1},
    {log_left_message, P, "Log left message", icon::voicemail, log_it, needs_prospect, ImGuiKey_2, 0, "voicemail"},
    {log_spoke, P, "Log spoke", icon::message_circle, log_it, needs_prospect, ImGuiKey_3, 0, "talked call"},
    {log_sent, P, "Log sent", icon::send, log_it, needs_prospect, ImGuiKey_4, 0, "wrote email text"},
    {log_replied, P, "Log replied", icon::reply, log_it, needs_prospect, ImGuiKey_5, 0, "answered"},
    {log_met, P, "Log met", icon::handshake, log_it, needs_prospect, ImGuiKey_6, 0, "meeting"},
    {log_bounced, P, "Log bounced", icon::mail_x, log_it, needs_prospect, ImGuiKey_7, 0, "wrong address"},
    {log_opted_out, P, "Log opted out", icon::ban, log_it, needs_prospect, ImGuiKey_8, 0, "unsubscribe stop"},
    {act, P, "Do what is advised", icon::phone,
     [](const Call& call) { act_on_advice(call.context, *call.subject.prospect); }, needs_act, ImGuiKey_C, 0,
     "call write"},
    {log_details, P, "Log with details", icon::pencil,
     [](const Call& call) { log_with_details(call.context, *call.subject.prospect); }, needs_prospect, ImGuiKey_L, 0,
     "touch note"},
    {open_page, P, "Open the page", icon::panel_right_open,
     [](const Call& call) { call.context.out.go({Screen::prospect, call.subject.prospect->id}); }, needs_other_screen,
     ImGuiKey_O, 0, "timeline history"},
    {show_on_today, P, "Show on Today", icon::sun,
     [](const Call& call) { call.context.out.go({Screen::today, call.subject.prospect->id}); }, needs_other_screen, 0,
     0, "advice words"},
    {open_in_tab, P, "Open in a new tab", icon::panels_top_left,
     [](const Call& call) { call.context.out.ask(OpenInTab{{Screen::prospect, call.subject.prospect->id}}); },
     needs_prospect},
    {review_sheet, P, "Case review sheet", icon::clipboard_check,
     [](const Call& call) { call.context.out.go({Screen::sheet, call.subject.prospect->id}); }, needs_prospect, 0, 0,
     "print share colleague"},
    {edit_details, P, "Edit details", icon::pencil,
     [](const Call& call) { begin_edit(call.context.state, *call.subject.prospect); }, needs_prospect, ImGuiKey_E},
    {copy_words, P, "Copy the words", icon::copy, copy, needs_prospect, 0, 0, "text script"},
    {copy_name, P, "Copy name", icon::user_round, copy, needs_prospect},
    {copy_phone, P, "Copy phone number", icon::phone, copy, needs_phone},
    {copy_email, P, "Copy email", icon::mail, copy, needs_email, 0, 0, "address"},
    {prepare, P, "Prepare the call", icon::wind,
     [](const Call& call) {
         begin_preparation(call.context.state, *call.subject.prospect, PreparationState::Step::get_clear);
     },
     needs_act, ImGuiKey_P, 0, "breathe quiet history words"},
    {call_mode, P, "Start the call", icon::phone_call,
     [](const Call& call) { call.context.out.go({Screen::call, call.subject.prospect->id}); }, needs_phone, ImGuiKey_D,
     0, "dial call mode script words timer"},
    {call_next, P, "Next words of the call", icon::chevron_right, [](const Call& call) { walk_call(call.context, 1); },
     needs_walk, ImGuiKey_RightArrow, ImGuiKey_Space},
    {call_back, P, "Words before in the call", icon::chevron_left,
     [](const Call& call) { walk_call(call.context, -1); }, needs_walk, ImGuiKey_LeftArrow},
    {call_clock, P, "Start or stop the clock", icon::timer,
     [](const Call& call) { toggle_call_clock(call.context, *call.subject.prospect); }, needs_call_screen, ImGuiKey_S,
     0, "timer voicemail seconds"},
    {call_note, P, "Write a note in the call", icon::pencil,
     [](const Call& call) { call_of(call.context, *call.subject.prospect).focus_note = true; }, needs_call_screen,
     ImGuiKey_W},
    {another_way, P, "Do it another way", icon::redo_2,
     [](const Call& call) { begin_another_way(call.context.state, *call.subject.prospect); }, needs_act, 0, 0,
     "instead not this one"},
    {not_today, P, "Not today", icon::calendar_clock,
     [](const Call& call) {
         UiState& state = call.context.state;
         if (about_marked(call.context))
             begin_snooze_many(state, state.today.marked, call.context.moment);
         else
             begin_snooze(state, *call.subject.prospect, call.context.moment);
     },
     needs_act_or_marks, ImGuiKey_T, 0, "snooze put off later"},
    {revisit_later, P, "Get back in touch later", icon::calendar_clock,
     [](const Call& call) { begin_close(call.context.state, *call.subject.prospect, call.context.moment, true); },
     needs_prospect, 0, 0, "revisit rest snooze"},
    {mark_won, P, "Mark as won", icon::flag, set_status, needs_other_status},
    {mark_lost, P, "Mark as lost, they said so", icon::octagon_x, set_status, needs_other_status}, // T2
    {close_file, P, "Close the file", icon::archive,
     [](const Call& call) { begin_close(call.context.state, *call.subject.prospect, call.context.moment); },
     needs_other_status},
    {reopen_file, P, "Open the file again", icon::folder_open, set_status, needs_other_status},
    {stop_contact, P, "Do not contact", icon::ban, set_contact, needs_contact},
    {allow_contact, P, "Allow contact again", icon::circle_check, set_contact, needs_contact},
    {remove_prospect, P, "Remove prospect", icon::trash_2,
     [](const Call& call) { begin_removal(call.context.state, {call.subject.prospect->id}); }, needs_prospect, 0, 0,
     "delete"},
    {edit_touch, T, "Edit this touch", icon::pencil,
     [](const Call& call) {
         begin_edit_touch(call.context.state, *call.subject.prospect, call.subject.touch, call.context.moment);
     },
     needs_touch},
    {copy_note, T, "Copy note", icon::copy, copy, needs_note},
    {remove_touch, T, "Remove this touch", icon::trash_2,
     [](const Call& call) { ui::remove_touch(call.context, *call.subject.prospect, call.subject.touch); }, needs_touch},
    {go_today, G, "Today", icon::sun, go_to, nullptr, 0, 0, "queue home"},
    {go_prospects, G, "Prospects", icon::users_round, go_to, nullptr, 0, 0, "people contacts list"},
    {go_playbook, G, "Playbook", icon::waypoints, go_to, nullptr, 0, 0, "decision tree rules parameters"},
    {go_scripts, G, "Scripts", icon::scroll_text, go_to, nullptr, 0, 0, "words texts library voicemail email"},
    {go_practice, G, "Practice", icon::messages_square, go_to, nullptr, 0, 0, "cases training simulated prospects"},
    {go_review, G, "Process review", icon::clipboard_check, go_to, nullptr, 0, 0, "steps missing silent cases"},
    {go_data, G, "Data", icon::shield_check, go_to, nullptr, 0, 0, "storage export backup"},
    {go_profile, G, "Your profile", icon::user_round, go_to, nullptr, 0, 0,
     "settings appearance holidays work days time zone"},
    {go_calling_hours, G, "Calling hours by place", icon::phone, go_to, nullptr, 0, 0, "legal limits law zones"},
    {go_about, G, "About Ringback", icon::circle_help, go_to, nullptr, 0, 0, "licences methods"},
    {focus_mode, G, "One after the other", icon::sun,
     [](const Call& call) {
         UiState& state = call.context.state;
         state.focus_mode = !state.focus_mode;
         state.chosen = {};
         call.context.out.go({Screen::today, {}});
     },
     nullptr, ImGuiKey_F, 0, "focus mode single"},
    {filter_today, G, "Filter Today", icon::list_filter,
     [](const Call& call) {
         begin_filter(call.context);
         call.context.out.go({Screen::today, {}});
     },
     needs_prospects, ImGuiKey_V, 0, "technique channel zone style view"},
    {mark_row, G, "Mark this row", icon::square_check,
     [](const Call& call) { toggle_mark(call.context, call.subject.prospect->id); }, needs_row, ImGuiKey_X, 0,
     "several bulk select"},
    {next_row, G, "Next prospect", icon::chevron_down, step_row, needs_queue, ImGuiKey_J},
    {previous_row, G, "Previous prospect", icon::chevron_up, step_row, needs_queue, ImGuiKey_K},
    {search, G, "Search the prospects", icon::search,
     [](const Call& call) {
         call.context.state.focus_search = true;
         call.context.out.go({Screen::prospects, {}});
     },
     nullptr, ImGuiKey_Slash, 0, "find filter"},
    {add_prospect, W, "Add a prospect", icon::plus,
     [](const Call& call) { begin_add(call.context.state, call.context.moment); }, nullptr, ImGuiKey_N, 0,
     "new contact"},
    {import_contacts, W, "Import contacts", icon::users_round, go_to, nullptr, ImGuiKey_I, 0,
     "csv hubspot salesforce outlook google"},
    {undo, W, "Undo", icon::undo_2, go_back, needs_undo, ImGuiMod_Ctrl | ImGuiKey_Z},
    {redo, W, "Redo", icon::redo_2, go_forth, needs_redo, ImGuiMod_Ctrl | ImGuiKey_Y,
     ImGuiMod_Ctrl | ImGuiMod_Shift | ImGuiKey_Z},
    {save_file, W, "Save the workspace as a file", icon::download,
     [](const Call& call) { call.context.out.ask(SaveWorkspace{}); }, nullptr, ImGuiMod_Ctrl | ImGuiKey_S, 0,
     "export backup"},
    {save_sealed, W, "Save a sealed copy", icon::lock, [](const Call& call) { call.context.out.ask(SaveSealed{}); },
     nullptr, 0, 0, "export backup passphrase encrypted"},
    {lock, W, "Lock", icon::lock, [](const Call& call) { call.context.out.ask(Seal{platform::SealingWish::lock}); },
     needs_passphrase, 0, 0, "passphrase sign out hide"},
    {open_file, W, "Open a workspace file", icon::folder_open,
     [](const Call& call) { call.context.out.ask(PickFile{".json,.csv,.txt"}); }, nullptr, ImGuiMod_Ctrl | ImGuiKey_O,
     0, "load"},
    {open_sample, W, "Look at a sample workspace", icon::eye,
     [](const Call& call) { call.context.out.ask(OpenSample{}); }, needs_own, 0, 0, "example demo try"},
    {leave_sample, W, "Leave the sample", icon::x, [](const Call& call) { call.context.out.ask(LeaveSample{}); },
     needs_sample},
    {theme_system, A, "Use the system's theme", icon::contrast, prefer},
    {theme_light, A, "Use the light theme", icon::sun, prefer, nullptr, 0, 0, "day bright appearance"},
    {theme_dark, A, "Use the dark theme", icon::moon, prefer, nullptr, 0, 0, "night appearance"},
    {contrast_system, A, "Use the system's contrast", icon::contrast, prefer},
    {contrast_normal, A, "Use normal contrast", icon::contrast, prefer},
    {contrast_high, A, "Use high contrast", icon::contrast, prefer, nullptr, 0, 0, "appearance strong"},
    {accent_petrol, A, "Use the petrol accent", icon::contrast, prefer, nullptr, 0, 0, "colour"},
    {accent_blue, A, "Use the blue accent", icon::contrast, prefer, nullptr, 0, 0, "colour"},
    {accent_violet, A, "Use the violet accent", icon::contrast, prefer, nullptr, 0, 0, "colour purple"},
    {accent_plum, A, "Use the plum accent", icon::contrast, prefer, nullptr, 0, 0, "colour pink"},
    {accent_green, A, "Use the green accent", icon::contrast, prefer, nullptr, 0, 0, "colour"},
    {accent_graphite, A, "Use the graphite accent", icon::contrast, prefer, nullptr, 0, 0, "colour grey"},
    {palette, H, "Search or do", icon::search, [](const Call& call) { call.context.state.palette.emplace(); }, nullptr,
     ImGuiMod_Ctrl | ImGuiKey_K, 0, "commands"},
    {shortcuts, H, "Keyboard shortcuts", icon::circle_help,
     [](const Call& call) { call.context.state.shortcut_sheet = true; }, nullptr, ImGuiMod_Shift | ImGuiKey_Slash,
     ImGuiKey_F1, "keys help"},
    {letter_keys, H, "Switch keys of one letter on or off", icon::circle_help,
     [](const Call&
            call) { call.context.out.ask(KeepPreference{"keys", call.context.state.letter_keys ? "off" : "on"}); },
     nullptr, 0, 0, "shortcuts single"},
    {more, P, "More", icon::ellipsis,
     [](const Call& call) { call.context.state.menu = MenuTarget{.prospect = call.subject.prospect->id}; }, needs_menu,
     ImGuiKey_M, 0, "menu"},
}};

// A line in the wrong place would run another command.
static_assert([] {
    for (std::size_t i = 0; i < table.size(); ++i)
        if (static_cast<std::size_t>(table[i].id) != i) return false;
    return true;
}());

} // namespace

std::span<const Command> commands() { return table; }

} // namespace ringback::ui
