#include "ui/playbook_draft.hpp"

#include "playbook/contradictions.hpp"

#include <utility>

namespace ringback::ui {

PlaybookDraft::PlaybookDraft(playbook::Playbook playbook)
    : playbook_(std::move(playbook)) {
    check();
}

void PlaybookDraft::step(std::vector<playbook::Playbook>& from, std::vector<playbook::Playbook>& to) {
    if (from.empty()) return;
    to.push_back(std::exchange(playbook_, std::move(from.back())));
    from.pop_back();
    last_.clear();
    check();
}

void PlaybookDraft::check() {
    ++revision_;
    faults_ = playbook::faults_of(playbook_);
    usable_ = faults_.empty();
    if (usable_) last_usable_ = playbook_;
    if (usable_) faults_ = playbook::contradictions_in(playbook_);
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
