// Owns: records with a header byte of another build whose checksums hold. Must not know: what they are for.
#pragma once

#include "journal/checksum.hpp"
#include "journal/envelope.hpp"

#include <cstddef>
#include <cstdint>

namespace ringback::test {

inline constexpr std::size_t version_at = 5;     // in an envelope: who wrote it
inline constexpr std::size_t readable_by_at = 6; // and who can read it

// Rewrites the header's byte at `at` and makes the checksum fit again.
inline void forge(journal::Bytes& bytes, std::size_t at, std::uint8_t value) {
    using journal::ByteView;
    constexpr std::size_t checksum_at = 20;
    bytes[at] = static_cast<std::byte>(value);
    const std::uint32_t sum = journal::crc32c(ByteView(bytes).subspan(journal::envelope_size),
                                              journal::crc32c(ByteView(bytes).first(checksum_at)));
    for (std::size_t i = 0; i < 4; ++i) bytes[checksum_at + i] = static_cast<std::byte>(sum >> (8 * i));
}

} // namespace ringback::test
