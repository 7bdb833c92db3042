#include "ui/widgets/card.hpp"

namespace ringback::ui {

void draw_card(const Look& look, const ImRect& box, ImU32 ground) {
    look.fill(box, ground != 0 ? ground : look.palette().bg_card, 12);
    look.edge(box, 12);
}

void draw_raised_card(const Look& look, const ImRect& box, int level) {
    look.shadow(box, 14, level);
    look.fill(box, look.palette().bg_raised, 14);
}

void paint_section_title(const Look& look, ImVec2 at, std::string_view title, std::string_view count, bool warn) {
    const ImU32 ink = warn ? look.palette().warn_text : look.palette().text_secondary;
    const float w = look.paint({at.x, at.y + 8}, type::small_strong, ink, title);
    look.paint({at.x + w + 6, at.y + 8}, type::small, ink, count);
}

} // namespace ringback::ui
