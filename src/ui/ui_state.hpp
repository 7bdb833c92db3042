// Owns: what the screens remember between frames and nobody stores: selection, filters, drafts of forms.
// Must not know: how screens look.
#pragma once

#include "core/profile.hpp"
#include "core/prospect.hpp"
#include "exchange/contacts_import.hpp"
#include "ui/appearance.hpp"
#include "ui/call_state.hpp"
#include "ui/calling_state.hpp"
#include "ui/command_id.hpp"
#include "ui/data_state.hpp"
#include "ui/decision_state.hpp"
#include "ui/focus_return.hpp"
#include "ui/gallery_state.hpp"
#include "ui/playbook_state.hpp"
#include "ui/practice_state.hpp"
#include "ui/rehearsal_state.hpp"
#include "ui/review_state.hpp"
#include "ui/route.hpp"
#include "ui/scripts_state.hpp"
#include "ui/share_state.hpp"
#include "ui/sheet_state.hpp"
#include "ui/today_state.hpp"
#include "ui/tour_state.hpp"
#include "ui/words_state.hpp"

#include <chrono>
#include <cstdint>
#include <expected>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace ringback::ui {

class ScriptForAll;

// Text fields of a prospect while they are edited; becomes ProspectDetails when they are right.
struct ProspectDraft {
    std::optional<ProspectId> id; // none: a new prospect
    Prospect seen;                // as it was when the form was opened
    ProspectDetails details;      // what the form does not show is kept as it was
    std::string emails;           // one a line
    std::string phones;
    std::string tags; // parted by commas
    std::string amount;
    std::string currency;
    // Quick add: "we last spoke on ... by ..." becomes a conversation.
    std::string spoke_on; // ISO date, may be empty
    Channel spoke_by = Channel::call;
    std::string error_spoke_on;
    std::string error_amount;
    std::string error_email;
    std::string error_zone;
    std::string error_name;
    std::string reviewed_on; // ISO date of the last review of the process (D3), may be empty
    std::string error_reviewed_on;
    bool focus = true; // the first field takes the focus
};

struct AgreementDraft {
    ProspectId id;
    std::string made_on;
    std::string follow_up_on;
    std::optional<Channel> channel;
    std::string subject;
    std::string still_missing;
    bool ok_to_say_no = true;
    std::string error_made_on;
    std::string error_follow_up_on;
    bool focus = true;
};

// A touch being logged with details, or an old one being changed.
struct TouchDraft {
    ProspectId prospect;
    Prospect seen;                     // as it was when the form was opened
    std::optional<TouchId> id;         // none: a new one
    std::size_t place = 0;             // of an old one, in Prospect::touches (files may give no ids)
    Touch touch;                       // what the form does not show is kept as it was
    std::string day;                   // ISO date, in the user's zone
    std::string time;                  // "14:30"
    std::string minutes;               // length
    std::optional<std::size_t> tidbit; // spent by it
    std::string error_when;
    std::string error_minutes;
    std::string error_outcome;
    bool focus = true;
};

struct CloseDraft {
    ProspectId prospect;
    bool revisit = false;
    std::string revisit_on; // ISO date
    std::string error_revisit_on;
    bool focus = true;
};

// The user's profile while it is edited.
struct ProfileDraft {
    std::uint64_t revision = 0; // of the profile it was made from; another one makes it anew
    Profile profile;            // what the form does not show is kept as it was
    std::string holidays;       // ISO dates, one a line
    std::string time_off;       // "2026-12-21 to 2027-01-03 Skiing", one a line
    std::string words_per_minute;
    std::string error_zone;
    std::string error_days;
    std::string error_holidays;
    std::string error_time_off;
    std::string error_pace;
};

enum class ProspectSort { name, company, status, due, silent, value };

// Which prospects the list shows, in its order, remembered for as long as what it came from stays the same.
struct ProspectListCache {
    std::uint64_t revision = ~std::uint64_t{0};
    Instant now{};
    std::string query;
    std::optional<Status> status;
    ProspectSort sort = ProspectSort::name;
    bool down = false;
    std::vector<std::uint32_t> shown; // places in Model::prospects()
};

// A file of contacts between its choice and its import.
struct ImportDraft {
    std::string file_name;
    std::string bytes;
    bool says_last_spoke = false;
    std::string last_spoke_on; // ISO date
    Channel last_spoke_by = Channel::call;
    std::string error_last_spoke;
    exchange::DateOrder date_order = exchange::DateOrder::detect;
    std::optional<std::expected<exchange::ImportPreview, exchange::ReadError>> preview;
};

// A workspace file that was opened where there is a workspace already: it waits for an answer.
struct OpenedFile {
    std::string name;
    std::size_t prospects = 0; // in it
    std::size_t added = 0;     // by merging it
    std::size_t changed = 0;   // here, by merging it: empty fields filled, touches added
    bool merge = false;        // the answer: merge, or replace what is here
};

