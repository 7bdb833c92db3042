// Owns: the eight outcome keys at the foot of the sheet: one click or one key logs what happened.
// Must not know: what an outcome changes.
#pragma once

#include "ui/context.hpp"

namespace ringback::ui {

float outcome_bar_height(const Context& context, float width);
void draw_outcome_bar(const Context& context, const Prospect& prospect, const playbook::QueueEntry& entry,
                      const ImRect& area);

} // namespace ringback::ui
