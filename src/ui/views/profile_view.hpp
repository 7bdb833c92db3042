// Owns: the screen for what the user says about themselves: name, company, time zone, work days, holidays, pace.
// Must not know: how it is stored.
#pragma once

#include "ui/context.hpp"

namespace ringback::ui {

void draw_profile(const Context& context, const ImRect& sheet);

} // namespace ringback::ui
