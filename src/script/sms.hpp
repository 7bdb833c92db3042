// Owns: what a text message costs: its encoding, its units, its segments, and a plain version that costs less. Must not
// know: scripts, prospects.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ringback::script {

// GSM-7 is the phones' own alphabet: 160 units a segment, 153 of several; some signs take two units. One character
// outside of it, a curly quote or an emoji, makes all of the text UCS-2: 70 units a segment, 67 of several.
enum class SmsEncoding : std::uint8_t { gsm7, ucs2 };

struct Sms {
    SmsEncoding encoding = SmsEncoding::gsm7;
    std::size_t units = 0;              // septets, or code units of UTF-16
    std::vector<std::size_t> starts{0}; // where each segment begins, in bytes; there is at least one

    std::size_t segments() const { return starts.size(); }
};

// The text is UTF-8; a byte that is none counts as U+FFFD.
Sms sms_of(std::string_view text);

// "GSM-7" or "UCS-2"
std::string_view word_from(SmsEncoding encoding);

// Units of the character in GSM-7: 1 or 2; 0 where it is not in that alphabet.
unsigned gsm7_units(char32_t code);

// A run of characters outside GSM-7, which make a text cost more.
struct CostlyRun {
    std::size_t from = 0; // in bytes
    std::size_t to = 0;
    std::string plain;  // the same in GSM-7, may be empty: what only decorates is left out
    bool known = false; // whether there is a plain version
};
std::vector<CostlyRun> costly_runs(std::string_view text);

// The text with all that has a plain version written so.
std::string plain_version(std::string_view text);

} // namespace ringback::script
