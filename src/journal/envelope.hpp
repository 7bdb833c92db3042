// Owns: what every stored record is wrapped in: kind, version, number, checksum (FORMAT.md, "Envelope"). Must not know:
// what is inside.
#pragma once

#include "journal/storage.hpp"

#include <cstdint>
#include <expected>
#include <string>

namespace ringback::journal {

// The version that this build writes, and the oldest reader that understands what it writes.
inline constexpr std::uint8_t format_version = 5;
inline constexpr std::uint8_t format_readable_by = 5;

enum class RecordKind : std::uint8_t { manifest = 1, head = 2, prospects = 3, action = 4 };

struct Envelope {
    RecordKind kind = RecordKind::action;
    std::uint8_t version = format_version;
    std::uint8_t readable_by = format_readable_by;
    std::uint64_t number = 0;   // equals the record's number on its shelf
    std::uint32_t checksum = 0; // of all bytes but itself
    ByteView payload;           // looks into the bytes given to open_envelope()
};

inline constexpr std::size_t envelope_size = 24; // bytes before the payload

Bytes seal(RecordKind kind, std::uint64_t number, ByteView payload);
// The checksum in sealed bytes.
std::uint32_t checksum_of(ByteView sealed);
// The reason, in plain words, where the bytes are damaged or are no record of ours. A later version is no fault here.
// Where the checksum is known to be right it is not worked out again.
enum class Checksum : std::uint8_t { unknown, known };
std::expected<Envelope, std::string> open_envelope(ByteView bytes, Checksum sum = Checksum::unknown);

} // namespace ringback::journal
