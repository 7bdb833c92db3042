// Owns: what the Playbook screen remembers between frames: how the tree is seen, what is searched, what is tried out.
// Must not know: how any of it looks.
#pragma once

#include "core/ids.hpp"
#include "core/moment.hpp"
#include "imgui.h"
#include "imgui_internal.h" // ImRect
#include "playbook/playbook.hpp"
#include "playbook/survey.hpp"
#include "ui/playbook_draft.hpp"
#include "ui/playbook_layout.hpp"
#include "ui/prospect_chooser_state.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace ringback::ui {

// A question or a leaf of the playbook on screen.
struct PlaybookPlace {
    bool is_leaf = false;
    std::uint16_t place = 0;

    friend bool operator==(const PlaybookPlace&, const PlaybookPlace&) = default;
};

// Who stands at a place, most urgent first, remembered until the survey counts anew.
struct PlaybookPeople {
    PlaybookPlace place;
    std::uint64_t revision = ~std::uint64_t{0}; // of the model
    std::size_t count = 0;
    std::vector<std::uint32_t> shown; // places in Model::prospects(), the first of them
};

// What another value of the parameters would do to the queue.
struct PlaybookEffect {
    std::uint32_t due_before = 0;
    std::uint32_t due_after = 0;
    std::size_t changed = 0;          // prospects of other advice
    std::vector<std::uint32_t> first; // places in Model::prospects() of the most urgent of them
};

// One of the user's own, by its latest version.
struct OwnPlaybook {
    std::string id;
    std::string name;
    std::uint32_t version = 1;
    bool drafted = false; // a draft of it is kept
};

struct PlaybookState {
    std::optional<bool> outline;     // none: the tree, on a phone the outline
    std::vector<std::string> folded; // ids of questions whose answers are folded in the outline

    // --- the tree ---
    float zoom = 1;
    float pinched = 1;              // by fingers since the last step
    bool fit = true;                // to the next view that is drawn
    bool panning = false;           // dragged by its ground
    bool pointer_inside = false;    // the pointer is over the tree: a pinch zooms it
    std::optional<ImVec2> centre;   // of the tree, in design pixels: comes into the middle of the next view
    ImVec2 middle{};                // what is in the middle of the view
    ImRect view;                    // what is seen
    std::optional<float> map_right; // where the small map stands, from the tree's right edge
    float map_for = 0;              // the zoom that this was found for
    std::string query;
    std::vector<PlaybookPlace> found; // what the query is found in
    std::size_t found_at = 0;         // which of them was shown last
    std::optional<PlaybookLayout> layout;
    std::string layout_of; // shown_sign() of what it was made of

    std::string lit;                 // whose path in which playbook is lit
    std::optional<double> lit_since; // ImGui's time since which the light runs along it

    // --- who is where ---
    std::unique_ptr<playbook::Survey> survey; // in the playbook as it is
    std::unique_ptr<playbook::Survey> trial;  // with the values that are tried out
    std::string survey_of;                    // shown_sign()
    std::uint64_t profile_revision = 0;
    Day surveyed_on{};
    bool working = false;                // a survey is not complete: frames go on
    std::optional<PlaybookPlace> opened; // its prospects are listed
    PlaybookPeople people;

    // --- whose path ---
    ProspectChooser path;

    // --- the user's own playbooks (playbook_shelf.hpp) ---
    std::vector<OwnPlaybook> own;
    std::uint64_t own_revision = ~std::uint64_t{0};
    std::shared_ptr<const playbook::Playbook> own_read; // the one that was read last
    std::string own_read_id;
    std::uint64_t own_read_revision = ~std::uint64_t{0};

    // --- the editor ---
    std::unique_ptr<PlaybookDraft> draft; // of one of the user's own, while it is edited
    std::optional<PlaybookPlace> edited;  // whose form is open
    std::uint64_t draft_kept = 0;         // revision of the draft that the workspace keeps
    std::uint64_t draft_seen = 0;         // ... that was seen last, since
    double draft_since = 0;               // ImGui's time
    std::string figure;                   // the constant of a condition while it is typed
    std::string figure_of;                // which one
    std::string try_on;                   // ISO date on which the draft is tried; empty: today
    bool lists_versions = false;
    bool compares = false;
    std::string import_error; // a playbook file that was refused: its faults, a line each

    // --- parameters ---
    std::vector<playbook::FactValue> values; // tried out, by place; empty: none
    std::optional<PlaybookEffect> effect;    // of `trial`, once it is complete
    std::uint64_t effect_revision = 0;       // of the model it was counted in
};

} // namespace ringback::ui
