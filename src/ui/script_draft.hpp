// Owns: a script of the user's own while it is edited: its blocks, its steps back and forth, its faults. Must not know:
// how it is drawn, who keeps it, what the linter finds in it.
#pragma once

#include "script/plain_template.hpp"
#include "script/script.hpp"
#include "ui/edit_steps.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ringback::ui {

// A block of a script: of its subject, or of its text.
struct BlockPlace {
    bool in_subject = false;
    std::size_t at = 0;

    friend bool operator==(const BlockPlace&, const BlockPlace&) = default;
};

std::vector<script::Block>& blocks_of(script::Script& script, bool in_subject);
const script::Block* block_at(const script::Script& script, BlockPlace place); // null where none

// What hinders its use. Without a place: all of it.
struct DraftFault {
    std::optional<BlockPlace> place;
    std::string reason; // "Write a title"
};

class ScriptDraft {
public:
    explicit ScriptDraft(script::Script script);

    const script::Script& script() const { return steps_.now(); }
    const std::vector<DraftFault>& faults() const { return faults_; }
    const DraftFault* fault_at(BlockPlace place) const; // null where none
    bool may_be_used() const { return faults_.empty(); }

    // `change(script)`; what is typed into one field in a row is taken back together.
    template <class Change>
    void edit(std::string_view what, Change&& change) {
        steps_.edit(what, std::forward<Change>(change));
        check();
    }
    // Words that cannot be read as a template yet stand as they are.
    void write(BlockPlace place, std::string words);
    // The same as one step of its own.
    void replace(BlockPlace place, std::string words);
    // Gives the place where the new one stands: after `after`, else at the end.
    BlockPlace add(script::Block block, std::optional<BlockPlace> after);
    void remove(BlockPlace place);
    // By one place; `what` as for edit(). False where there is none.
    bool move(BlockPlace place, bool down, std::string_view what = {});
    // Blocks that several scripts use read as they do now.
    void renew_shared(std::span<const script::SharedBlock> shared);

    bool can_undo() const { return steps_.can_undo(); }
    bool can_redo() const { return steps_.can_redo(); }
    void undo();
    void redo();
    bool is_typing() const { return steps_.is_typing(); }
    std::uint64_t revision() const { return steps_.revision(); }

private:
    void check();

    EditSteps<script::Script> steps_;
    std::vector<DraftFault> faults_;
};

// The words of a template with a field put in before the byte `at`, apart from the words around it.
std::string with_field(std::string words, std::size_t at, script::Field field);

bool has_subject(std::optional<Channel> channel);

} // namespace ringback::ui
