#include "ui/widgets/brand.hpp"

namespace ringback::ui {

void draw_brand(const Look& look, ImVec2 at, std::string_view name, float room) {
    const Palette& p = look.palette();
    struct Bar {
        float x, height;
        bool accent;
    };
    // A contact, an attempt, three quiet days, and the call back.
    constexpr Bar bars[]{{0, 20, false}, {5, 12, false}, {10, 4, false}, {14, 4, false}, {20, 20, true}};
    for (const Bar& bar : bars)
        look.fill(ImRect({at.x + bar.x, at.y + 12 - bar.height / 2}, {at.x + bar.x + 3, at.y + 12 + bar.height / 2}),
                  bar.accent ? p.accent_mark : p.text_primary, 1.5f);
    if (!name.empty()) look.text_cut({at.x + 33, at.y}, room, type::title, p.text_primary, name);
}

} // namespace ringback::ui
