// Owns: what Today remembers: the filter and whom it shows, who is marked, drafts of the dialogs about both.
// Must not know: how it looks.
#pragma once

#include "core/ids.hpp"
#include "core/moment.hpp"
#include "core/saved_view.hpp"
#include "playbook/filtered_queue.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ringback::ui {

struct TodaySection {
    std::string_view title;
    bool warn = false;
    std::size_t from = 0; // places among those shown
    std::size_t to = 0;
};

// Whom Today shows, in sections; remembered for as long as queue and filter stay the same.
struct TodayList {
    playbook::FilteredQueue queue;
    std::vector<TodaySection> sections;
    std::size_t to_do = 0; // of those shown: they come first
    std::size_t waiting = 0;
};

// The filter while it is put together.
struct FilterDraft {
    FilterTerms terms;
    std::vector<std::string> zones; // that prospects are in, and tags they have
    std::vector<std::string> tags;
    std::string worth; // at least
    std::string error_worth;
    std::size_t more = 0; // the fact that is to be added, among those offered
    std::size_t test = 0;
    std::string figure;
    std::string error_figure;
    bool focus = true;
};

// The name of a view that is kept or renamed.
struct ViewDraft {
    std::optional<std::size_t> renamed; // its place; none: a new one
    std::string name;
    std::string error;
    bool focus = true;
};

// One outcome for all that are marked.
struct BulkLogDraft {
    std::size_t outcome = 0; // by its key
    std::size_t channel = 0; // 0: as advised to each
    std::string note;
    bool focus = true;
};

struct TodayState {
    FilterTerms filter;
    TodayList list;
    bool marking = false;           // a press on a row marks it
    std::vector<ProspectId> marked; // sorted by id
    ProspectId marked_last;         // where marking with Shift begins
    std::optional<FilterDraft> filter_draft;
    std::optional<ViewDraft> view_draft;
    std::optional<BulkLogDraft> bulk_log;
};

} // namespace ringback::ui
