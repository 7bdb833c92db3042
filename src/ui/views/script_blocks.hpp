// Owns: the blocks of a script, one below the other, with what fills them and when they are said. Must not know: the
// library, the prospect.
#pragma once

#include "script/render.hpp"
#include "ui/context.hpp"
#include "ui/script_checks.hpp"
#include "ui/script_draft.hpp"

#include <string_view>
#include <vector>

namespace ringback::ui {

// A script and the same for the prospect at hand; what of it is not said to them is quieter.
struct ScriptShown {
    const script::Script& script;
    const script::Rendered& rendered;
    const std::vector<ScriptFinding>* findings = nullptr; // underlined, where it is edited
};

std::string_view label_at(const script::Script& script, BlockPlace place); // "Greeting", "Subject"

float script_block_height(const Context& context, const ScriptShown& shown, BlockPlace place, float width);
// Returns the height.
float draw_script_block(const Context& context, const ScriptShown& shown, BlockPlace place, ImVec2 at, float width);
// Where its words begin, right of their label.
float script_words_left(float width);
// All of them; returns the height.
float draw_script_blocks(const Context& context, const ScriptShown& shown, ImVec2 at, float width);

} // namespace ringback::ui
