#include "ui/widgets/saved_state.hpp"

#include "mirror/mirror.hpp"
#include "ui/icons.hpp"
#include "ui/widgets/spinner.hpp"

namespace ringback::ui {

float saved_state_width(const Look& look, const SavedState& state) {
    return state.short_form ? 14 : 22 + look.width(type::small, state.words);
}

void draw_saved_state(const Look& look, ImVec2 at, const char* id, const SavedState& state) {
    const Palette& p = look.palette();
    const ImVec2 middle{at.x + 7, at.y + 8};
    ImU32 ink = p.text_secondary;
    switch (state.tone) {
    case SavedTone::saved: look.icon(middle, icon::circle_check, 14, p.accent_text); break;
    case SavedTone::saving: draw_spinner(middle, 6, p.accent_mark); break;
    case SavedTone::alarm: look.icon(middle, icon::circle_alert, 14, ink = p.danger_text); break;
    case SavedTone::neutral: look.icon(middle, icon::eye, 14, ink); break;
    }
    mirror::Item told{.role = mirror::Role::status, .name = state.words};
    const ImVec2 end{at.x + saved_state_width(look, state), at.y + 16};
    if (state.short_form) return mirror::drawn(ImRect(at, end), told, ImGui::GetID(id));
    look.paint({at.x + 22, at.y}, type::small, ink, state.words);
    told.lettering = {.font = look.fonts().of(type::small.weight), .size = type::small.size, .line = type::small.line};
    mirror::drawn(ImRect({at.x + 22, at.y}, end), told, ImGui::GetID(id));
}

} // namespace ringback::ui
