// The manifest's bytes: FORMAT.md, "Manifest".
#include "journal/manifest.hpp"

#include "journal/bytes.hpp"

namespace ringback::journal {
namespace {

void write_chunk(ByteWriter& bytes, const ChunkInfo& chunk) {
    bytes.varint(chunk.number);
    bytes.u32(chunk.checksum);
    bytes.varint(chunk.prospects);
    bytes.varint(chunk.size);
}

ChunkInfo read_chunk(ByteReader& bytes) {
    ChunkInfo chunk;
    chunk.number = bytes.varint();
    chunk.checksum = bytes.u32();
    chunk.prospects = static_cast<std::uint32_t>(bytes.varint());
    chunk.size = static_cast<std::uint32_t>(bytes.varint());
    return chunk;
}

void write_edits(ByteWriter& bytes, const CarriedOut& carried_out) {
    bytes.varint(carried_out.edits().size());
    for (const EditId& edit : carried_out.edits()) {
        bytes.u64(edit.tab);
        bytes.varint(edit.number);
    }
}

void read_edits(ByteReader& bytes, CarriedOut& carried_out) {
    std::uint64_t count = bytes.varint();
    for (std::uint64_t i = 0; i < count && bytes.ok(); ++i) {
        std::uint64_t tab = bytes.u64();
        carried_out.add({tab, bytes.varint()});
    }
}

} // namespace

StoredRecord manifest_record(const SnapshotPlan& plan) {
    ByteWriter bytes;
    bytes.u64(plan.workspace);
    bytes.varint(plan.folded);
    bytes.u32(plan.chain);
    bytes.varint(plan.next_chunk);
    write_chunk(bytes, plan.head);
    bytes.varint(plan.chunks.size());
    for (const ChunkInfo& chunk : plan.chunks) write_chunk(bytes, chunk);
    write_edits(bytes, plan.carried_out);
    return {Shelf::manifest, 0, seal(RecordKind::manifest, plan.generation, bytes.take())};
}

std::expected<SnapshotPlan, std::string> read_manifest(const Envelope& envelope) {
    if (envelope.kind != RecordKind::manifest) return std::unexpected("it stands in the wrong place");
    ByteReader bytes(envelope.payload);
    SnapshotPlan plan;
    plan.generation = envelope.number;
    plan.workspace = bytes.u64();
    plan.folded = bytes.varint();
    plan.chain = bytes.u32();
    plan.next_chunk = bytes.varint();
    plan.head = read_chunk(bytes);
    std::uint64_t count = bytes.varint();
    for (std::uint64_t i = 0; i < count && bytes.ok(); ++i) plan.chunks.push_back(read_chunk(bytes));
    if (bytes.left() > 0) read_edits(bytes, plan.carried_out); // since version 2
    bool numbers_hold = plan.generation < last_number && plan.folded < last_number && plan.next_chunk < last_number;
    if (!numbers_hold) bytes.fail("a number is out of its range");
    if (!bytes.ok()) return std::unexpected(std::string(bytes.fault()));
    return plan;
}

} // namespace ringback::journal
