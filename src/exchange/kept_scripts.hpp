// Owns: the user's own scripts as a workspace keeps them: every text that was kept, with its version and its day; and
// the library of all scripts that there are. Must not know: screens, rendering, who stores the workspace.
#pragma once

#include "core/action.hpp"
#include "core/model.hpp"
#include "exchange/read_error.hpp"
#include "exchange/scripts_json.hpp"
#include "script/script.hpp"

#include <cstdint>
#include <expected>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ringback::exchange {

// In the file an item of "scripts": {"id", "version", "kept_on", "script": {...}}, or with "block" in place of "script"
// for a block that scripts share. A bare script counts, too. With "draft": true it is a script while it is edited, at
// most one of each id, with its faults; it advises nothing.
struct KeptScript {
    std::string id;
    std::uint32_t version = 1; // from 1, growing among those with the same id
    std::optional<Day> kept_on;
    bool is_block = false;
    std::string json; // the script's or block's own text (data/scripts/FORMAT.md)
    bool draft = false;
};

// In the order in which they were kept. What is neither by its looks is left out here and stays in the file, and so are
// drafts.
std::vector<KeptScript> kept_scripts(const Model& model);

// The action that keeps them as their next versions, all in one step. Refused with the first fault where one cannot be
// read back as it is, and where an id is empty or has quotes, backslashes or control characters in it. A script with
// the id of a built-in one takes its place until it is removed.
std::expected<KeepScript, ReadError> keep_scripts(std::span<const script::Script> scripts,
                                                  std::span<const script::SharedBlock> blocks, const Model& model,
                                                  Day today);

KeepScript keep_script_draft(const script::Script& script, Day today);
KeepScript drop_script_draft(std::string_view id);

// All scripts that there are: those that come with Ringback, the latest versions of the user's own, drafts. Troubles
// say which of them cannot be read, and why.
struct LibraryInUse {
    script::Library library;
    std::vector<std::string> troubles;
};
LibraryInUse library_in_use(const Model& model);

// A pack of these scripts, with the blocks that they share as far as those are the user's own. Unknown ids are passed
// over.
ScriptPack pack_of(const script::Library& library, std::span<const std::string> ids);

} // namespace ringback::exchange
