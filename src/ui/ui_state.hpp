// Owns: what the screens remember between frames and nobody stores: selection, filters, drafts of forms.
// Must not know: how screens look.
#pragma once

#include "core/prospect.hpp"
#include "exchange/contacts_import.hpp"
#include "ui/route.hpp"

#include <chrono>
#include <expected>
#include <optional>
#include <string>
#include <vector>

namespace ringback::ui {

// Text fields of a prospect while they are edited; becomes ProspectDetails when they are right.
struct ProspectDraft {
    std::optional<ProspectId> id; // none: a new prospect
    ProspectDetails details;      // what the form does not show is kept as it was
    std::string emails;           // one a line
    std::string phones;
    std::string tags;             // parted by commas
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
};

// A touch being logged with details, or an old one being changed.
struct TouchDraft {
    ProspectId prospect;
    std::optional<TouchId> id; // none: a new one
    Touch touch;               // what the form does not show is kept as it was
    std::string day;           // ISO date, in the user's zone
    std::string time;          // "14:30"
    std::string minutes;       // length
    std::optional<std::size_t> tidbit; // spent by it
    std::string error_when;
    std::string error_minutes;
    std::string error_outcome;
};

struct CloseDraft {
    ProspectId prospect;
    bool revisit = false;
    std::string revisit_on; // ISO date
    std::string error_revisit_on;
};

enum class ProspectSort { name, company, status, due, silent, value };

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

struct Toast {
    std::string words;
    bool can_undo = false;
    std::chrono::steady_clock::time_point until{};
};

struct UiState {
    Route route;
    ProspectId chosen; // on Today; empty: the first of the queue
    bool sheet_open = false; // on narrow screens: the sheet stands over the queue

    std::string prospect_query;
    std::optional<Status> prospect_status; // none: all
    ProspectSort prospect_sort = ProspectSort::name;
    bool prospect_sort_down = false;
    bool focus_search = false;
    std::vector<ProspectId> marked; // ticked in the list

    std::optional<ProspectDraft> prospect_draft;
    std::optional<AgreementDraft> agreement_draft;
    std::optional<TouchDraft> touch_draft;
    std::optional<CloseDraft> close_draft;
    std::optional<std::string> notes_draft; // of the prospect on screen
    std::optional<std::string> tidbit_draft;
    std::optional<std::vector<ProspectId>> removal; // asks before it removes
    std::optional<std::string> bulk_spoke_on; // "we last spoke on ... by ..." for many at once; ISO date
    Channel bulk_spoke_by = Channel::call;
    std::string true_scarcity; // typed for a final opportunity (G6), for the chosen prospect
    std::string shown_script;  // id of a script the user prefers for the chosen prospect

    ImportDraft import;
    std::string open_error; // a workspace file that was refused: where and why
    std::optional<std::string> replace_question; // a workspace file waits to take the place of what is here
    std::optional<Toast> toast;
};

} // namespace ringback::ui
