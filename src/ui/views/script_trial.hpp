// Owns: two scripts tried against each other: which, what came of each with its interval, and when that says something.
// Must not know: how it is counted (insight/ab_count.hpp), who gets which.
#pragma once

#include "ui/context.hpp"

namespace ringback::ui {

// The script that this one is tried against, or that is tried against it; null where none.
const script::Script* rival_of(const script::Library& library, const script::Script& script);
// Nothing where there is no trial. Returns the height.
float draw_script_trial(const Context& context, const script::Script& script, ImVec2 at, float width);
void draw_trial_dialog(const Context& context);

} // namespace ringback::ui
