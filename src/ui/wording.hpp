// Owns: which icon stands for a channel or a technique; brings in how records read (core/labels.hpp). Must not know:
// layout, fonts.
#pragma once

#include "core/labels.hpp"

#include <optional>
#include <string_view>

namespace ringback::ui {

const char* icon_of(Channel channel);
// The icon of an advice or touch: by technique where there is no channel.
const char* icon_of_technique(std::string_view technique, std::optional<Channel> channel);

} // namespace ringback::ui
