// Owns: a message that stays until it is no longer so, with its buttons. Must not know: what happened.
#pragma once

#include "ui/look.hpp"
#include "ui/widgets/button.hpp"

#include <optional>
#include <span>
#include <string_view>

namespace ringback::ui {

struct Banner {
    const char* id;
    bool alarm = false; // read out at once, in red
    std::string_view title, text;
    std::span<const Button> buttons{};
};

struct BannerDrawn {
    float height = 0;
    std::optional<std::size_t> pressed; // which button
};
BannerDrawn draw_banner(const Look& look, ImVec2 at, float width, const Banner& banner);

} // namespace ringback::ui
