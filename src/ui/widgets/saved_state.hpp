// Owns: the small line that says whether the work is saved. Must not know: storage.
#pragma once

#include "ui/look.hpp"

#include <string_view>

namespace ringback::ui {

enum class SavedTone { saved, saving, alarm, neutral };
struct SavedState {
    SavedTone tone;
    std::string_view words;
    bool short_form = false; // its icon alone
};

float saved_state_width(const Look& look, const SavedState& state);
// 16 high; a live status named by its words. Draw it in every frame.
void draw_saved_state(const Look& look, ImVec2 at, const char* id, const SavedState& state);

} // namespace ringback::ui
