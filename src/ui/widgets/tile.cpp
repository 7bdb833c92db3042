#include "ui/widgets/tile.hpp"

namespace ringback::ui {

void draw_tile(const Look& look, ImVec2 at, TileTone tone, const char* icon, float size) {
    const Palette& p = look.palette();
    const ImRect box(at, {at.x + size, at.y + size});
    ImU32 ground = p.bg_hover;
    ImU32 ink = p.text_secondary;
    switch (tone) {
    case TileTone::neutral: break;
    case TileTone::solid: ground = p.accent_fill, ink = p.accent_on; break;
    case TileTone::warn: ground = p.warn_soft, ink = p.warn_text; break;
    case TileTone::bare: ground = 0; break;
    case TileTone::soft: ground = p.accent_soft, ink = p.accent_text; break;
    }
    if (ground != 0) look.fill(box, ground, 10);
    look.icon(box.GetCenter(), icon, size > 36 ? 20.0f : 16.0f, ink);
}

} // namespace ringback::ui
