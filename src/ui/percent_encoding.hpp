// Owns: writing text into addresses and reading it out of them. Must not know: which address.
#pragma once

#include <string>
#include <string_view>

namespace ringback::ui {

// All but letters, digits and -._~ as %XX, byte by byte; a line feed as mail programs want it, %0D%0A.
std::string percent_encoded(std::string_view text);
// What is no encoding of anything stays as it is.
std::string percent_decoded(std::string_view text);

} // namespace ringback::ui
