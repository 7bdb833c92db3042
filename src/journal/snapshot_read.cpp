#include "journal/codec.hpp"
#include "journal/content.hpp"
#include "journal/envelope.hpp"
#include "journal/manifest.hpp"
#include "journal/snapshot.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace ringback::journal {

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
    if (envelope->kind == RecordKind::head) {
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

// Puts the decoded chunks together in the order of the plan, and takes what is missing out of the plan.
void SnapshotReader::assemble() {
    std::unordered_map<std::uint64_t, DecodedChunk*> by_number;
    for (DecodedChunk& chunk : chunks_) by_number.emplace(chunk.number, &chunk);
    auto take = [&](const ChunkInfo& info, bool head) -> DecodedChunk* {
        auto found = by_number.find(info.number);
        bool good = found != by_number.end() && found->second->checksum == info.checksum &&
                    found->second->head.has_value() == head;
        auto reported = [&](const Unreadable& each) { return each.record && each.record->number == info.number; };
        if (!good && std::ranges::none_of(loaded_.unreadable, reported))
            loaded_.unreadable.push_back({std::nullopt, "part " + std::to_string(info.number) + " of the snapshot",
                                          found == by_number.end() ? "it is missing" : "it is of another generation"});
        return good ? found->second : nullptr;
    };

    SnapshotPlan& plan = loaded_.plan;
    if (plan.head.number != 0) {
        if (DecodedChunk* head = take(plan.head, true))
            loaded_.model = std::move(*head->head);
        else
            plan.head = {};
    }
    std::size_t count = 0;
    for (const ChunkInfo& info : plan.chunks) count += info.prospects;
    loaded_.model.reserve(std::min(count, std::size_t{1} << 20));
    std::vector<ChunkInfo> found;
    for (ChunkInfo info : plan.chunks) {
        DecodedChunk* chunk = take(info, false);
        if (chunk == nullptr) continue;
        ContentHash content;
        info.prospects = static_cast<std::uint32_t>(chunk->prospects.size());
        for (Prospect& prospect : chunk->prospects) {
            loaded_.model.put(std::move(prospect));
            content.add(loaded_.model.prospects().back());
        }
        info.content = content.value();
        found.push_back(info);
    }
    plan.chunks = std::move(found);
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
    return std::move(loaded_);
}

} // namespace ringback::journal
