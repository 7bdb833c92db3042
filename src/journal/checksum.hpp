// Owns: CRC-32C (Castagnoli, reflected polynomial 0x82F63B78), as iSCSI and ext4 use it. Must not know: records.
#pragma once

#include "journal/storage.hpp"

#include <cstdint>

namespace ringback::journal {

// `before` is the checksum of the bytes that come before these; 0 for none. crc32c("123456789") is 0xE3069283.
std::uint32_t crc32c(ByteView bytes, std::uint32_t before = 0);

} // namespace ringback::journal
