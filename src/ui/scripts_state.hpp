// Owns: what the Scripts screen remembers between frames. Must not know: how it looks.
#pragma once

#include "insight/ab_count.hpp"
#include "playbook/playbook.hpp"
#include "ui/prospect_chooser_state.hpp"
#include "ui/script_checks.hpp"
#include "ui/script_draft.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace ringback::ui {

// A condition that is put together before it is added.
struct ConditionDraft {
    std::size_t kind = 0;  // among those that the form offers
    std::size_t value = 0; // among the choices of that kind
    std::string typed;     // a tag, a number of touches
    playbook::FactId fact{};
    playbook::Condition test{.comparison = playbook::Comparison::is, .operand = {}};
    std::string figure; // the constant of `test` while it is typed
    std::string figure_of;
};

// A block that gets a name, or that changes wherever it is used.
struct SharedDraft {
    std::optional<BlockPlace> place; // of the block that is to be shared; none: `id` is edited
    std::string id;
    std::string words;
    std::string error;
    bool focus = true; // its first field takes the focus
};

// Words looked for in all scripts, and what stands in their place.
struct SearchDraft {
    std::string query;
    std::string by;
    bool built_in = false; // those that came with Ringback change, too
    std::string error;
    bool focus = true;
};

struct ScriptsState {
    ProspectChooser chooser; // for whom the words are shown

    // --- the editor (script_shelf.hpp) ---
    std::unique_ptr<ScriptDraft> draft;
    std::uint64_t draft_kept = 0;       // revision of the draft that the workspace keeps
    std::uint64_t draft_seen = 0;       // ... that was seen last, since
    double draft_since = 0;             // ImGui's time
    bool draft_ends = false;            // with this frame
    std::uint64_t shared_revision = 0;  // of the profile when the draft's shared blocks were read
    std::optional<BlockPlace> chosen;   // whose form is open
    bool details_open = false;          // title, technique, channel...
    bool focus_words = false;           // the words of the chosen block take the focus
    std::optional<BlockPlace> caret_of; // in whose words the typing was last ...
    std::size_t caret = 0;              // ... and before which byte of them
    std::optional<std::size_t> dragged;
    std::string tags; // as they are typed
    ConditionDraft condition;
    std::string condition_of; // which condition it is added to
    std::optional<SharedDraft> shared;
    std::vector<ScriptFinding> findings; // of the draft (views/script_findings.hpp)
    std::string findings_of;             // what they were found in
    std::optional<std::size_t> finding;  // which of them is open
    bool focus_finding = false;
    std::vector<std::string> let_stand; // findings that the user keeps as they are
    bool lists_checks = false;
    std::optional<SearchDraft> search;
    bool lists_versions = false;
    std::optional<std::size_t> trial; // the rival that is chosen for a trial
    insight::AbCount trial_count;     // of the trial on screen
    std::string trial_of;             // what it was counted of
    std::string trouble;              // why something was not taken: a fault a line
};

} // namespace ringback::ui
