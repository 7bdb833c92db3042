// Owns: a playbook of the user's own while it is edited: its steps back and forth, its faults. Must not know: how it is
// drawn, who keeps it.
#pragma once

#include "playbook/check.hpp"
#include "playbook/playbook.hpp"
#include "ui/edit_steps.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ringback::ui {

class PlaybookDraft {
public:
    explicit PlaybookDraft(playbook::Playbook playbook);

    const playbook::Playbook& playbook() const { return steps_.now(); }
    // All of it, contradictions included once nothing else is wrong.
    const std::vector<playbook::Fault>& faults() const { return faults_; }
    bool may_be_used() const { return usable_; } // a contradiction is no hindrance
    // As it was when it could be used last; null: never yet.
    const playbook::Playbook* last_usable() const { return last_usable_ ? &*last_usable_ : nullptr; }

    // `change(playbook)`; what is typed into one field in a row is taken back together.
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

    EditSteps<playbook::Playbook> steps_;
    std::vector<playbook::Fault> faults_;
    bool usable_ = true;
    std::optional<playbook::Playbook> last_usable_;
};

// "In the question “Is a call left?”: ...".
std::string fault_words(const playbook::Playbook& playbook, const playbook::Fault& fault);

} // namespace ringback::ui
