#include "journal/checksum.hpp"

#include <array>

namespace ringback::journal {
namespace {

constexpr std::uint32_t polynomial = 0x82F63B78;
using Table = std::array<std::uint32_t, 256>;

// Table k gives the effect of a byte that stands k bytes before the end, so that eight bytes take one step.
constexpr std::array<Table, 8> tables = [] {
    std::array<Table, 8> made{};
    for (std::uint32_t byte = 0; byte < 256; ++byte) {
        std::uint32_t crc = byte;
        for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1) ^ (crc & 1 ? polynomial : 0);
        made[0][byte] = crc;
    }
    for (std::size_t k = 1; k < made.size(); ++k)
        for (std::size_t byte = 0; byte < 256; ++byte)
            made[k][byte] = (made[k - 1][byte] >> 8) ^ made[0][made[k - 1][byte] & 0xff];
    return made;
}();

} // namespace

std::uint32_t crc32c(ByteView bytes, std::uint32_t before) {
    std::uint32_t crc = ~before;
    std::size_t at = 0;
    auto byte_at = [&](std::size_t i) { return std::to_integer<std::uint32_t>(bytes[at + i]); };
    for (; bytes.size() - at >= 8; at += 8) {
        crc ^= byte_at(0) | byte_at(1) << 8 | byte_at(2) << 16 | byte_at(3) << 24;
        crc = tables[7][crc & 0xff] ^ tables[6][(crc >> 8) & 0xff] ^ tables[5][(crc >> 16) & 0xff] ^
              tables[4][crc >> 24] ^ tables[3][byte_at(4)] ^ tables[2][byte_at(5)] ^ tables[1][byte_at(6)] ^
              tables[0][byte_at(7)];
    }
    for (; at < bytes.size(); ++at) crc = (crc >> 8) ^ tables[0][(crc ^ byte_at(0)) & 0xff];
    return ~crc;
}

} // namespace ringback::journal
