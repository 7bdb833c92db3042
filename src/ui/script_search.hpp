// Owns: finding words in the library, and writing others in their place. Must not know: how it is drawn, who keeps it.
#pragma once

#include "script/plain_template.hpp"
#include "script/script.hpp"
#include "ui/script_draft.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ringback::ui {

// Words that stand in a block, whatever the case of their letters (ASCII).
struct ScriptHit {
    const script::Script* script = nullptr; // of the library; never null
    BlockPlace place;
    std::size_t from = 0; // bytes of the block's source
    std::size_t to = 0;
    bool shared = false; // in a block that others use, too
};

// In the order of the library; empty for a blank query.
std::vector<ScriptHit> hits_in(const script::Library& library, std::string_view query);

// The scripts with `by` in place of the hits in their own blocks. Those of the user's own; with `built_in` those that
// came with Ringback, too. Where the words cannot be read afterwards a script stays as it is and is named in `refused`.
struct Replacement {
    std::vector<script::Script> scripts;
    std::size_t hits = 0;
    std::vector<std::string> refused; // titles
};
Replacement replaced(const std::vector<ScriptHit>& hits, std::string_view by, bool built_in);

} // namespace ringback::ui
