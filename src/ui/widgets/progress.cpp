#include "ui/widgets/progress.hpp"

#include <algorithm>

namespace ringback::ui {

void draw_segments(const Look& look, const ImRect& box, const std::vector<float>& shares) {
    const float gap = 4;
    const float width = (box.GetWidth() + gap) / static_cast<float>(shares.size()) - gap;
    float x = box.Min.x;
    for (const float share : shares) {
        look.fill(ImRect({x, box.Min.y}, {x + width, box.Max.y}), look.palette().bg_track, 3);
        if (share > 0) look.fill(ImRect({x, box.Min.y}, {x + width * share, box.Max.y}), look.palette().accent_mark, 3);
        x += width + gap;
    }
}

void draw_bar(const Look& look, const ImRect& box, const Bar& bar) {
    const Palette& p = look.palette();
    const float radius = box.GetHeight() / 2;
    const float share = std::clamp(bar.share, 0.0f, 1.0f);
    look.fill(box, p.bg_track, radius);
    if (share > 0)
        look.fill(ImRect(box.Min, {box.Min.x + box.GetWidth() * share, box.Max.y}),
                  bar.warn ? p.warn_mark : p.accent_mark, radius);
    if (bar.tick < 0) return;
    const float x = box.Min.x + box.GetWidth() * std::min(bar.tick, 1.0f);
    look.fill(ImRect({x - 1, box.Min.y - 5}, {x + 1, box.Max.y + 5}), p.text_primary);
}

} // namespace ringback::ui
