// Owns: the user's own share of silent cases that came back, beside the author's 40 % (D1). Must not know: what a
// silent case is (insight/silence.hpp).
#pragma once

#include "ui/context.hpp"

namespace ringback::ui {

// Below an advice of patience; draws nothing elsewhere. Returns the height.
float draw_own_figure(const Context& context, const playbook::QueueEntry& entry, ImVec2 at, float width);

} // namespace ringback::ui
