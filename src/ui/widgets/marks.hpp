// Owns: small marks that are no controls: chip (a fact), badge (a count), keycap (a key), tile (a channel), and the
// silence strip, the mark of the product. Must not know: prospects; callers turn records into marks.
#pragma once

#include "ui/look.hpp"

#include <string_view>
#include <vector>

namespace ringback::ui {

enum class KeycapGround { plain, accent, inverse };
float keycap_width(const Look& look, std::string_view key);
// `left_middle`: left edge, vertical middle. Returns the width. Draws only: the key is part of the item it belongs to.
float draw_keycap(const Look& look, ImVec2 left_middle, std::string_view key,
                  KeycapGround ground = KeycapGround::plain);

enum class Tone { neutral, outline, accent, warn, danger };
float chip_width(const Look& look, std::string_view words, const char* icon = nullptr);
// 22 high, at its upper left corner. Mirrored as text. Returns the width.
float draw_chip(const Look& look, ImVec2 at, Tone tone, std::string_view words, const char* icon = nullptr);

// 32 square with an icon.
enum class TileTone { neutral, solid, warn, bare, soft };
void draw_tile(const Look& look, ImVec2 at, TileTone tone, const char* icon, float size = 32);

// One bar a business day, oldest left, today right.
enum class DayMark : unsigned char { quiet, outbound, inbound, today, today_overdue };
float strip_width(std::size_t days);
// `right_middle`: right edge, vertical middle.
void draw_strip(const Look& look, ImVec2 right_middle, const std::vector<DayMark>& days);

// The mark and the name of the product.
void draw_brand(const Look& look, ImVec2 at, bool with_name);

// Filled segments of a whole, e.g. the eight steps; each 0, half or full.
void draw_segments(const Look& look, const ImRect& box, const std::vector<float>& shares);

} // namespace ringback::ui
