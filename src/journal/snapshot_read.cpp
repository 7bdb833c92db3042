#include "journal/codec.hpp"
#include "journal/content.hpp"
#include "journal/envelope.hpp"
#include "journal/manifest.hpp"
#include "journal/snapshot.hpp"

#include <algorithm>
#include <iterator>
#include <span>
#include <utility>

namespace ringback::journal {

namespace {

// A manifest may lie: no more prospects than these are made before their bytes are seen.
constexpr std::size_t most_slots = std::size_t{1} << 18;

} // namespace

void SnapshotReader::take(StoredRecord record, Checksum sum) {
    if (record.shelf == Shelf::manifest)
        take_manifest(std::move(record), sum);
    else
        take_chunk(std::move(record), sum);
}

void SnapshotReader::set_aside(StoredRecord record, std::string what, std::string reason) {
    loaded_.unreadable.push_back({std::move(record), std::move(what), std::move(reason)});
}

void SnapshotReader::take_manifest(StoredRecord record, Checksum sum) {
    auto envelope = open_envelope(record.bytes, sum);
    if (!envelope) return set_aside(std::move(record), "the list of parts", envelope.error());
    loaded_.newer_format = loaded_.newer_format || envelope->version > format_version;
    loaded_.refused = loaded_.refused || envelope->readable_by > format_version;
    auto plan =
        record.number == 0 ? read_manifest(*envelope) : std::unexpected<std::string>("it stands in the wrong place");
    if (!plan) return set_aside(std::move(record), "the list of parts", plan.error());
    loaded_.plan = std::move(*plan);
    loaded_.manifest_found = true;
    make_slots();
}

void SnapshotReader::make_slots() {
    slots_.clear();
    placed_.clear();
    std::size_t count = 0;
    for (const ChunkInfo& info : loaded_.plan.chunks) {
        slots_.try_emplace(info.number, Slot{.first = count, .count = info.prospects, .checksum = info.checksum});
        count += info.prospects;
        if (count > most_slots) return slots_.clear();
    }
    placed_.resize(count);
}

SnapshotReader::Slot* SnapshotReader::slot_for(const Envelope& chunk) {
    const auto found = slots_.find(chunk.number);
    if (found == slots_.end() || found->second.filled || found->second.checksum != chunk.checksum) return nullptr;
    return ByteReader(chunk.payload).varint() == found->second.count ? &found->second : nullptr;
}

void SnapshotReader::take_chunk(StoredRecord record, Checksum sum) {
    std::string what = "part " + std::to_string(record.number) + " of the snapshot";
    auto envelope = open_envelope(record.bytes, sum);
    if (!envelope) return set_aside(std::move(record), what, envelope.error());
    loaded_.newer_format = loaded_.newer_format || envelope->version > format_version;
    loaded_.refused = loaded_.refused || envelope->readable_by > format_version;
    if (envelope->number != record.number) return set_aside(std::move(record), what, "it stands in the wrong place");

    DecodedChunk chunk{.number = record.number,
                       .checksum = envelope->checksum,
                       .size = static_cast<std::uint32_t>(record.bytes.size()),
                       .head = {},
                       .prospects = {}};
    std::string fault;
    Slot* const slot = envelope->kind == RecordKind::prospects ? slot_for(*envelope) : nullptr;
    if (slot != nullptr) {
        const auto decoded = decode_prospects(envelope->payload, std::span(placed_).subspan(slot->first, slot->count));
        slot->filled = decoded.has_value();
        if (slot->filled) return;
        fault = decoded.error();
    } else if (envelope->kind == RecordKind::head) {
        if (auto head = decode_head(envelope->payload))
            chunk.head = std::move(*head);
        else
            fault = head.error();
    } else if (envelope->kind == RecordKind::prospects) {
        if (auto prospects = decode_prospects(envelope->payload))
            chunk.prospects = std::move(*prospects);
        else
            fault = prospects.error();
    } else {
        fault = "it stands in the wrong place";
    }
    if (!fault.empty()) return set_aside(std::move(record), what, fault);
    chunks_.push_back(std::move(chunk));
}

// Every readable chunk counts, by number; what is newest of two heads is the head.
void SnapshotReader::order_without_manifest() {
    SnapshotPlan& plan = loaded_.plan;
    std::ranges::sort(chunks_, {}, &DecodedChunk::number);
    for (const DecodedChunk& chunk : chunks_) {
        ChunkInfo info{.number = chunk.number,
                       .checksum = chunk.checksum,
                       .prospects = static_cast<std::uint32_t>(chunk.prospects.size()),
                       .size = chunk.size};
        if (chunk.head)
            plan.head = info;
        else
            plan.chunks.push_back(info);
        plan.next_chunk = chunk.number + 1;
    }
    plan.generation = plan.next_chunk; // unknown, but no smaller one may follow
}

// What the plan says of a decoded chunk, where that holds; it is reported otherwise.
SnapshotReader::DecodedChunk* SnapshotReader::found(const ChunkInfo& info, bool head) {
    const auto decoded = std::ranges::find(chunks_, info.number, &DecodedChunk::number);
    const bool any = decoded != chunks_.end();
    if (any && decoded->checksum == info.checksum && decoded->head.has_value() == head) return &*decoded;
    auto reported = [&](const Unreadable& each) { return each.record && each.record->number == info.number; };
    if (std::ranges::none_of(loaded_.unreadable, reported))
        loaded_.unreadable.push_back({std::nullopt, "part " + std::to_string(info.number) + " of the snapshot",
                                      any ? "it is of another generation" : "it is missing"});
    return nullptr;
}

// All that could be read, in the order of the plan; what is missing is taken out of the plan.
std::vector<Prospect> SnapshotReader::prospects_in_order() {
    SnapshotPlan& plan = loaded_.plan;
    const auto is_placed = [&](const ChunkInfo& info) {
        const auto slot = slots_.find(info.number);
        return slot != slots_.end() && slot->second.filled;
    };
    if (slots_.size() == plan.chunks.size() && std::ranges::all_of(plan.chunks, is_placed)) return std::move(placed_);
    std::vector<Prospect> all;
    std::vector<ChunkInfo> found_chunks;
    for (ChunkInfo info : plan.chunks) {
        if (is_placed(info)) {
            Slot& slot = slots_.at(info.number);
            slot.filled = false; // a manifest that names a part twice has it once
            for (Prospect& prospect : std::span(placed_).subspan(slot.first, slot.count))
                all.push_back(std::move(prospect));
        } else if (DecodedChunk* chunk = found(info, false)) {
            info.prospects = static_cast<std::uint32_t>(chunk->prospects.size());
            std::ranges::move(chunk->prospects, std::back_inserter(all));
        } else {
            continue;
        }
        found_chunks.push_back(info);
    }
    plan.chunks = std::move(found_chunks);
    return all;
}

void SnapshotReader::assemble() {
    SnapshotPlan& plan = loaded_.plan;
    if (plan.head.number != 0) {
        if (DecodedChunk* head = found(plan.head, true))
            loaded_.model = std::move(*head->head);
        else
            plan.head = {};
    }
    // What holds somebody twice is written anew with the next snapshot: its content is none that anything has.
    const bool as_written = loaded_.model.adopt(prospects_in_order());
    const std::span<const Prospect> prospects = loaded_.model.prospects();
    std::size_t at = 0;
    for (ChunkInfo& info : plan.chunks) {
        if (!as_written) break;
        ContentHash content;
        for (const Prospect& prospect : prospects.subspan(at, info.prospects)) content.add(prospect);
        info.content = content.value();
        at += info.prospects;
    }
    remember_homes(plan, loaded_.model.prospects());
}

LoadedSnapshot SnapshotReader::finish() {
    if (loaded_.refused) {
        loaded_.newer_format = true;
        loaded_.plan = {};
        loaded_.unreadable.clear();
        return std::move(loaded_);
    }
    if (!loaded_.manifest_found) order_without_manifest();
    assemble();
    chunks_.clear();
    slots_.clear();
    return std::move(loaded_);
}

} // namespace ringback::journal
