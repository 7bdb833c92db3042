// Owns: comparing what people type blind to case, accents and surrounding space. Must not know: what is compared.
#pragma once

#include <string>
#include <string_view>

namespace ringback::exchange {

// Without white space at both ends (the no-break space included).
std::string_view trimmed(std::string_view text);

// Lower case for ASCII only: email addresses, codes.
std::string lower_ascii(std::string_view text);

// Lower case and without accents for the Latin letters up to U+017F ("Größe" is "grosse"); all else as it is.
std::string folded(std::string_view text);

} // namespace ringback::exchange
