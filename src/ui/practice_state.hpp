// Owns: what the Practice screen remembers between frames: the run that is on screen, the move that is being put
// together. Must not know: how it looks, who keeps a run.
#pragma once

#include "exchange/kept_practice.hpp"
#include "practice/practice_run.hpp"
#include "ui/case_editor_state.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace ringback::ui {

// Which form is open below the transcript.
enum class MoveForm : std::uint8_t { none, attempt, wait, truth, finish, review };

struct MoveDraft {
    MoveForm form = MoveForm::none;
    std::size_t technique = 0; // among those offered
    std::size_t channel = 0;   // among those of the technique
    std::string time = "10:00";
    bool own_words = false;
    std::string words;
    std::size_t tidbit = 0;
    std::size_t scarcity = 0;
    bool withheld = false;
    int days = 2;
    std::size_t truth = 0;
    std::size_t ending = 0;
    std::size_t gap = 0;
    bool with_other = false;
    std::string reply; // own words in a talk
};

// What was asked for while the run was drawn: carried out once it is no longer looked at.
struct PracticeWish {
    std::optional<practice::Move> move;
    std::optional<std::size_t> back_to; // before this move
    bool anew = false;
};

struct PracticeState {
    PracticeWish wish;
    std::unique_ptr<practice::StagedCase> staged;
    std::unique_ptr<practice::PracticeRun> run; // of `staged`
    MoveDraft draft;
    bool trying = false;   // the run is of a draft, and nothing of it is kept
    std::string played_by; // whose result is looked at; empty: the user's own run
    std::string refused;   // why the last move was
    bool to_end = false;   // the latest words scroll into sight
    bool focus_moves = false;
    exchange::KeptPractice kept; // of the workspace, at the revision below
    std::optional<std::uint64_t> kept_of;
    std::vector<bool> as_said; // of those handed in, which came to the same here; worked out once for `kept`
    std::optional<std::vector<std::string>> marked; // ids of cases to be shared together, while they are chosen
    CaseEditorState editor;
};

} // namespace ringback::ui
