#include "ui/playbook_draft.hpp"

#include "playbook/contradictions.hpp"

#include <utility>

namespace ringback::ui {

PlaybookDraft::PlaybookDraft(playbook::Playbook playbook)
    : steps_(std::move(playbook)) {
    check();
}

void PlaybookDraft::undo() {
    steps_.undo();
    check();
}

void PlaybookDraft::redo() {
    steps_.redo();
    check();
}

void PlaybookDraft::check() {
    faults_ = playbook::faults_of(playbook());
    usable_ = faults_.empty();
    if (usable_) last_usable_ = playbook();
    if (usable_) faults_ = playbook::contradictions_in(playbook());
}

std::string fault_words(const playbook::Playbook& playbook, const playbook::Fault& fault) {
    using Part = playbook::Fault::Part;
    const std::string open = "\xE2\x80\x9C";
    const std::string close = "\xE2\x80\x9D: ";
    if (fault.part == Part::node && fault.place < playbook.nodes.size())
        return "Question " + open + playbook.nodes[fault.place].question + close + fault.reason;
    if (fault.part == Part::leaf && fault.place < playbook.leaves.size())
        return "Leaf " + open + playbook.leaves[fault.place].label + close + fault.reason;
    if (fault.part == Part::parameter && fault.place < playbook.parameters.size())
        return "Parameter " + open + playbook.parameters[fault.place].label + close + fault.reason;
    return fault.reason;
}

} // namespace ringback::ui
