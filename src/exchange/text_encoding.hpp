// Owns: turning the bytes of a text file of unknown encoding into UTF-8. Must not know: what the text says.
#pragma once

#include "exchange/read_error.hpp"

#include <expected>
#include <string>
#include <string_view>

namespace ringback::exchange {

struct DecodedText {
    std::string text;     // UTF-8, without a byte order mark
    std::string encoding; // "UTF-8", "UTF-16" or "Windows-1252"
};

// UTF-8 with or without a byte order mark; UTF-16 with one, either way round (Outlook, Excel); else Windows-1252, as
// older programs write. Refused: a workbook or another file that is no text, broken UTF-16, and text that is mostly
// UTF-8 but for some bytes, since reading that as Windows-1252 would garble the rest.
std::expected<DecodedText, ReadError> decode_text(std::string_view bytes);

} // namespace ringback::exchange
