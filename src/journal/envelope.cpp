#include "journal/envelope.hpp"

#include "journal/bytes.hpp"
#include "journal/checksum.hpp"

namespace ringback::journal {
namespace {

constexpr std::uint32_t magic = 0x4A426B52; // "RkBJ" in the order of the bytes
constexpr std::size_t checksum_at = 20;

std::uint32_t checksum(ByteView bytes) {
    return crc32c(bytes.subspan(envelope_size), crc32c(bytes.first(checksum_at)));
}

} // namespace

Bytes seal(RecordKind kind, std::uint64_t number, ByteView payload) {
    ByteWriter writer;
    writer.reserve(envelope_size + payload.size());
    writer.u32(magic);
    writer.u8(static_cast<std::uint8_t>(kind));
    writer.u8(format_version);
    writer.u8(format_readable_by);
    writer.u8(0);
    writer.u64(number);
    writer.u32(static_cast<std::uint32_t>(payload.size()));
    writer.u32(0);
    writer.raw(payload);
    Bytes bytes = writer.take();
    std::uint32_t sum = checksum(bytes);
    for (std::size_t i = 0; i < 4; ++i) bytes[checksum_at + i] = static_cast<std::byte>(sum >> (8 * i));
    return bytes;
}

std::uint32_t checksum_of(ByteView sealed) {
    return sealed.size() < envelope_size ? 0 : ByteReader(sealed.subspan(checksum_at, 4)).u32();
}

std::expected<Envelope, std::string> open_envelope(ByteView bytes, Checksum sum) {
    if (bytes.size() < envelope_size) return std::unexpected("it is too short");
    ByteReader reader(bytes);
    if (reader.u32() != magic) return std::unexpected("it is no record of Ringback");
    Envelope envelope;
    std::uint8_t kind = reader.u8();
    envelope.kind = static_cast<RecordKind>(kind);
    envelope.version = reader.u8();
    envelope.readable_by = reader.u8();
    reader.u8(); // flags: none yet
    envelope.number = reader.u64();
    std::uint32_t size = reader.u32();
    envelope.checksum = reader.u32();
    if (size != reader.left()) return std::unexpected("its length is wrong");
    if (sum == Checksum::unknown && envelope.checksum != checksum(bytes))
        return std::unexpected("its checksum does not match");
    envelope.payload = bytes.subspan(envelope_size);
    if (envelope.readable_by <= format_version && (kind < 1 || kind > 4)) return std::unexpected("its kind is unknown");
    return envelope;
}

} // namespace ringback::journal
