// Owns: the order of what stands on a line (right-to-left text beside left-to-right) and where lines are broken.
// Must not know: where text comes from, or how it is drawn.
#pragma once

#include "imgui.h"

#include <string>
#include <string_view>

namespace ringback::ui {

// Text comes from the shaper in the order in which it is read. Its clusters stand for letters drawn as one: below
// first_word a part of a word, below first_rtl a word of a script that sets no spaces between words (Thai), and from
// first_rtl on a run of letters that is read from right to left.
namespace cluster {
inline constexpr ImWchar first = 0xF0000, first_word = 0xF8000, first_rtl = 0x100000;
} // namespace cluster

// Whether the text, by its first letter, is read from the right. Of shaped text.
bool reads_from_right(std::string_view shaped);

// The line as it stands, from left to right: the bidirectional algorithm (UAX #9) without its controls and isolates.
// Returns `shaped` itself where nothing is read from the right; else `storage`.
std::string_view in_visual_order(std::string_view shaped, bool from_right, std::string& storage);

// Bytes of the first line of `text`, which has no line feeds: as much as fits into `room`, ending where a line may end;
// at least one character. Blanks at the end of the line are not part of it.
std::size_t line_length(ImFont* font, float size, float room, std::string_view text);

} // namespace ringback::ui
