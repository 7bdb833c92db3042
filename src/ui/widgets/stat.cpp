#include "ui/widgets/stat.hpp"

#include "mirror/mirror.hpp"

#include <string>

namespace ringback::ui {

float draw_stat(const Look& look, ImVec2 at, std::string_view figure, std::string_view words) {
    const Palette& p = look.palette();
    const float w = look.paint(at, type::figure, p.text_primary, figure);
    const float all = w + 10 + look.paint({at.x + w + 10, at.y + 17}, type::base, p.text_secondary, words);
    mirror::text(ImRect(at, {at.x + all, at.y + stat_height}), std::string(figure) + " " + std::string(words));
    return all;
}

} // namespace ringback::ui
