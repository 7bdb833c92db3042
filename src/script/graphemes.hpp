// Owns: which characters make up one that people see: a letter with its accents, a family of emoji, a flag. Must not
// know: what is done with them.
#pragma once

#include <cstddef>
#include <string_view>

namespace ringback::script {

// How many bytes from `at` on make one. Follows Unicode 10 as phone companies' calculators do; a line break of CR and
// LF is two. `at` lies within the text.
std::size_t grapheme_length(std::string_view text, std::size_t at);

} // namespace ringback::script
