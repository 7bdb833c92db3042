// Owns: a playbook of the user's own while it is edited: its steps back and forth, its faults. Must not know: how it is
// drawn, who keeps it.
#pragma once

#include "playbook/check.hpp"
#include "playbook/playbook.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ringback::ui {

class PlaybookDraft {
public:
    explicit PlaybookDraft(playbook::Playbook playbook);

    const playbook::Playbook& playbook() const { return playbook_; }
    // All of it, contradictions included once nothing else is wrong.
    const std::vector<playbook::Fault>& faults() const { return faults_; }
    bool may_be_used() const { return usable_; } // a contradiction is no hindrance
    // As it was when it could be used last; null: never yet.
    const playbook::Playbook* last_usable() const { return last_usable_ ? &*last_usable_ : nullptr; }

    // A change, which `change(playbook)` carries out. Those of the same `what` in a row are taken back together: what
    // is typed into one field.
    template <class Change>
    void edit(std::string_view what, Change&& change) {
        if (what.empty() || what != last_) before_.push_back(playbook_);
        last_ = what;
        after_.clear();
        change(playbook_);
        check();
    }
    bool can_undo() const { return !before_.empty(); }
    bool can_redo() const { return !after_.empty(); }
    void undo() { step(before_, after_); }
    void redo() { step(after_, before_); }
    // The last change was one of several of its kind in a row: somebody types.
    bool is_typing() const { return !last_.empty(); }
    // Grows with every change.
    std::uint64_t revision() const { return revision_; }

private:
    void step(std::vector<playbook::Playbook>& from, std::vector<playbook::Playbook>& to);
    void check();

    playbook::Playbook playbook_;
    std::vector<playbook::Playbook> before_;
    std::vector<playbook::Playbook> after_;
    std::string last_;
    std::vector<playbook::Fault> faults_;
    bool usable_ = true;
    std::optional<playbook::Playbook> last_usable_;
    std::uint64_t revision_ = 0;
};

// "In the question “Is a call left?”: ...".
std::string fault_words(const playbook::Playbook& playbook, const playbook::Fault& fault);

} // namespace ringback::ui
