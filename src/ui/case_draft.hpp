// Owns: a practice case while it is written: its steps back and forth, its faults in plain words and where each of them
// is mended. Must not know: how it is drawn, who keeps it.
#pragma once

#include "practice/case_faults.hpp"
#include "practice/practice_case.hpp"
#include "ui/edit_steps.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ringback::ui {

// The parts of the editor.
enum class CaseSection : std::uint8_t { about, person, before, talk, counts, trial };
inline constexpr std::array<std::string_view, 6> case_section_labels{"About",    "The person",  "Before",
                                                                     "The talk", "What counts", "Preview and test"};

struct DraftedFault {
    std::string place; // as in practice::CaseFault
    std::string field; // where it is mended, as the editor names its fields and buttons
    std::string where; // "“Not now.”, line 2"
    std::string what;  // "Choose what is said then"
    CaseSection section = CaseSection::about;
    std::optional<std::size_t> turn; // whose form has the field
};

class CaseDraft {
public:
    explicit CaseDraft(practice::PracticeCase subject);

    const practice::PracticeCase& subject() const { return steps_.now(); }
    const std::vector<DraftedFault>& faults() const { return faults_; }
    // Of this field, or with `inside` of what is within it; empty where none.
    std::string_view fault_at(std::string_view place, bool inside = false) const;
    std::size_t faults_in(CaseSection section) const;
    bool may_be_played() const { return faults_.empty(); }

    // `change(subject)`; what is typed into one field in a row is taken back together.
    template <class Change>
    void edit(std::string_view what, Change&& change) {
        steps_.edit(what, std::forward<Change>(change));
        check();
    }
    bool can_undo() const { return steps_.can_undo(); }
    bool can_redo() const { return steps_.can_redo(); }
    void undo();
    void redo();
    bool is_typing() const { return steps_.is_typing(); }
    std::uint64_t revision() const { return steps_.revision(); }

private:
    void check();

    EditSteps<practice::PracticeCase> steps_;
    std::vector<DraftedFault> faults_;
};

// A turn by what is said in it: "2. I have no berth."
std::string turn_label(const practice::PracticeCase& subject, std::size_t turn);
// Its place; the number of turns where none has this id.
std::size_t turn_place(const practice::PracticeCase& subject, std::string_view id);
// That no turn has.
std::string fresh_turn_id(const practice::PracticeCase& subject);
// "Phone before message (T4, Galper)"
std::string check_label(practice::Check check);

} // namespace ringback::ui
