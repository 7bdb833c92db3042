// Owns: what the parts of the drawn tree share: where it lies, how large it is, what of it is seen. Must not know: what
// is drawn on it.
#pragma once

#include "ui/context.hpp"
#include "ui/playbook_desk.hpp"

#include <algorithm>

namespace ringback::ui {

struct TreeCanvas {
    const Context& context;
    const PlaybookLayout& layout;
    const playbook::Playbook& playbook;
    const playbook::Survey& survey;
    const LitPath& path;
    ImVec2 origin;
    float zoom;
    ImRect seen;

    static constexpr float least_zoom_of_words = 0.45f; // below it shapes alone are drawn

    ImVec2 at(ImVec2 point) const { return {origin.x + point.x * zoom, origin.y + point.y * zoom}; }
    ImRect at(const ImRect& box) const { return {at(box.Min), at(box.Max)}; }
    const Look& look() const { return context.look; }
    const Palette& palette() const { return context.palette(); }
    bool has_words() const { return zoom >= least_zoom_of_words; }
    TextStyle zoomed(const TextStyle& style) const { return {style.weight, style.size * zoom, style.line * zoom}; }
};

} // namespace ringback::ui
