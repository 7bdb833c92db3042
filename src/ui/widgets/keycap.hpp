// Owns: a key as it is drawn beside what it does. Must not know: which keys there are.
#pragma once

#include "ui/look.hpp"

#include <string_view>

namespace ringback::ui {

enum class KeycapGround { plain, accent, inverse };
float keycap_width(const Look& look, std::string_view key);
// `left_middle`: left edge, vertical middle. Returns the width. Draws only: the key is part of the item it belongs to.
float draw_keycap(const Look& look, ImVec2 left_middle, std::string_view key,
                  KeycapGround ground = KeycapGround::plain);

// Keys held together, "Ctrl K": one cap for each word.
float keycaps_width(const Look& look, std::string_view keys);
float draw_keycaps(const Look& look, ImVec2 left_middle, std::string_view keys,
                   KeycapGround ground = KeycapGround::plain);

} // namespace ringback::ui
