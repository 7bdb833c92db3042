// Owns: what a text message costs, drawn: its parts, its units, what makes it cost more and the plain way to write it.
// Must not know: how units are counted (script/sms.hpp).
#pragma once

#include "script/render.hpp"
#include "ui/context.hpp"

#include <string_view>
#include <vector>

namespace ringback::ui {

// The characters that cost, to be marked where they stand.
std::vector<script::Span> costly_spans(std::string_view text);

// `prospect` null: nobody's. Returns the height.
float draw_sms_meter(const Context& context, const Prospect* prospect, const script::Rendered& rendered, ImVec2 at,
                     float width);

} // namespace ringback::ui
