// Owns: the parts of the screen of a call, each drawn at a place with a width and telling its height. Must not know:
// how they stand beside each other.
#pragma once

#include "ui/call_desk.hpp"
#include "ui/context.hpp"

namespace ringback::ui {

struct CallScene {
    const Prospect& prospect;
    const Words& words;
    CallState& call;
};

// The block that is said now, the next one, and the way from one to the other.
float draw_call_walk(const Context& context, const CallScene& scene, ImVec2 at, float width);
// What they may say, and what follows from it.
float draw_call_answers(const Context& context, const CallScene& scene, ImVec2 at, float width);
// Of a voicemail against its 40 s (V1).
float draw_call_clock(const Context& context, const CallScene& scene, ImVec2 at, float width);
float draw_call_note(const Context& context, const CallScene& scene, ImVec2 at, float width);

} // namespace ringback::ui
