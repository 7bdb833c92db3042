#include "ui/widgets/empty_state.hpp"

#include "ui/widgets/card.hpp"

#include <algorithm>

namespace ringback::ui {
namespace {

constexpr float top = 28;

float room_for(float width) { return std::min(width - 32, 460.0f); }

// The strip of the picture, twice as large as in a row.
void paint_mark(const Look& look, ImVec2 middle) {
    const Palette& p = look.palette();
    const auto bar = [&](float x, float height, ImU32 ink) {
        look.fill(ImRect({middle.x + x, middle.y - height / 2}, {middle.x + x + 4, middle.y + height / 2}), ink, 2);
    };
    bar(-22, 24, p.accent_mark);
    bar(-14, 14, p.text_tertiary);
    for (const float x : {-5.0f, 3.0f, 11.0f}) bar(x, 4, p.silence[3]);
    bar(18, 24, p.accent_mark);
}

} // namespace

float empty_state_height(const Look& look, float width, const EmptyState& state) {
    float height = top + 40 + look.paragraph_height(room_for(width), type::base_strong, state.title) + 4 +
                   look.paragraph_height(room_for(width), type::dense, state.text) + top;
    if (state.act) height += 12 + button_height(state.act->size);
    return height;
}

bool draw_empty_state(const Look& look, ImVec2 at, float width, const EmptyState& state) {
    const Palette& p = look.palette();
    const float room = room_for(width);
    const float middle = at.x + width / 2;
    if (state.card) draw_card(look, ImRect(at, {at.x + width, at.y + empty_state_height(look, width, state)}));
    float y = at.y + top;
    paint_mark(look, {middle, y + 12});
    y += 40;
    const float title = std::min(room, look.width(type::base_strong, state.title));
    look.heading({middle - title / 2, y}, state.level, type::base_strong, p.text_primary, state.title, room + 1);
    y += look.paragraph_height(room, type::base_strong, state.title) + 4;
    const float text = std::min(room, look.width(type::dense, state.text));
    y += look.paragraph({middle - text / 2, y}, text + 1, type::dense, p.text_secondary, state.text);
    if (!state.act) return false;
    return draw_button(look, {middle - button_width(look, *state.act) / 2, y + 12}, *state.act);
}

} // namespace ringback::ui
