// Owns: the words that appear beside what the pointer rests on, or what the keyboard has reached. The mirror has them
// as the item's name or description. Must not know: the items.
#pragma once

#include "ui/look.hpp"
#include "ui/widgets/hit_area.hpp"

#include <chrono>
#include <optional>
#include <string_view>

namespace ringback::ui {

// To be called right after the item. Fingers have no tooltips.
void offer_tooltip(const Hit& hit, std::string_view words, std::string_view key = {});
// Once in a frame, after everything else.
void draw_tooltip(const Look& look);
// Until the pointer has rested long enough; empty: nothing to wait for.
std::optional<std::chrono::milliseconds> tooltip_wait();

// The box alone, 30 high, its upper left corner at `at`.
float tooltip_width(const Look& look, std::string_view words, std::string_view key = {});
void paint_tooltip(const Look& look, ImDrawList& list, ImVec2 at, std::string_view words, std::string_view key = {});

} // namespace ringback::ui
