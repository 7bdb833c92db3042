// Owns: whether a prospect is among those that were searched for. Must not know: lists, screens.
#pragma once

#include "core/prospect.hpp"

#include <span>
#include <string>

namespace ringback::ui {

// Blind to case and accents: every word (of query_words()) occurs in a name, the company, the role, an address, a phone
// number, a tag, the interest or the notes, each of them anywhere.
bool is_found(const Prospect& prospect, std::span<const std::string> words);

} // namespace ringback::ui
