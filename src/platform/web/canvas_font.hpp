// Fonts drawn by the browser: an ImFontLoader that rasterises with Canvas2D, so that no font data is shipped to ImGui
// and every script, emoji and loaded web font can be shown. Owns the list of faces.
//
// ImGui size S of a face with ratio `em` means: CSS font-size S*em in a line box of height S, baseline where CSS puts
// it (half of the leading above). Pictures are rasterised at the device's pixel ratio; on screens below two pixels a
// CSS pixel twice as wide, so that text at fractions of a pixel stays sharp. From 20 px on, letters stand 1 % closer.
#pragma once

#include <string>

#include "imgui.h"

#include "platform/application.hpp"

namespace ringback::platform::web {

const ImFontLoader& canvas_font_loader();

ImFont* add_canvas_font(ImFontAtlas& atlas, const FontRequest& request);

/// "400 14px/20px Inter": what the font looks like at this ImGui size. Empty for fonts that are not ours.
std::string css_of_font(const ImFont* font, float size);

} // namespace ringback::platform::web
