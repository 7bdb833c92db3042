// Owns: the parameters of the playbook on screen: a slider each, and what another value would do to the queue before it
// is kept. Must not know: how the effect is counted (playbook_desk.hpp).
#pragma once

#include "ui/context.hpp"

namespace ringback::ui {

float playbook_parameters_height(const Context& context, float width);
void draw_playbook_parameters(const Context& context, ImVec2 at, float width);

} // namespace ringback::ui
