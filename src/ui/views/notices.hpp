// Owns: what is said without being asked: banners that stay (not saved, sample), the toast that goes. Must not know:
// the screens below.
#pragma once

#include "ui/context.hpp"

namespace ringback::ui {

// Banners at the top of `area`; returns the y below them.
float draw_banners(const Context& context, const ImRect& area);
// Bottom centre, over everything, without taking the focus.
void draw_toast(const Context& context);

} // namespace ringback::ui
