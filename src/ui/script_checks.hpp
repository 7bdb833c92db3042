// Owns: what the linter finds in a script while it is written, and where that stands in its blocks. Must not know: the
// rules, how findings are drawn.
#pragma once

#include "core/profile.hpp"
#include "script/lint.hpp"
#include "script/render.hpp"
#include "ui/script_draft.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace ringback::ui {

struct ScriptFinding {
    std::optional<BlockPlace> place; // none: all of the words
    std::size_t from = 0;            // bytes of that block's source
    std::size_t to = 0;
    const script::LintRule* rule = nullptr; // never null; the built-in linter's
    std::string why;
    std::string words; // that were found
    std::vector<std::string> instead;
};

// Wording is looked for in the blocks as they are written, length in the words as they are rendered. The rules that the
// profile switches off find nothing.
std::vector<ScriptFinding> check_script(const script::Script& script, const script::Rendered& rendered,
                                        const Profile& profile);

// The source of a block with the wording in place of what was found.
std::string mended(const std::string& source, const ScriptFinding& finding, std::string_view wording);

} // namespace ringback::ui
