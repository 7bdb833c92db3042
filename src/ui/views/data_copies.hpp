// Owns: the two places where the work is kept, side by side: their state, what examining them found, the daily backups.
// Must not know: how a copy is written or mended.
#pragma once

#include "ui/context.hpp"

#include <string>

namespace ringback::ui {

// "Your work is in two places, and they agree"
std::string copies_headline(const Context& context);
// Below the headline, in one sentence.
std::string copies_sentence(const Context& context);

// Both places as cards. Returns the height; 0 where nothing is known of copies.
float draw_copies(const Context& context, ImVec2 at, float width);
// What an upgrade of the storage has kept, where there is any. Returns the height.
float draw_kept(const Context& context, ImVec2 at, float width);
// The backups that the program made by itself, each with a way back. Returns the height.
float draw_backups(const Context& context, ImVec2 at, float width);

} // namespace ringback::ui
