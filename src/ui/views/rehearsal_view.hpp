// Owns: saying a script aloud: recording, hearing it, and what it tells about the pace. Must not know: the microphone.
#pragma once

#include "script/render.hpp"
#include "ui/context.hpp"

namespace ringback::ui {

// Nothing is drawn where there is no microphone to be had, or nothing to be said. Returns the height.
float draw_rehearsal(const Context& context, const script::Script& script, const script::Rendered& rendered, int level,
                     ImVec2 at, float width);

// At the end of a frame: nobody is recorded, and nothing plays, whose words are no longer on screen.
void stop_unseen_rehearsal(const Context& context);

} // namespace ringback::ui
