// Owns: the colour ramps of the look, from which its roles are taken, as swatches. Must not know: roles.
#pragma once

#include "ui/look.hpp"

#include <string_view>

namespace ringback::ui {

enum class Ramp { neutral, accent, amber, red };
std::string_view ramp_name(Ramp ramp);
// Swatches of `width` side by side, 24 high; mirrored as a picture. Returns the whole width.
float draw_ramp(const Look& look, ImVec2 at, Ramp ramp, float width);

} // namespace ringback::ui
