// Owns: the linter's findings of a script, in place: why, whom it credits, better wording to be taken with one press.
// Must not know: how they are found.
#pragma once

#include "ui/context.hpp"
#include "ui/script_checks.hpp"

#include <optional>

namespace ringback::ui {

// Of the draft as it is now; remembered until it, the profile or the words change.
const std::vector<ScriptFinding>& findings_of(const Context& context, const ScriptDraft& draft,
                                              const script::Rendered& rendered);
// Those of one block, or of all the words. Returns the height.
float draw_findings(const Context& context, ScriptDraft& draft, const std::vector<ScriptFinding>& findings,
                    std::optional<BlockPlace> place, ImVec2 at, float width);
// How many there are, with the way to the next one and to the checks themselves. Returns the height.
float draw_findings_foot(const Context& context, const std::vector<ScriptFinding>& findings, ImVec2 at, float width);
// The checks, each with its switch.
void draw_checks_dialog(const Context& context);

} // namespace ringback::ui
