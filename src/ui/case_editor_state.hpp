// Owns: what the editor of cases remembers between frames. Must not know: how it looks.
#pragma once

#include "practice/practice_run.hpp"
#include "ui/case_draft.hpp"
#include "ui/case_trial.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace ringback::ui {

// The case as a trainee finds it.
struct CasePreview {
    CasePreview(const practice::PracticeCase& subject, const practice::PracticeTools& tools)
        : staged(subject, tools)
        , run(staged, 1) {}
    CasePreview(const CasePreview&) = delete;
    CasePreview& operator=(const CasePreview&) = delete;

    practice::StagedCase staged;
    practice::PracticeRun run;
};

struct CaseEditorState {
    std::unique_ptr<CaseDraft> draft;
    std::uint64_t draft_kept = 0; // revision of the draft that the workspace keeps
    std::uint64_t draft_seen = 0; // ... that was seen last, since
    double draft_since = 0;       // ImGui's time
    bool draft_ends = false;      // with this frame

    CaseSection section = CaseSection::about;
    std::optional<std::size_t> turn; // whose form is open
    std::string focus;               // the field or button that takes the focus, by its place
    std::string typed;               // a number or a day as it is typed ...
    std::string typed_of;            // ... and into which field

    std::unique_ptr<CasePreview> preview;
    std::uint64_t preview_of = 0; // revision of the draft
    std::unique_ptr<CaseTrial> trial;
    std::uint64_t trial_of = 0; // revision of the draft
};

} // namespace ringback::ui
