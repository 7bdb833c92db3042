#include "ui/widgets/keycap.hpp"

#include <algorithm>
#include <cstddef>

namespace ringback::ui {
namespace {

constexpr float between = 3;

template <class Each>
void for_keys(std::string_view keys, Each&& each) {
    while (!keys.empty()) {
        const std::size_t space = std::min(keys.find(' '), keys.size());
        each(keys.substr(0, space));
        keys.remove_prefix(std::min(space + 1, keys.size()));
    }
}

} // namespace

float keycap_width(const Look& look, std::string_view key) {
    return std::max(18.0f, look.width(type::micro, key) + 10);
}

float draw_keycap(const Look& look, ImVec2 left_middle, std::string_view key, KeycapGround ground) {
    const Palette& p = look.palette();
    const float w = keycap_width(look, key);
    const ImRect box({left_middle.x, left_middle.y - 9}, {left_middle.x + w, left_middle.y + 9});
    const bool accent = ground == KeycapGround::accent;
    const bool inverse = ground == KeycapGround::inverse;
    if (!inverse) look.fill(box, accent ? p.accent_fill_press : p.bg_raised, 4);
    if (!accent) look.stroke(box, inverse ? p.text_tertiary : p.line_strong, 4);
    const ImU32 ink = accent ? p.accent_on : inverse ? p.text_inverse : p.text_secondary;
    look.paint_centred(box, type::micro, accent && p.dark ? p.bg_canvas : ink, key);
    return w;
}

float keycaps_width(const Look& look, std::string_view keys) {
    float width = -between;
    for_keys(keys, [&](std::string_view key) { width += keycap_width(look, key) + between; });
    return std::max(0.0f, width);
}

float draw_keycaps(const Look& look, ImVec2 left_middle, std::string_view keys, KeycapGround ground) {
    float x = left_middle.x;
    for_keys(keys, [&](std::string_view key) { x += draw_keycap(look, {x, left_middle.y}, key, ground) + between; });
    return x - between - left_middle.x;
}

} // namespace ringback::ui
