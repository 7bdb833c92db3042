// Owns: the words above parts of a page of which one is seen. Must not know: the parts; draw the chosen one in a
// mirror::Scope of the role tabpanel with the tab's name.
#pragma once

#include "ui/look.hpp"

#include <optional>
#include <span>
#include <string_view>

namespace ringback::ui {

struct Tab {
    std::string_view label;
    std::string_view count{};
    bool disabled = false;
};

float tabs_height();
// Returns the tab that was chosen in this frame.
std::optional<std::size_t> draw_tabs(const Look& look, ImVec2 at, float width, const char* id, std::string_view name,
                                     std::span<const Tab> tabs, std::size_t chosen);

} // namespace ringback::ui
