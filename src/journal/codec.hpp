// Owns: the bytes of every record and every action (FORMAT.md, "Records" and "Actions"). Must not know: envelopes,
// shelves, storage. What is encoded comes back exactly; arbitrary bytes never crash a decoder.
#pragma once

#include "core/action.hpp"
#include "core/model.hpp"
#include "journal/bytes.hpp"
#include "journal/storage.hpp"

#include <expected>
#include <span>
#include <string>
#include <vector>

namespace ringback::journal {

Bytes encode(const Stamped& stamped);
std::expected<Stamped, std::string> decode_stamped(ByteView bytes);
std::expected<Stamped, std::string> decode_stamped(ByteReader& bytes); // leaves what follows it

// The profile and the workspace's own fields, without the prospects.
Bytes encode_head(const Model& model);
std::expected<Model, std::string> decode_head(ByteView bytes);

Bytes encode(std::span<const Prospect> prospects);
// The same in steps: a prospect's own bytes, one after the other, and what goes in front of them.
void encode_one(ByteWriter& bytes, const Prospect& prospect);
void encode_count(ByteWriter& bytes, std::size_t count);
std::expected<std::vector<Prospect>, std::string> decode_prospects(ByteView bytes);
// Into prospects without contents yet, of which there must be as many as the bytes hold. After a fault they are without
// contents again.
std::expected<void, std::string> decode_prospects(ByteView bytes, std::span<Prospect> into);

} // namespace ringback::journal
