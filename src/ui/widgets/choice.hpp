// Owns: what is on or off, or one of several: checkbox, switch, radio, words side by side. Must not know: of what.
#pragma once

#include "mirror/mirror.hpp"
#include "ui/look.hpp"

#include <optional>
#include <span>
#include <string_view>

namespace ringback::ui {

// A box to tick with its label; 24 high. True when it was changed.
bool draw_checkbox(const Look& look, ImVec2 at, const char* id, std::string_view label, bool& value);
// The box alone in the middle of `reach`, also half ticked. True when it was pressed.
bool draw_tick(const Look& look, const ImRect& reach, const char* id, std::string_view name, mirror::Flag checked,
               bool disabled = false);
// One of a radio group: put it in a Scope of that role. True when it was chosen.
bool draw_radio(const Look& look, ImVec2 at, const char* id, std::string_view label, bool on, bool disabled = false);
// The switch alone, 28 x 16, with its name for the mirror; `right_middle`: right edge, vertical middle.
bool draw_switch(const Look& look, ImVec2 right_middle, const char* id, std::string_view name, bool on,
                 bool disabled = false);

// Exclusive words side by side (a radio group), 28 high, on phones 44; returns the index chosen in this frame. Wraps
// where `room` is too narrow; `height` receives what was used.
std::optional<std::size_t> draw_segmented(const Look& look, ImVec2 at, float room, const char* id,
                                          std::string_view name, std::span<const std::string_view> options,
                                          std::size_t chosen, float* height = nullptr);

// One of two or three ways to see the same, in a box; 32 high, on phones 48.
std::optional<std::size_t> draw_toggle(const Look& look, ImVec2 at, const char* id, std::string_view name,
                                       std::span<const std::string_view> options, std::size_t chosen);

} // namespace ringback::ui
