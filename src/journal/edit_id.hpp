// Owns: the name of an edit that one tab has sent to another, and which of them have been carried out, so that none
// happens twice. Must not know: actions, messages, storage.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace ringback::journal {

struct EditId {
    std::uint64_t tab = 0;    // random, of the tab in which the edit was made; 0: it was made by the writer itself
    std::uint64_t number = 0; // 1, 2, ... in that tab

    friend bool operator==(const EditId&, const EditId&) = default;
};

// The last edit of each tab that was carried out. A tab's edits are carried out in their order, so that one number
// tells of all. Only tabs of late are remembered: an edit that waits long is one that was never heard.
class CarriedOut {
public:
    static constexpr std::size_t most_tabs = 32;

    void add(EditId edit) {
        if (edit.tab == 0) return;
        std::uint64_t number = std::max(edit.number, last_of(edit.tab));
        std::erase_if(edits_, [&](const EditId& each) { return each.tab == edit.tab; });
        if (edits_.size() == most_tabs) edits_.erase(edits_.begin());
        edits_.push_back({edit.tab, number});
    }
    // 0 where nothing is known of the tab.
    std::uint64_t last_of(std::uint64_t tab) const {
        auto found = std::ranges::find(edits_, tab, &EditId::tab);
        return found == edits_.end() ? 0 : found->number;
    }
    const std::vector<EditId>& edits() const { return edits_; } // latest last

private:
    std::vector<EditId> edits_;
};

} // namespace ringback::journal
