// The programs of the graphics card that WebEffects runs, in GLSL ES 3.00. They read ImGui's own vertices (ImDrawVert)
// and blend like ImGui: colour not multiplied with alpha.
#pragma once

#include <array>

#include "platform/effects.hpp"

namespace ringback::platform::web {

/// `frame`: left, top, 2 / width, 2 / height of what is seen, in the units of the vertices.
inline constexpr const char* effect_vertices = R"(#version 300 es
layout(location = 0) in vec2 position;
layout(location = 1) in vec2 place;
layout(location = 2) in vec4 colour;
uniform vec4 frame;
out vec2 at;
out vec4 ink;
void main() {
  at = place;
  ink = colour;
  vec2 share = (position - frame.xy) * frame.zw;
  gl_Position = vec4(share.x - 1.0, 1.0 - share.y, 0.0, 1.0);
}
)";

/// `state`: phase, reach, length, core (platform/effects.hpp).
inline constexpr std::array<const char*, effect_kinds> effect_fragments{
    // lit_path: solid in its core, a glow that falls off to the ribbon's edge; where the light has not come yet only a
    // trace, and a brighter glow at its head.
    R"(#version 300 es
precision highp float;
in vec2 at;
in vec4 ink;
uniform vec4 state;
out vec4 paint;
void main() {
  float away = abs(at.x) * state.y;
  float soft = max(fwidth(away), 0.001);
  float core = 1.0 - smoothstep(state.w - soft * 0.5, state.w + soft * 0.5, away);
  float fall = max(0.0, away - state.w) / max(0.001, state.y - state.w);
  float glow = 0.34 * pow(1.0 - min(fall, 1.0), 1.6);
  float ahead = (at.y - state.x) * state.z;
  float lit = 1.0 - smoothstep(-10.0, 2.0, ahead);
  float moving = 1.0 - step(1.0, state.x);
  lit = mix(1.0, lit, moving);
  float head = moving * exp(-ahead * ahead / 900.0) * max(0.0, 1.0 - fall) * 0.5;
  paint = vec4(ink.rgb, ink.a * min(1.0, max(core, glow) * lit + head * lit));
}
)",
    // breath: a solid core, a disc around it that grows and shrinks, and a halo that fades away from its edge.
    R"(#version 300 es
precision highp float;
in vec2 at;
in vec4 ink;
uniform vec4 state;
out vec4 paint;
void main() {
  float away = length(at) * state.y;
  float disc = mix(state.w + 4.0, state.y - 30.0, state.x);
  float core = 1.0 - smoothstep(state.w - 0.75, state.w + 0.75, away);
  float inside = 1.0 - smoothstep(disc - 6.0, disc + 1.0, away);
  float beyond = max(0.0, away - disc) / 28.0;
  float halo = exp(-3.0 * beyond) * (1.0 - smoothstep(0.7, 1.0, away / state.y));
  float veil = mix(0.14, 0.28, smoothstep(state.w, disc, away));
  paint = vec4(ink.rgb, ink.a * max(core, mix(0.17 * halo, veil, inside)));
}
)"};

} // namespace ringback::platform::web