// The command palette while it is open.
struct PaletteState {
    std::string query;
    std::size_t chosen = 0;  // among the rows
    bool by_pointer = false; // the last choice was made with the pointer: nothing scrolls then
    // Names and companies of all prospects, folded for searching, by place; made with the first letter typed.
    std::uint64_t revision = 0;
    std::vector<std::string> folded;
    // Who matched the query before this one; more letters can only narrow it.
    std::string matched_query;
    std::vector<std::uint32_t> matched;
    std::vector<std::pair<std::uint32_t, int>> best; // the first of them by score
    std::string said;                                // the count that was announced last
};

// What a context menu is about, and where it hangs.
struct MenuTarget {
    ProspectId prospect;
    std::optional<std::size_t> touch{};          // its place in Prospect::touches
    std::string text{};                          // words pointed at
    std::optional<std::pair<float, float>> at{}; // none: at the page's corner
    bool opened = false;
};

struct Toast {
    std::string words;
    bool can_undo = false;
    bool held = false; // the pointer or the focus is on it: it stays
    std::chrono::steady_clock::time_point until{};
};

struct UiState {
    Route route;
    ProspectId chosen;       // on Today; empty: the first of the queue
    bool sheet_open = false; // on narrow screens: the sheet stands over the queue

    std::string prospect_query;
    std::optional<Status> prospect_status; // none: all
    ProspectSort prospect_sort = ProspectSort::name;
    bool prospect_sort_down = false;
    bool focus_search = false;
    std::vector<ProspectId> marked; // ticked in the list; sorted by id
    ProspectListCache prospect_list;

    std::optional<ProspectDraft> prospect_draft;
    bool lead_to_error = false; // the form was refused: its first wrong field takes the focus
    std::optional<AgreementDraft> agreement_draft;
    std::optional<TouchDraft> touch_draft;
    std::optional<CloseDraft> close_draft;
    std::optional<DecisionDraft> decision_draft;
    std::optional<PreparationState> preparation;
    std::optional<ThanksOffer> thanks_offer;
    TenNewCache ten_new;
    OwnFigureCache own_figure;
    DoneTodayCache done_today;
    ReviewCache review;
    std::optional<ReviewDraft> review_draft;
    std::optional<CallingDraft> calling_draft;
    ProspectId
        truth_due_of; // they have answered just now: what is really the case is asked for, whatever was known (T9)
    TodayState today;
    bool focus_mode = false;                // Today shows one after the other, without the queue
    ProspectId page_drafts_of;              // whom the next two concern
    std::optional<std::string> notes_draft; // of the prospect on screen
    std::optional<std::string> tidbit_draft;
    std::optional<std::size_t> tidbit_place;        // the tidbit being edited; none: a new one
    bool focus_page_editor = false;                 // whichever of these was opened takes the focus
    std::optional<std::vector<ProspectId>> removal; // asks before it removes
    std::optional<std::string> bulk_spoke_on;       // "we last spoke on ... by ..." for many at once; ISO date
    Channel bulk_spoke_by = Channel::call;
    std::string bulk_spoke_error;
    bool focus_bulk = false;
    WordsState words;
    CallState call;
    RehearsalState rehearsal;
    std::shared_ptr<ScriptForAll> for_all; // while a script is tried on all prospects
    std::string shown_script;              // id of a script the user prefers for the chosen prospect

    std::optional<ProfileDraft> profile_draft;
    ImportDraft import;
    std::string open_error; // a file that was refused: where and why
    std::optional<OpenedFile> opened_file;
    DataState data;
    std::optional<Toast> toast;

    Appearance appearance;
    std::string lock_after;     // minutes without a touch after which the program locks; empty: the usual
    bool caller_id_tip = false; // G4, with its caution
    bool letter_keys = true;    // keys of one letter do something
    std::optional<PaletteState> palette;
    std::vector<CommandId> recent; // run from the palette, latest first
    bool shortcut_sheet = false;
    std::optional<MenuTarget> menu;
    FocusReturn focus_return;
    GalleryState gallery;
    PlaybookState playbook;
    ScriptsState scripts;
    PracticeState practice;
    SheetState sheet;
    ShareState share;
    std::optional<IncomingLink> incoming;
    bool wants_messages = false; // of the system, when somebody becomes due while nobody looks
    platform::MessageLeave messages = platform::MessageLeave::unavailable;
    TourState tour;
    std::optional<Day> demo_from;       // the demo was filled on another day than this; none: today, or it was told
    std::string brand_fault;            // why the host's own file is not used, until it was read
    bool update_waits = false;          // another build is there, and a reload takes it
    std::vector<std::string> recovered; // what opening had to mend, a sentence each, until it was read
};

} // namespace ringback::ui
