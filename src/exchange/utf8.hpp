// Owns: what is and what is not UTF-8. Must not know: which format carries the text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ringback::exchange {

// The length in bytes of the well-formed character at `at`; 0 where there is none (overlong forms, surrogates and
// characters above U+10FFFF included).
std::size_t utf8_length(std::string_view text, std::size_t at);

// The offset of the first byte that is no UTF-8; none where all is well.
std::optional<std::size_t> first_bad_utf8(std::string_view text);

// `character` must be a scalar value (no surrogate, at most U+10FFFF).
void append_utf8(std::string& out, char32_t character);

// At most `characters` characters of well-formed text, with "…" where it was cut; line breaks become spaces.
std::string shortened(std::string_view text, std::size_t characters);

// The same in double quotes, as messages cite what a file says.
std::string cited(std::string_view text);

// "line 3, column 7" of an offset; columns count characters, both from 1. CR LF, LF and a lone CR end a line.
std::string text_place(std::string_view text, std::size_t offset);

} // namespace ringback::exchange
