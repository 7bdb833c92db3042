// Owns: what stands where nothing is: the mark, one sentence, one more, perhaps one act. Must not know: what is
// missing.
#pragma once

#include "ui/look.hpp"
#include "ui/widgets/button.hpp"

#include <optional>
#include <string_view>

namespace ringback::ui {

struct EmptyState {
    std::string_view title, text;
    std::optional<Button> act{};
    bool card = true; // on a card of its own
    int level = 2;    // of its heading
};

float empty_state_height(const Look& look, float width, const EmptyState& state);
// Centred in `width`. True when its act was chosen.
bool draw_empty_state(const Look& look, ImVec2 at, float width, const EmptyState& state);

} // namespace ringback::ui
