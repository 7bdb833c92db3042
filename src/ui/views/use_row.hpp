// Owns: the ways in which words go out: by the mail program, the phone, as a file, by the share sheet. Must not know:
// what links and files look like (acts.hpp, exchange/mail_file.hpp).
#pragma once

#include "script/render.hpp"
#include "ui/acts.hpp"
#include "ui/context.hpp"

namespace ringback::ui {

// A row of buttons, in as many lines as they need. Words with gaps do not go out: the button says what is missing.
// Returns the height.
float draw_use_row(const Context& context, const Prospect& prospect, const script::Script& script,
                   const script::Rendered& rendered, ImVec2 at, float width);

// What the act of the screen and its copying leave out, as icons that end at `right_top`. Returns the width.
float draw_more_uses(const Context& context, const Prospect& prospect, const Words& words, ImVec2 right_top);

} // namespace ringback::ui
