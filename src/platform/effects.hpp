// What a runner may draw better than a list of triangles can: by a small program of the graphics card, for what is
// drawn while it is in use. Where there is none (another runner, a driver that refuses), can() says so, and the caller
// draws as ever. Standard library only; must not know Ringback, ImGui or GL.
#pragma once

#include <cstddef>
#include <cstdint>

namespace ringback::platform {

/// How a program reads the vertices. Their colours are what it draws with, so that it needs none of its own.
enum class EffectKind : std::uint8_t {
    lit_path, ///< a line with its glow. u: across, -1 to 1; v: along, 0 to 1. `phase`: how much of it is lit
    breath    ///< a soft disc in its halo. u, v: from the middle, -1 to 1. `phase`: from breathed out to breathed in
};
inline constexpr std::size_t effect_kinds = 2;

struct Effect {
    EffectKind kind = EffectKind::lit_path;
    float phase = 1;  ///< 0 to 1
    float reach = 1;  ///< what u = 1 stands for, in the units of the vertices
    float length = 0; ///< what v = 1 stands for
    float core = 1;   ///< half the width, or the radius, of what is drawn without any glow
};

class Effects {
public:
    virtual ~Effects() = default;
    virtual bool can(EffectKind kind) = 0;
    /// Called in the middle of drawing: what comes next goes through it, until the caller sets the state anew.
    virtual void use(const Effect& effect) = 0;
};

} // namespace ringback::platform
