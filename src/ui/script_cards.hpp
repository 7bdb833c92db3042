// Owns: scripts as cards to be printed: what is on each. Must not know: paper, how the page prints (web/print.ts).
#pragma once

#include "script/script.hpp"

#include <span>
#include <string>

namespace ringback::ui {

// A list in JSON, one {"title", "about": [lines], "words": [paragraphs]} a card. A field stands by its label between
// ‹ and ›, what may be left out between [ and ].
std::string script_cards(std::span<const script::Script* const> scripts);

} // namespace ringback::ui
