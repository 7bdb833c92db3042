#include "journal/codec.hpp"
#include "journal/content.hpp"
#include "journal/envelope.hpp"
#include "journal/snapshot.hpp"

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace ringback::journal {
namespace {

constexpr std::uint32_t homeless = static_cast<std::uint32_t>(-1);

// Neighbours that lived in one chunk so far.
struct Run {
    std::size_t first = 0;
    std::size_t count = 0;
    std::uint32_t home = homeless;
    bool clean = false; // exactly what the chunk holds
};

std::uint32_t home_of(const std::vector<SnapshotPlan::Home>& homes, std::uint64_t hash) {
    auto found = std::ranges::lower_bound(homes, hash, {}, &SnapshotPlan::Home::id_hash);
    return found != homes.end() && found->id_hash == hash ? found->chunk : homeless;
}

// A prospect without a home joins its predecessor's.
std::vector<Run> runs_of(const SnapshotPlan& stored, const std::vector<Prospect>& prospects) {
    std::vector<Run> runs;
    std::vector<std::uint64_t> contents;
    ContentHash content;
    auto close = [&] {
        if (!runs.empty()) contents.push_back(std::exchange(content, {}).value());
    };
    for (std::size_t i = 0; i < prospects.size(); ++i) {
        std::uint32_t home = home_of(stored.homes, hash_of(prospects[i].id));
        if (runs.empty() || (home != homeless && home != runs.back().home)) {
            close();
            runs.push_back({.first = i, .count = 0, .home = home, .clean = false});
        }
        ++runs.back().count;
        content.add(prospects[i]);
    }
    close();
    std::unordered_set<std::uint32_t> met;
    for (std::size_t i = 0; i < runs.size(); ++i)
        runs[i].clean = runs[i].home != homeless && met.insert(runs[i].home).second &&
                        contents[i] == stored.chunks[runs[i].home].content;
    return runs;
}

// Collects dirty prospects and cuts them into chunks.
class ChunkCutter {
public:
    ChunkCutter(SnapshotPlan& plan, const std::vector<Prospect>& prospects, std::size_t chunk_bytes, WriteBatch& batch)
        : plan_(plan)
        , prospects_(prospects)
        , chunk_bytes_(chunk_bytes)
        , batch_(batch) {}

    void add(const Run& run) {
        for (std::size_t i = run.first; i < run.first + run.count; ++i) {
            ++count_;
            encode_one(bytes_, prospects_[i]);
            content_.add(prospects_[i]);
            if (bytes_.size() >= chunk_bytes_) cut();
        }
    }
    // Too little for a chunk of its own: the next run is better rewritten along with it.
    bool is_scrap() const { return count_ != 0 && bytes_.size() < chunk_bytes_ / 4; }
    void cut() {
        if (count_ == 0) return;
        ChunkInfo chunk{.number = plan_.next_chunk++, .prospects = static_cast<std::uint32_t>(count_)};
        ByteWriter payload;
        payload.reserve(bytes_.size() + 10);
        encode_count(payload, count_);
        payload.raw(bytes_.view());
        bytes_.clear();
        Bytes sealed = seal(RecordKind::prospects, chunk.number, payload.take());
        chunk.checksum = checksum_of(sealed);
        chunk.size = static_cast<std::uint32_t>(sealed.size());
        chunk.content = std::exchange(content_, {}).value();
        plan_.chunks.push_back(chunk);
        batch_.put.push_back({Shelf::chunks, chunk.number, std::move(sealed)});
        count_ = 0;
    }

private:
    SnapshotPlan& plan_;
    const std::vector<Prospect>& prospects_;
    std::size_t chunk_bytes_;
    WriteBatch& batch_;
    std::size_t count_ = 0;
    ByteWriter bytes_;
    ContentHash content_;
};

void write_head(SnapshotPlan& plan, const SnapshotPlan& stored, const Model& model, WriteBatch& batch) {
    Bytes payload = encode_head(model);
    Bytes same_number = seal(RecordKind::head, stored.head.number, payload);
    plan.head = stored.head;
    if (stored.head.number != 0 && checksum_of(same_number) == stored.head.checksum) return;
    plan.head = {.number = plan.next_chunk++};
    Bytes sealed = seal(RecordKind::head, plan.head.number, payload);
    plan.head.checksum = checksum_of(sealed);
    plan.head.size = static_cast<std::uint32_t>(sealed.size());
    if (stored.head.number != 0) batch.remove.push_back({Shelf::chunks, stored.head.number, stored.head.number});
    batch.put.push_back({Shelf::chunks, plan.head.number, std::move(sealed)});
}

} // namespace

void remember_homes(SnapshotPlan& plan, const std::vector<Prospect>& prospects) {
    plan.homes.clear();
    plan.homes.reserve(prospects.size());
    std::size_t at = 0;
    for (std::uint32_t chunk = 0; chunk < plan.chunks.size(); ++chunk)
        for (std::uint32_t i = 0; i < plan.chunks[chunk].prospects && at < prospects.size(); ++i)
            plan.homes.push_back({hash_of(prospects[at++].id), chunk});
    std::ranges::sort(plan.homes, {}, &SnapshotPlan::Home::id_hash);
}

SnapshotPlan write_snapshot(const SnapshotPlan& stored, const Model& model, const Folded& folded,
                            std::size_t chunk_bytes, WriteBatch& batch) {
    SnapshotPlan plan;
    plan.workspace = stored.workspace;
    plan.generation = stored.generation + 1;
    plan.folded = folded.last;
    plan.chain = folded.chain;
    plan.carried_out = folded.carried_out;
    plan.next_chunk = stored.next_chunk;
    // A snapshot whose answer got lost may have left chunks under the numbers that come now.
    batch.remove.push_back({Shelf::chunks, stored.next_chunk, last_number});
    write_head(plan, stored, model, batch);
    ChunkCutter cutter(plan, model.prospects(), chunk_bytes, batch);
    std::vector<bool> kept(stored.chunks.size());
    for (const Run& run : runs_of(stored, model.prospects())) {
        if (!run.clean || cutter.is_scrap()) {
            cutter.add(run);
            continue;
        }
        cutter.cut();
        kept[run.home] = true;
        plan.chunks.push_back(stored.chunks[run.home]);
    }
    cutter.cut();
    for (std::size_t i = 0; i < kept.size(); ++i)
        if (!kept[i]) batch.remove.push_back({Shelf::chunks, stored.chunks[i].number, stored.chunks[i].number});
    batch.remove.push_back({Shelf::journal, 0, folded.last});
    remember_homes(plan, model.prospects());
    batch.put.push_back(manifest_record(plan));
    return plan;
}

} // namespace ringback::journal
